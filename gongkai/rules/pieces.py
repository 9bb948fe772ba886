"""All text of a file that the public can get at, cut into pieces that are looked through one by one.

A piece is a line of the front matter or of the body, a cell of a table, or a line or cell of an attachment; it knows
what stands before it and above it, since that is what tells an office's number from a person's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise

from gongkai.model.attachment_content import AttachmentContent, Passage
from gongkai.model.diagnostic import Span
from gongkai.model.item import Body, Source
from gongkai.rules.first_look import look_of
from gongkai.rules.once import once_a_source

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_FIGURES = "0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_FULL_WIDTH = re.compile("[\uff0b\uff0d\uff10-\uff19\uff20-\uff3a\uff41-\uff5a]")
"""Letters, figures and those signs with which numbers are written; commas and stops are in every text."""
_NUMBER = re.compile(rf"[{_FIGURES}][{_FIGURES} \u3000\uff0d-]{{6,}}")
"""Figures and letters with what may part them, in either width."""
_KEY = re.compile(r"\s*(?:-\s*)?[\"']?([^:#\"'{}\[\],]{1,40}?)[\"']?\s*:")
_RULE_LINE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_CELL = re.compile(r"((?:\\.|[^|\\])*)(?:\||$)")
_HTML_TABLE = re.compile(r"<table\b.*?(?:</table\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HTML_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_HTML_CELL = re.compile(r"<t[dh]\b[^<>]*>((?:[^<]|<(?!/?t[dhr]\b|/?table\b))*)", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{5}")
_HEADINGS_WITHIN = 8
"""Rows from the top in which the headings of an attachment's table are looked for: titles may stand above them."""


@dataclass(frozen=True, eq=False)
class Origin:
    """A text of the file, and the line on which it starts."""

    text: str
    line: int

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return self.line + line - 1, offset - self.starts[line - 1] + 1


@dataclass(frozen=True, eq=False)
class Row:
    """A row of a table, with the table's headings."""

    cells: tuple[str, ...]
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """`text` is as written but for full-width letters, figures and signs, which are made half-width, one for one."""

    text: str
    label: str = ""
    """The key before it, the heading above it and the cell to its left."""
    row: Row | None = None
    origin: Origin | None = None
    offset: int = 0
    content: AttachmentContent | None = None
    """The attachment in which it stands; None in the file itself."""
    where: str = ""
    """Where in the attachment."""
    in_front: bool = False

    def span(self, start: int, end: int) -> Span | None:
        """The place of a stretch of the text in the file, or where the file names the attachment."""
        if self.content:
            return self.content.span
        if self.origin is None:
            return None
        return Span(*self.origin.place(self.offset + start), *self.origin.place(self.offset + end))

    def before(self, start: int, length: int = 30) -> str:
        """The label and what stands before an offset, as far as it matters."""
        return f"{self.label} {self.text[max(0, start - length) : start]}"


@dataclass(frozen=True, eq=False)
class Pieces:
    """Everything readable in a file and in its attachments."""

    source: Source

    @cached_property
    def text(self) -> str:
        """All of it, for a first look: half-width as the pieces are, where it has letters or figures that are not."""
        text = look_of(self.source).text
        return _half_width(text) if _FULL_WIDTH.search(text) else text

    @cached_property
    def numbers(self) -> str:
        """All that may be a long number, for a first look."""
        return _half_width("\n".join(_NUMBER.findall(look_of(self.source).text)))

    @cached_property
    def all(self) -> tuple[Piece, ...]:
        """One after the other."""
        return tuple(_pieces(self.source))


pieces_of = once_a_source(Pieces)
"""Those of a file."""


def _pieces(source: Source) -> Iterator[Piece]:
    yield from _of_front(Origin(source.front, 1))
    if source.body:
        yield from _of_body(source.body)
    for content in source.contents:
        for table, passages in groupby(content.passages, key=lambda passage: passage.table):
            yield from _of_attachment(content, tuple(passages), is_table=table > 0)


def _half_width(text: str) -> str:
    return text if text.isascii() else text.translate(_HALF_WIDTH)


def _of_front(origin: Origin) -> Iterator[Piece]:
    label = ""
    for offset, written in _lines(origin.text):
        line = _half_width(written)
        if key := _KEY.match(line):
            label = key[1].strip()
        yield Piece(line, label, origin=origin, offset=offset, in_front=True)


