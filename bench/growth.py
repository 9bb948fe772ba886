"""How time and memory grow with a column: `python -m bench.growth SIZE…`; `make bench sizes="1000 10000 50000 100000"`.

Each size is built cold, then after an edit, and by Hugo cold where that can be installed. 100,000 items take half an
hour and, on a disk in memory, some 10 GB of it. bench/RESULTS.md tells it under “Growth”.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.cases import CASES, MILLION, Measured, side_by_side
from bench.column import LENGTH
from bench.figures import exponent, table
from bench.installing import install, version
from bench.results import Circumstances, record
from bench.sites import ROOT, make_gongkai, make_hugo
from bench.workplace import is_in_memory, workplace

LONG = 4
"""Times as long are the bodies of one more column, to see what an edit's cost depends on."""
COLD, REST = CASES[:1], [case for case in CASES if case.id in {"unchanged", "body", "added"}]
Cost = Callable[[Measured], float]


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of the table."""

    head: str
    cost: Cost
    digits: int = 1


CELLS = (
    Cell("cold, s", lambda one: median(one.wall("cold"))),
    Cell("cold, s of processors", lambda one: median(one.cpu("cold"))),
    Cell("peak, MB", lambda one: one.peak("cold") / MILLION, 0),
    Cell("nothing changed, s", lambda one: median(one.wall("unchanged")), 2),
    Cell("body edited, s", lambda one: median(one.wall("body")), 2),
    Cell("item added, s", lambda one: median(one.wall("added")), 2),
)
OF_HUGO = (
    Cell("Hugo cold, s", lambda one: median(one.wall("cold", "Hugo"))),
    Cell("Hugo's peak, MB", lambda one: one.peak("cold", "Hugo") / MILLION, 0),
)


def measure(folder: Path, size: int, program: Path | None, length: int = LENGTH) -> Measured:
    """One size; the folder is emptied."""
    ours = make_gongkai(folder / "gongkai", size, length)
    theirs = [] if program is None else [make_hugo(folder / "hugo", ours, program)]
    measured = side_by_side([ours, *theirs], size, 1, COLD)
    shutil.rmtree(folder / "hugo", ignore_errors=True)
    measured.runs |= side_by_side([ours], size, 3, REST).runs
    shutil.rmtree(folder)
    return measured


def growth(where: Circumstances, found: Sequence[Measured], long: Measured) -> dict[str, str]:
    """The section: a row a size, the exponents, and the column of long bodies."""
    cells = [*CELLS, *(OF_HUGO if where.hugo else ())]
    rows = [(f"{one.size:,}", *(f"{cell.cost(one):.{cell.digits}f}" for cell in cells)) for one in [*found, long]]
    rows[-1] = (f"{long.size:,}, bodies {LONG} times as long", *rows[-1][1:])
    fitted = [exponent({one.size: cell.cost(one) for one in found}) for cell in cells] if len(found) > 1 else []
    rows.insert(-1, ("exponent of growth", *(f"**{power:.2f}**" for power in fitted)))
    return {"Growth": f"{where}\n\n{table(['Items', *(cell.head for cell in cells)], rows)}"}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description="how time and memory grow with a column")
    parser.add_argument("sizes", nargs="+", type=int, help="items, such as 1000 10000 50000 100000")
    parser.add_argument("--to", type=Path, default=ROOT / "bench" / "RESULTS.md")
    wishes = parser.parse_args()
    with workplace() as folder:
        program = install(folder / "venv")
        where = Circumstances.here(is_in_memory(folder), version(program) if program else None)
        found = [measure(folder / str(size), size, program) for size in sorted(wishes.sizes)]
        long = measure(folder / "long", min(wishes.sizes), program, LONG * LENGTH)
    record(wishes.to, growth(where, found, long))


if __name__ == "__main__":
    main()
