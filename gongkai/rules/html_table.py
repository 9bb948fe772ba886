"""The tables of a body as grids: a cell that spans rows or columns stands in each of its places.

Reads sanitised HTML, which is well-formed and has no angle bracket within a tag.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_PIECE = re.compile(r"<(/?)(table|caption|tr|td|th)\b([^>]*)>|(<(?:br|/p|/li|/div)\b[^>]*>)|<[^>]*>|[^<]+")
_SPAN = re.compile(r'(colspan|rowspan)="([0-9]{1,3})"')
_SPACE = re.compile(r"\s+")
_WIDEST, _LONGEST = 100, 2000
"""Columns and rows beyond which a table is cut: more than any form has, and few enough to be looked at closely."""


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, which may be empty, and rows that all have as many places as the widest."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


def tables_in(markup: str) -> tuple[Table, ...]:
    """Every table, in order; one within another is text of its cell."""
    return tuple(_tables(markup)) if "<table" in markup else ()


def _tables(markup: str) -> Iterator[Table]:
    depth, grid = 0, _Grid()
    for match in _PIECE.finditer(markup):
        closing, tag, attributes, gap = match.groups()
        if tag == "table":
            depth += -1 if closing else 1
            if depth == 1 and not closing:
                grid = _Grid()
            elif depth == 0:
                yield grid.finished()
        elif depth == 1 and tag:
            grid.end(tag) if closing else grid.begin(tag, attributes)
        elif depth and (gap or not match.group().startswith("<")):
            grid.words.append(" " if gap else match.group())


@dataclass(slots=True)
class _Grid:
    """A table while it is read: `hanging` are the cells above that still reach down, by column, with the rows left."""

    caption: str = ""
    rows: list[list[str]] = field(default_factory=list)
    hanging: dict[int, tuple[str, int]] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    spans: dict[str, int] = field(default_factory=dict)

    def begin(self, tag: str, attributes: str) -> None:
        self.words = []
        self.spans = {name: int(number) for name, number in _SPAN.findall(attributes)}
        if tag == "tr":
            self.rows.append([])
            self._let_hang()

    def end(self, tag: str) -> None:
        text = _SPACE.sub(" ", html.unescape("".join(self.words))).strip()
        if tag == "caption":
            self.caption = text
        elif tag != "tr" and self.rows and len(self.rows) <= _LONGEST:
            self._place(text)

    def finished(self) -> Table:
        rows = [row for row in self.rows[:_LONGEST] if row]
        width = max(map(len, rows), default=0)
        return Table(self.caption, tuple(tuple(row + [""] * (width - len(row))) for row in rows))

    def _place(self, text: str) -> None:
        row = self.rows[-1]
        for _ in range(min(max(self.spans.get("colspan", 1), 1), _WIDEST - len(row))):
            if (down := self.spans.get("rowspan", 1)) > 1:
                self.hanging[len(row)] = (text, down - 1)
            row.append(text)
        self._let_hang()

    def _let_hang(self) -> None:
        """Fill the next places of the row with what reaches down into them."""
        row = self.rows[-1]
        while held := self.hanging.pop(len(row), None):
            text, left = held
            if left > 1:
                self.hanging[len(row)] = (text, left - 1)
            row.append(text)