def rows_of(body: Body) -> Iterator[Piece]:
    """The cells of all tables of a body, which are most easily told from the rest while nothing else is read."""
    return (piece for piece in _of_body(body, rows_only=True) if piece.row)


def _of_body(body: Body, *, rows_only: bool = False) -> Iterator[Piece]:
    origin = Origin(body.source, body.line)
    tables = deque(_html_tables(body.source))
    for start, end in tables:
        yield from _of_html(origin, body.source[start:end], start)
    lines = [*_lines(body.source), (len(body.source), "")]
    headings: tuple[str, ...] | None = None
    for (offset, written), (_, below) in pairwise(lines):
        if tables and _is_within(tables, offset):
            continue
        barred = "|" in written or "｜" in written
        if rows_only and not barred:
            headings = None
            continue
        line = _half_width(written)
        if not barred:
            headings = None
        elif headings is None and _RULE_LINE.fullmatch(_half_width(below)):
            headings = tuple(text.strip() for _, text in _cells(line))
        if headings is None:
            yield Piece(line, origin=origin, offset=offset)
        else:
            yield from _of_row([(offset + at, text) for at, text in _cells(line)], headings, origin)


def _is_within(tables: deque[tuple[int, int]], offset: int) -> bool:
    """Whether a line is in one of the tables of HTML; those that end before it are dropped."""
    while tables and tables[0][1] <= offset:
        tables.popleft()
    return bool(tables) and tables[0][0] <= offset


def _html_tables(text: str) -> Iterator[tuple[int, int]]:
    """From where to where tables of HTML go, with the whole of the lines on which they begin and end."""
    last = 0
    for match in _HTML_TABLE.finditer(text):
        if match.start() >= last:
            end = text.find("\n", match.end())
            last = len(text) if end < 0 else end
            yield text.rfind("\n", 0, match.start()) + 1, last


def _lines(text: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for line in text.split("\n"):
        yield offset, line
        offset += len(line) + 1


def _cells(line: str) -> Iterator[tuple[int, str]]:
    start = line.find("|") + 1 if line.lstrip().startswith("|") else 0
    for match in _CELL.finditer(line, start):
        if match.start() < len(line):
            yield match.start(1), match[1]


def _of_html(origin: Origin, table: str, start: int) -> Iterator[Piece]:
    """The cells by rows, and whatever stands between them."""
    headings: tuple[str, ...] | None = None
    rows = [match.start() for match in _HTML_ROW.finditer(table)]
    last = 0
    for first, end in pairwise((*rows, len(table))):
        found = list(_HTML_CELL.finditer(table, first, end))
        for match in found:
            yield Piece(_half_width(table[last : match.start(1)]), origin=origin, offset=start + last)
            last = match.end(1)
        cells = [(start + match.start(1), _half_width(match[1])) for match in found]
        headings = tuple(text.strip() for _, text in cells) if headings is None else headings
        yield from _of_row(cells, headings, origin)
    yield Piece(_half_width(table[last:]), origin=origin, offset=start + last)


def _of_row(cells: Sequence[tuple[int, str]], headings: tuple[str, ...], origin: Origin) -> Iterator[Piece]:
    row = Row(tuple(text.strip() for _, text in cells), headings)
    for column, (offset, text) in enumerate(cells):
        yield Piece(text, _label(row, column), row, origin, offset)


def _of_attachment(content: AttachmentContent, passages: Sequence[Passage], *, is_table: bool) -> Iterator[Piece]:
    headings = _headings(passages) if is_table else ()
    for passage in passages:
        row = Row(tuple(map(_half_width, passage.cells)), headings) if is_table else None
        for column, cell in enumerate(row.cells if row else map(_half_width, passage.cells)):
            if cell:
                label = _label(row, column) if row else ""
                yield Piece(cell, label, row, content=content, where=passage.place)


def _headings(passages: Iterable[Passage]) -> tuple[str, ...]:
    """The first row that has several cells and no long number."""
    for passage, _ in zip(passages, range(_HEADINGS_WITHIN), strict=False):
        several = sum(map(bool, passage.cells)) > 1
        if several and not any(map(_LONG_NUMBER.search, passage.cells)):
            return tuple(map(_half_width, passage.cells))
    return ()


def _label(row: Row, column: int) -> str:
    heading = row.headings[column] if column < len(row.headings) else ""
    left = row.cells[column - 1] if column else ""
    return f"{heading} {left}" if left and not _LONG_NUMBER.search(left) else heading
