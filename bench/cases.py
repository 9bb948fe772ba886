"""What is measured, and what of it has a goal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from bench.running import Run, run
from bench.sites import Gongkai, Site, newcomers

MILLION = 1_000_000


class Stock:
    """Which items of a column are changed, by the number of the change: never the same one twice."""

    def __init__(self, twin: Gongkai, size: int) -> None:
        content = twin.root / "content"
        paths = [path.relative_to(content).as_posix() for path in content.rglob("*.md")]
        newest_first = sorted(paths, key=lambda path: path.rpartition("/")[2], reverse=True)
        self.recent = newest_first[: size // 3]
        """What is corrected is mostly new."""
        self.older = newest_first[size // 3 :]
        self.spare = newcomers(size)


Change = Callable[[Site, Stock, int], None]


def _nothing(_site: Site, _stock: Stock, _number: int) -> None:
    return


@dataclass(frozen=True, slots=True)
class Case:
    """What is done to a column, and which command then runs."""

    id: str
    label: str
    change: Change
    command: str = "build"

    def of(self, site: Site) -> Sequence[str] | None:
        """The command line; None where the program has no such command."""
        if self.command == "build":
            return site.build()
        return site.build(self.command) if isinstance(site, Gongkai) else None


CASES = (
    Case("cold", "cold: no cache, empty output", lambda site, _stock, _number: site.forget()),
    Case("unchanged", "nothing changed", _nothing),
    Case("body", "one body edited", lambda site, stock, number: site.edit(stock.recent[2 * number], number)),
    Case("added", "one item added", lambda site, stock, number: site.add(*stock.spare[number])),
    Case("removed", "one item removed", lambda site, stock, number: site.remove(stock.older[number])),
    Case("template", "template of all pages changed", lambda site, _stock, number: site.retouch(number)),
    Case("config", "setting shown on all pages changed", lambda site, _stock, number: site.reset(number)),
    Case("check", "check, cold", lambda site, _stock, _number: site.forget(), "check"),
    Case(
        "check-body",
        "check, one body edited",
        lambda site, stock, number: site.edit(stock.recent[2 * number + 1], number),
        "check",
    ),
)


WATCHED = ("cold", "body")
"""Run once more, with an eye on the memory and on the stages."""


@dataclass
class Measured:
    """The runs of one column's size, by case and program."""

    size: int
    files: dict[str, int] = field(default_factory=dict)
    """Files put out, by program."""
    runs: dict[tuple[str, str], list[Run]] = field(default_factory=dict)
    latency: list[float] = field(default_factory=list)
    """Seconds from saving a file to the page that shows it."""

    def wall(self, case: str, name: str = Gongkai.name) -> list[float]:
        """Seconds from start to end, run by run."""
        return [one.wall for one in self.runs.get((case, name), ())]

    def cpu(self, case: str, name: str = Gongkai.name) -> list[float]:
        """Seconds of the processors, run by run."""
        return [one.cpu for one in self.runs.get((case, name), ())]

    def peak(self, case: str, name: str = Gongkai.name) -> int:
        """The most memory of a run that was watched, in bytes."""
        return max((one.peak for one in self.runs.get((f"{case} watched", name), ())), default=0)


@dataclass(frozen=True, slots=True)
class Goal:
    """How much of Hugo's cold build, measured in the same run on the same items, a case may take."""

    size: int
    case: str
    limit: float


GOALS = (
    Goal(10_000, "cold", 1.0),
    Goal(10_000, "body", 0.07),
    Goal(10_000, "added", 0.10),
    Goal(10_000, "removed", 0.10),
    Goal(10_000, "unchanged", 0.05),
    Goal(10_000, "template", 0.6),
    Goal(10_000, "config", 0.6),
    Goal(10_000, "check", 0.5),
    Goal(10_000, "check-body", 0.05),
    Goal(1_000, "cold", 2.0),
)
MEMORY_GOAL = 0.3
"""Of the peak of Hugo's cold build at 10,000 items."""
LATENCY_GOALS = {1_000: 0.3, 10_000: 0.7}
"""Seconds, by size."""
HELP_GOAL = 0.15


def side_by_side(sites: Sequence[Site], size: int, rounds: int, cases: Sequence[Case] = CASES) -> Measured:
    """Run each case on each column in turn, round after round."""
    measured = Measured(size)
    stock = Stock(next(site for site in sites if isinstance(site, Gongkai)), size)
    for number in range(rounds):
        for case in cases:
            for site in sites:
                _run(measured, case, site, stock, number)
    for case in (one for one in cases if one.id in WATCHED):
        for site in sites:
            _run(measured, case, site, stock, rounds, watched=True)
            measured.files[site.name] = sum(path.is_file() for path in (site.root / site.made[0]).rglob("*"))
    return measured


def _run(measured: Measured, case: Case, site: Site, stock: Stock, number: int, *, watched: bool = False) -> None:
    command = case.of(site)
    if command is None:
        return
    case.change(site, stock, number)
    told = ["--timings"] if watched and isinstance(site, Gongkai) else []
    one = run([*command, *told], watched=watched)
    measured.runs.setdefault((case.id + " watched" * watched, site.name), []).append(one)
    print(
        f"{measured.size:>7} {case.id:<11} {site.name:<8} {one.wall:7.2f} s, processors {one.cpu:7.2f} s"
        + (f", {one.peak / MILLION:.0f} MB" if watched else ""),
        flush=True,
    )


def ratio(measured: Measured, case: str) -> float | None:
    """Of the medians, to Hugo's cold build; None where either is missing."""
    ours, theirs = measured.wall(case), measured.wall("cold", "Hugo")
    return median(ours) / median(theirs) if ours and theirs else None
