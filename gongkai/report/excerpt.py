"""The line that a finding is about, with carets under the place, aligned as a terminal shows Chinese."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from wcwidth import wcwidth

from gongkai.model.diagnostic import Span

WIDTH = 96
"""Terminal columns that the text of a line may take."""
_TAB = 4
_ELLIPSIS = "…"
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Counted as a character and nothing to look at."""
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that a terminal swallows, obeys or cannot print."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as shown and the carets under it."""

    text: str
    carets: str


def excerpt(line: str, span: Span, width: int = WIDTH) -> Excerpt:
    """Show `line`, cut around the span where it is longer than `width` columns.

    A span of several lines is marked up to the end of its first; an empty one gets one caret.
    """
    cells = [_visible(character) for character in line.rstrip("\r\n")]
    if line.startswith(_BYTE_ORDER_MARK):
        cells[0] = ""
    start = min(span.column - 1, len(cells))
    end = min(span.end_column - 1, len(cells)) if span.end_line == span.line else len(cells)
    first, last = _window(cells, start, width)
    before = _ELLIPSIS if first else ""
    after = _ELLIPSIS if last < len(cells) else ""
    text = before + "".join(cells[first:last]) + after
    indent = display_width(before + "".join(cells[first:start]))
    marked = display_width("".join(cells[start : min(end, last)]))
    return Excerpt(text.rstrip(), " " * indent + "^" * max(1, marked))


def display_width(text: str) -> int:
    """Columns that visible text takes in a terminal."""
    return sum(max(0, wcwidth(character)) for character in text)


def legible(text: str) -> str:
    """Text from a content file that cannot move the cursor, change colours or hide: each control made visible."""
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return " " * _TAB
    if unicodedata.category(character) in _INVISIBLE:
        return chr(0x2400 + ord(character)) if ord(character) < 0x20 else f"<U+{ord(character):04X}>"
    return character


def _window(cells: list[str], start: int, width: int) -> tuple[int, int]:
    """The stretch of cells to show: all, or as many as fit with the span's beginning in the first third."""
    if display_width("".join(cells)) <= width:
        return 0, len(cells)
    room = width - 2 * display_width(_ELLIPSIS)
    first = start - sum(1 for _ in _fitting(reversed(cells[:start]), room // 3))
    last = first + sum(1 for _ in _fitting(iter(cells[first:]), room))
    first -= sum(1 for _ in _fitting(reversed(cells[:first]), room - display_width("".join(cells[first:last]))))
    return first, last


def _fitting(cells: Iterator[str], room: int) -> Iterator[str]:
    """The cells that fit into `room` columns."""
    for cell in cells:
        room -= display_width(cell)
        if room < 0:
            return
        yield cell
