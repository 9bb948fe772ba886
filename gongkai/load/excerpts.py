"""The lines that diagnostics are about, as they stand in the files."""

from __future__ import annotations

import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from gongkai.load.raw_file import SIZE_LIMIT
from gongkai.model.diagnostic import Diagnostic

_LINE_END = re.compile(r"\r\n|\n|\r")


def read_lines(root: Path, diagnostics: Iterable[Diagnostic]) -> Mapping[tuple[str, int], str]:
    """Each line where a diagnostic starts, without its end, by root-relative path and number; unreadable ones lack."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for diagnostic in diagnostics:
        if diagnostic.span:
            wanted[diagnostic.path].add(diagnostic.span.line)
    found: dict[tuple[str, int], str] = {}
    for path, numbers in wanted.items():
        lines = _lines_of(root / path)
        found |= {(path, number): lines[number - 1] for number in numbers if number <= len(lines)}
    return found


def _lines_of(path: Path) -> list[str]:
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > SIZE_LIMIT:
            return []
        return _LINE_END.split(path.read_bytes().decode("utf-8", errors="replace"))
    except (OSError, ValueError):
        return []
