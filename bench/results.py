"""bench/RESULTS.md: what was measured is written anew, what is kept there by hand stays."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.cases import CASES, GOALS, HELP_GOAL, LATENCY_GOALS, MEMORY_GOAL, MILLION, WATCHED, Measured, ratio
from bench.figures import joined, sections, spread, table
from bench.sites import ROOT

ORDER = ("", "Goals", "Seconds", "Where the time goes", "Growth", "What was tried")
INTRODUCTION = """# Results

Written by `make bench` and `make bench sizes="…"`, which replace the sections that they measure; “What was tried” is
kept by hand. [docs/performance.md](../docs/performance.md) says what the figures mean and how to repeat them."""
_STAGE = re.compile(r"^  ([a-z]+) +(\d+\.\d+)  ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where and with what a measurement was made."""

    in_memory: bool
    hugo: str | None
    load: float
    """Other processes that wanted to run, as it began."""

    @classmethod
    def here(cls, in_memory: bool, hugo: str | None) -> Circumstances:
        """Those of this machine, now."""
        return cls(in_memory, hugo, os.getloadavg()[0])

    def __str__(self) -> str:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        programs = f"gongkai {_commit()}, Hugo {self.hugo or 'not installed'}, Python {platform.python_version()}"
        disk = "the disk in memory" if self.in_memory else "an ordinary disk, which makes it vary"
        return (
            f"{programs}; {cores} cores of {_processor()}, {memory:.0f} GiB, {platform.system()}; on {disk}; "
            f"load before the start {self.load:.1f}."
        )


def comparison(where: Circumstances, found: Sequence[Measured], helps: Sequence[float]) -> dict[str, str]:
    """Sections of a comparison with Hugo."""
    return {
        "Goals": f"{where}\n\n{_goals(found, helps)}",
        "Seconds": "\n\n".join(_seconds(measured) for measured in found),
        "Where the time goes": "\n\n".join(_stages(measured) for measured in found),
    }


def record(path: Path, parts: Mapping[str, str]) -> None:
    """Put sections in place of those of the same name; all others stay."""
    before = sections(path.read_text("utf-8")) if path.exists() else {}
    now = {**before, **parts, "": INTRODUCTION}
    known = {head: now[head] for head in ORDER if head in now}
    path.write_text(joined({**known, **now}), "utf-8")


def _goals(found: Sequence[Measured], helps: Sequence[float]) -> str:
    by_size = {measured.size: measured for measured in found}
    labels = {case.id: case.label for case in CASES}
    rows = [
        _goal(f"{labels[goal.case]}, {goal.size:,} items", goal.limit, ratio(by_size[goal.size], goal.case), "× Hugo")
        for goal in GOALS
        if goal.size in by_size
    ]
    rows += [
        _goal("peak memory, cold, 10,000 items", MEMORY_GOAL, _memory_ratio(measured), "× Hugo")
        for measured in found
        if measured.size == 10_000
    ]
    rows += [
        _goal(f"preview, {size:,} items", LATENCY_GOALS[size], median(by_size[size].latency), "s")
        for size in by_size
        if size in LATENCY_GOALS and by_size[size].latency
    ]
    rows.append(_goal("`build.py --help`", HELP_GOAL, median(helps), "s"))
    return table(["Of medians, to Hugo's cold build on the same items", "Goal", "Measured", "Reached"], rows)


def _goal(label: str, limit: float, reached: float | None, unit: str) -> tuple[str, str, str, str]:
    if reached is None:
        return label, f"≤ {limit} {unit}", "–", "–"
    return label, f"≤ {limit} {unit}", f"{reached:.3f} {unit}", "yes" if reached <= limit else "**no**"


def _memory_ratio(measured: Measured) -> float | None:
    ours, theirs = measured.peak("cold"), measured.peak("cold", "Hugo")
    return ours / theirs if ours and theirs else None


def _seconds(measured: Measured) -> str:
    files = ", ".join(f"{name} puts out {count:,} files" for name, count in measured.files.items())
    rows = [
        (
            case.label,
            *(_column(measured, case.id, name) for name in ("gongkai", "Hugo")),
            *(_processors(measured, case.id, name) for name in ("gongkai", "Hugo")),
        )
        for case in CASES
        if measured.wall(case.id)
    ]
    head = ["Median (least–greatest)", "gongkai, s", "Hugo, s", "gongkai, s of processors", "Hugo, s of processors"]
    memory = [
        (f"{label}, MB", *(f"{measured.peak(case, name) / MILLION:.0f}" for name in ("gongkai", "Hugo")))
        for case, label in (("cold", "cold build"), ("body", "one body edited"))
    ]
    waited = (
        [f"From saving a file to the page that shows it: {spread(measured.latency)} s."] if measured.latency else []
    )
    tables = [table(head, rows), table(["Peak memory of all processes", "gongkai", "Hugo"], memory)]
    return "\n\n".join([f"### {measured.size:,} items", f"{files}.", *tables, *waited])


def _column(measured: Measured, case: str, name: str) -> str:
    return spread(measured.wall(case, name)) if measured.wall(case, name) else "–"


def _processors(measured: Measured, case: str, name: str) -> str:
    return f"{median(measured.cpu(case, name)):.2f}" if measured.cpu(case, name) else "–"


def _stages(measured: Measured) -> str:
    """Of the watched runs, which are told to say it."""
    told = [stages_of(measured, case) for case in WATCHED]
    names = list(dict.fromkeys(stage for stages in told for stage in stages))
    rows = [(name, *(f"{stages[name]:.2f}" if name in stages else "–" for stages in told)) for name in names]
    return f"### {measured.size:,} items\n\n{table(['Stage of `--timings`, s', 'cold', 'one body edited'], rows)}"


def stages_of(measured: Measured, case: str) -> dict[str, float]:
    """Seconds by stage of a watched run."""
    runs = measured.runs.get((f"{case} watched", "gongkai"), [])
    return {name: float(seconds) for one in runs for name, seconds in _STAGE.findall(one.said)}


def _commit() -> str:
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    return done.stdout.strip() or "of no commit"


def _processor() -> str:
    cpus = Path("/proc/cpuinfo")
    names = re.findall(r"^model name\s*: (.+)$", cpus.read_text("utf-8"), re.MULTILINE) if cpus.exists() else []
    return names[0] if names else platform.machine()
