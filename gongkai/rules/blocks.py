"""The blocks of a body as its lines show them: headings, paragraphs, items of lists, rows of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from gongkai.model.item import Source
from gongkai.rules.once import once_a_source
from gongkai.rules.prose import prose_of
from gongkai.rules.prose_mask import PAINT

_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]+")
_BLANK = " \t\u3000" + PAINT
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_UNDERLINES = {"=": 1, "-": 2}


class BlockKind(Enum):
    """What a block is."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """From `start` to `end` of the body; `level` is that of a heading as written."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@once_a_source
def blocks_of(source: Source) -> tuple[Block, ...]:
    """Every block of the body, in order."""
    body = prose_of(source).body
    return tuple(_blocks(body.text, body.raw)) if body else ()


def _blocks(text: str, raw: str) -> Iterator[Block]:
    """A line goes on with the block before it unless it is empty or is something else."""
    block: Block | None = None
    tables = _tables(raw) if "<table" in raw else []
    for start, line in _lines(text):
        kind = _kind(line) if line else None
        while tables and tables[-1][1] <= start:
            tables.pop()
        if kind and tables and tables[-1][0] <= start:
            kind = BlockKind.ROW
        if block and kind is BlockKind.PARAGRAPH:
            block = Block(block.kind, block.start, start + len(line))
            continue
        if block:
            yield _underlined(block, raw[start : start + 1]) if kind is None else block
        block = None
        if kind is BlockKind.HEADING:
            yield Block(kind, start, start + len(line), len(line[:6]) - len(line[:6].lstrip("#")))
        elif kind is BlockKind.ROW:
            yield Block(kind, start, start + len(line))
        elif kind:
            block = Block(kind, start, start + len(line))
    if block:
        yield block


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


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its offset, without the space and the paint at its end."""
    offset = 0
    for line in text.split("\n"):
        yield offset, line.rstrip(_BLANK)
        offset += len(line) + 1


def _underlined(block: Block, ruling: str) -> Block:
    """A paragraph is a heading where the next line underlines it."""
    level = _UNDERLINES.get(ruling) if block.kind is BlockKind.PARAGRAPH else None
    return Block(BlockKind.HEADING, block.start, block.end, level) if level else block


def _kind(line: str) -> BlockKind:
    if line.startswith("#"):
        return BlockKind.HEADING
    if "|" in line and (line.lstrip().startswith("|") or " | " in line):
        return BlockKind.ROW
    return BlockKind.ITEM if _ITEM.match(line) else BlockKind.PARAGRAPH
