"""Characters that no text has, sent through the Markdown library to mark places in it."""

from __future__ import annotations

import re

SPLIT = "\ufdd2"
"""Before each heading of the body's top level, and before the footnotes."""

_LINE, _LINE_END = "\ufdd0", "\ufdd1"
_LINE_MARK = re.compile(f"{_LINE}([0-9]+){_LINE_END}")


def line_mark(line: int) -> str:
    """What stands before the text of a heading to tell its line."""
    return f"{_LINE}{line}{_LINE_END}"


def read_line_mark(text: str) -> int | None:
    """The line that a text begins by telling."""
    match = _LINE_MARK.match(text)
    return int(match[1]) if match else None


def without_line_marks(text: str) -> str:
    """The text as it was."""
    return _LINE_MARK.sub("", text) if _LINE in text else text
