"""The tables of a body as they are written, each cell with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gongkai.model.diagnostic import Span
from gongkai.model.item import Source
from gongkai.rules.once import once_a_source
from gongkai.rules.pieces import Piece, Row, rows_of

_MARKS = re.compile(r"\*{1,3}|<[^<>]*>|\\(?=\|)")
_SPACE = re.compile(r"\s+")
_RULING = re.compile(r":?-+:?")


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row of cells without their marks and spaces, and the pieces that they are."""

    cells: tuple[str, ...]
    pieces: tuple[Piece, ...]

    def span(self, column: int) -> Span | None:
        """Where a cell stands, without the space around it."""
        piece = self.pieces[column]
        text = piece.text
        start = len(text) - len(text.lstrip())
        return piece.span(start, max(start, len(text.rstrip())))


@dataclass(frozen=True, slots=True)
class WrittenTable:
    """The names of the columns, and the rows below them; `line` is that of the names."""

    names: tuple[str, ...]
    rows: tuple[WrittenRow, ...]
    line: int


def plain(text: str) -> str:
    """A cell or a name for comparison: NFKC, without marks and spaces."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", _MARKS.sub("", text)))


@once_a_source
def tables_of(source: Source) -> tuple[WrittenTable, ...]:
    """Every table of the body, in order."""
    return tuple(_tables(source)) if source.body and "|" in source.body.source else ()


def _tables(source: Source) -> Iterator[WrittenTable]:
    cells = rows_of(source.body) if source.body else ()
    rows = [(row, tuple(pieces)) for row, pieces in groupby(cells, key=_row)]
    for _, group in groupby(rows, key=lambda pair: id(pair[0].headings)):
        (heading, pieces), *rest = group
        place = pieces[0].span(0, 0)
        below = tuple(WrittenRow(tuple(map(plain, row.cells)), pieces) for row, pieces in rest if not _is_ruling(row))
        yield WrittenTable(tuple(map(plain, heading.headings)), below, place.line if place else 0)


def _row(piece: Piece) -> Row:
    return piece.row or Row(())


def _is_ruling(row: Row) -> bool:
    return all(_RULING.fullmatch(cell) for cell in row.cells)
