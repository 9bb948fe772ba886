"""bench/RESULTS.md: what is measured is replaced, what is kept by hand stays."""

from __future__ import annotations

from pathlib import Path

from bench.cases import Measured
from bench.results import Circumstances, comparison, record, stages_of
from bench.running import Run

WHERE = Circumstances(in_memory=True, hugo="v0", load=0.0)


def measured() -> Measured:
    def runs(*seconds: float, peak: int = 0, said: str = "") -> list[Run]:
        return [Run(wall, wall, peak, said) for wall in seconds]

    told = "各阶段用时（秒）：\n  load          0.500  读取内容\n  total         0.750  合计\n"
    return Measured(
        10_000,
        files={"gongkai": 12_000, "Hugo": 10_571},
        runs={
            ("cold", "gongkai"): runs(9.0, 5.0, 7.0),
            ("cold", "Hugo"): runs(10.0, 9.0, 11.0),
            ("body", "gongkai"): runs(0.8),
            ("cold watched", "gongkai"): runs(7.0, peak=300_000_000, said=told),
            ("cold watched", "Hugo"): runs(10.0, peak=800_000_000),
        },
    )


def test_goals_are_ratios_of_medians_to_hugos_cold_build() -> None:
    goals = comparison(WHERE, [measured()], [0.1])["Goals"]
    assert "| cold: no cache, empty output, 10,000 items | ≤ 1.0 × Hugo | 0.700 × Hugo | yes |" in goals
    assert "| one body edited, 10,000 items | ≤ 0.07 × Hugo | 0.080 × Hugo | **no** |" in goals
    assert "| peak memory, cold, 10,000 items | ≤ 0.3 × Hugo | 0.375 × Hugo | **no** |" in goals
    assert "| one item added, 10,000 items | ≤ 0.1 × Hugo | – | – |" in goals


def test_the_stages_are_read_from_what_the_command_says() -> None:
    assert stages_of(measured(), "cold") == {"load": 0.5, "total": 0.75}


def test_what_was_not_measured_stays(tmp_path: Path) -> None:
    path = tmp_path / "RESULTS.md"
    record(path, {"Growth": "Flat.", "What was tried": "By hand."})
    record(path, {"Goals": "All."})
    record(path, {"Goals": "None."})
    text = path.read_text("utf-8")
    assert [text.find(part) > 0 for part in ("None.", "Flat.", "By hand.", "All.")] == [True, True, True, False]
    assert text.index("## Goals") < text.index("## Growth") < text.index("## What was tried")
