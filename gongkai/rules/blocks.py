"""The blocks of a body as its lines show them: headings, paragraphs, items of lists, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from gongkai.model.item import Source
from gongkai.norms.numerals import DIGITS
from gongkai.rules.once import once_a_source
from gongkai.rules.prose import prose_of
from gongkai.rules.prose_mask import PAINT

_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]+")
_ITEM_STARTS = " \t-*+0123456789"
_BLANK = " \t\u3000" + PAINT
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_UNDERLINES = {"=": 1, "-": 2}


class BlockKind(Enum):
    """What a block is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()


HEADING, PARAGRAPH, ITEM, ROW = BlockKind
"""By names of their own, since reaching a member through its class takes longer than comparing it."""
_TELLING = frozenset(f"#>*_+-|附第（({DIGITS}0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳{PAINT}") | {
    character for character in map(chr, range(0x3001)) if character.isspace()
}
_DEEPEST = 6
"""The deepest level of a heading."""


class Block(NamedTuple):
    """From `start` to `end` of the body; `level` is that of a heading as written, `several` tells of several lines."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    several: bool = False


@once_a_source
def blocks_of(source: Source) -> tuple[Block, ...]:
    """Every block of the body, in order."""
    body = prose_of(source).body
    return tuple(_blocks(body.text, body.raw)) if body else ()


@once_a_source
def telling_blocks_of(source: Source) -> tuple[Block, ...]:
    """Those that begin with a number or a sign, or that go on over several lines: all but plain paragraphs."""
    body = prose_of(source).body
    return tuple(_blocks(body.text, body.raw, all_of_them=False)) if body else ()


def _blocks(text: str, raw: str, *, all_of_them: bool = True) -> Iterator[Block]:
    """Most blocks are one line between two empty ones."""
    tables = _tables(raw) if "<table" in raw else []
    start = 0
    for stretch in text.split("\n\n"):
        if "\n" in stretch or tables:
            yield from _of_lines(stretch, start, raw, tables)
        elif (all_of_them or stretch[:1] in _TELLING) and (line := stretch.rstrip(_BLANK)):
            yield _of_line(line, start)
        start += len(stretch) + 2


def _of_lines(text: str, offset: int, raw: str, tables: list[tuple[int, int]]) -> Iterator[Block]:
    """A line goes on with the block before it unless it is empty or is something else."""
    block: Block | None = None
    for start, line in _lines(text, offset):
        here = _of_line(line, start) if line else None
        if here and tables and _is_within(tables, start):
            here = Block(ROW, start, here.end)
        if block and here and here.kind is PARAGRAPH:
            block = Block(block.kind, block.start, here.end, several=True)
            continue
        if block:
            yield block if here else _underlined(block, raw[start : start + 1])
        block = here
        if here and (here.kind is ROW or here.kind is HEADING):
            yield here
            block = None
    if block:
        yield block


def _of_line(line: str, start: int) -> Block:
    if line[0] == "#":
        return Block(HEADING, start, start + len(line), len(line[:_DEEPEST]) - len(line[:_DEEPEST].lstrip("#")))
    if "|" in line and (line[0] == "|" or " | " in line or line.lstrip()[0] == "|"):
        return Block(ROW, start, start + len(line))
    is_item = line[0] in _ITEM_STARTS and _ITEM.match(line)
    return Block(ITEM if is_item else PARAGRAPH, start, start + len(line))


def _is_within(tables: list[tuple[int, int]], start: int) -> bool:
    """Whether a line is in one of the tables; those that end before it are dropped."""
    while tables and tables[-1][1] <= start:
        tables.pop()
    return bool(tables) and tables[-1][0] <= start


def _tables(raw: str) -> list[tuple[int, int]]:
    """From where to where tables of HTML go, the last first."""
    found: list[tuple[int, int]] = []
    start = -1
    for match in _TABLE.finditer(raw):
        if not match[1] and start < 0:
            start = match.start()
        elif match[1] and start >= 0:
            found.append((start, match.end()))
            start = -1
    return found[::-1]


def _lines(text: str, offset: int) -> Iterator[tuple[int, str]]:
    """Each line with its offset, without the space and the paint at its end."""
    for line in text.split("\n"):
        yield offset, line.rstrip(_BLANK)
        offset += len(line) + 1


def _underlined(block: Block, ruling: str) -> Block:
    """A paragraph is a heading where the next line underlines it."""
    level = _UNDERLINES.get(ruling) if block.kind is PARAGRAPH else None
    return block._replace(kind=HEADING, level=level) if level else block
