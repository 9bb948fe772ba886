"""What checking costs beside reading and parsing: `python -m bench.checking [ITEMS]`, from the project's root.

The sample column's own items, repeated under other names until there are ITEMS (1,000 unless told), are loaded and
checked in turn, five rounds after one that is not counted; printed are the medians and their ratio, which issue 2
wants below 1.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import TypeVar

from gongkai.load import load_config, load_content
from gongkai.model.catalog import gather
from gongkai.model.progress import Silent
from gongkai.rules import diagnose

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
Result = TypeVar("Result")


def enlarge(target: Path, wanted: int) -> None:
    """Fill `target` with a column of at least `wanted` items."""
    shutil.copy2(ROOT / "config.yaml", target)
    shutil.copytree(ROOT / "content", target / "content")
    items = sorted((target / "content").rglob("*.md"))
    for copy in range(1, -(-wanted // len(items))):
        for item in items:
            shutil.copy2(item, item.with_name(f"{item.stem}-{copy}.md"))
            if item.with_suffix("").is_dir():
                shutil.copytree(item.with_suffix(""), item.with_name(f"{item.stem}-{copy}"))


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of CPU, which a busy machine disturbs less than those on the wall."""
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def main() -> None:
    """Print items, seconds of loading and of checking, and the ratio."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        enlarge(root, wanted)
        config = load_config(root / "config.yaml")
        now = datetime(2026, 11, 24, tzinfo=config.site.zone)
        loading, checking = [], []
        for _ in range(ROUNDS + 1):
            seconds, sources = timed(lambda: load_content(root, config, Silent()))
            loading.append(seconds)
            catalog = gather(config, sources, now)
            checking.append(timed(lambda: diagnose(catalog))[0])  # noqa: B023 - called at once
        load, check = median(loading[1:]), median(checking[1:])
        print(f"{len(catalog.items)} items: loading {load:.2f} s, checking {check:.2f} s, ratio {check / load:.2f}")


if __name__ == "__main__":
    main()
