"""`baseline.json`, written so that a change of it can be read in a diff."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from gongkai.load.baseline import VERSION
from gongkai.model.baseline import BASELINE_FILE, Baseline
from gongkai.report.json import written
from gongkai.staff.writing import replace_file


def write_baseline(root: Path, baseline: Baseline) -> None:
    """Put the baseline in place, files and rules in order."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (path, rule), count in sorted(baseline.counts.items()):
        counts[path][rule] = count
    replace_file(root / BASELINE_FILE, f"{written({'version': VERSION, 'counts': counts})}\n".encode())
