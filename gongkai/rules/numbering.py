"""The numbers at the heads of paragraphs and headings: 第一条, 一、, （一）, 1., （1）, 1）, ①.

They are looked for where a block begins, and after a hard line break; an enumeration within a sentence counts only as
the way from one block to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from gongkai.model.item import Source
from gongkai.norms.numerals import DIGITS, LIMIT, read_numeral, write_numeral
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.blocks import ROW, Block, telling_blocks_of
from gongkai.rules.once import once_a_source
from gongkai.rules.pairs import pairs_of
from gongkai.rules.prose import prose_of


class Kind(IntEnum):
    """A form of number; a smaller one belongs above a greater one."""

    BOOK = 0
    CHAPTER = 1
    SECTION = 2
    ARTICLE = 3
    FIRST = 4
    """一、"""
    SECOND = 5
    """（一）"""
    THIRD = 6
    """1."""
    FOURTH = 7
    """（1）"""
    HALF = 8
    """1）"""
    CIRCLED = 9
    """①"""


BOOK, CHAPTER, SECTION, ARTICLE, FIRST, SECOND, THIRD, FOURTH, HALF, CIRCLED = Kind
"""By names of their own, since reaching a member through its class takes longer than comparing it."""
_FORMS = {
    BOOK: "第{chinese}编",
    CHAPTER: "第{chinese}章",
    SECTION: "第{chinese}节",
    ARTICLE: "第{chinese}条",
    FIRST: "{chinese}、",
    SECOND: "（{chinese}）",
    THIRD: "{arabic}.",
    FOURTH: "（{arabic}）",
    HALF: "{arabic}）",
    CIRCLED: "{circled}",
}
_BEFORE_CIRCLED = 0x245F


@cache
def written(kind: Kind, value: int) -> str:
    """A number in this form, as it should be; the value is below `LIMIT` or has three figures."""
    chinese = write_numeral(value) if 0 < value < LIMIT else str(value)
    circled = chr(_BEFORE_CIRCLED + value) if value <= 20 else str(value)
    return _FORMS[kind].format(chinese=chinese, arabic=value, circled=circled)


_UNITS = {"编": BOOK, "篇": BOOK, "章": CHAPTER, "节": SECTION, "条": ARTICLE}
_HEAD = re.compile(rf"(?:[\s#>*_\0]|[-+][ \t])*+(?:附件?[：:]\s*+)?(?=[第{DIGITS}0-9０-９（(\u2460-\u2473])")
"""What may stand before a number, where something follows that may be one."""
_BREAK = re.compile(r"(?:[ ]{2}|\\|\0|[。；：])\n")
_CITED = "(?![、，]?[至和或]?[（(])"
"""After the number there is no other one, as there is where a sentence begins by citing several."""
_NUMBER = wide_pattern(
    rf"""
    第(?P<unit_value>[{DIGITS}]{{1,8}}|[0-9]{{1,3}})(?P<unit>[编篇章节条])(?P<extra>之[{DIGITS}]{{1,3}})?(?=[\s（(*_]|$)
    | (?P<first>[{DIGITS}]{{1,5}})(?P<first_mark>[、.．,，])(?![{DIGITS}]{{1,3}}[、.．])
    | (?P<second_open>[（(])(?P<second>[{DIGITS}]{{1,5}})(?P<second_close>[）)]){_CITED}(?P<second_mark>[、.．,，]?)
    | (?P<fourth_open>[（(])(?P<fourth>[0-9０-９]{{1,2}})(?P<fourth_close>[）)]){_CITED}(?P<fourth_mark>[、.．,，]?)
    | (?P<third>[0-9０-９]{{1,3}})\\?(?P<third_mark>[.．、,，])(?![0-9０-９])
    | (?P<half>[0-9０-９]{{1,2}})[）)]
    | (?P<circled>[\u2460-\u2473])
    """,
    re.VERBOSE,
)
_KINDS = {
    "first_mark": FIRST,
    "second_mark": SECOND,
    "third_mark": THIRD,
    "fourth_mark": FOURTH,
    "half": HALF,
    "circled": CIRCLED,
}
"""By the last group that takes part in a match."""


class Number(NamedTuple):
    """One number: its place in the body, and the block at whose head it stands; `extra` for 第三条之一."""

    kind: Kind
    value: int
    match: re.Match[str]
    block: Block
    extra: bool = False

    @property
    def start(self) -> int:
        """The offset at which it starts."""
        return self.match.start()

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.match.end()


@once_a_source
def numbers_of(source: Source) -> tuple[Number, ...]:
    """Every number of the body in order; what is quoted from another document has none."""
    body = prose_of(source).body
    if body is None:
        return ()
    quoted = pairs_of(source).quoted if "“" in body.text else ()
    blocks = [block for block in telling_blocks_of(source) if block.kind is not ROW and block.start not in quoted]
    return tuple(_numbers(body.text, blocks))


def _numbers(text: str, blocks: Iterable[Block]) -> Iterator[Number]:
    for block in blocks:
        starts = [block.start]
        if block.several:
            starts += (found.end() for found in _BREAK.finditer(text, block.start, block.end))
        for start in starts:
            head = _HEAD.match(text, start, block.end)
            match = _NUMBER.match(text, head.end(), block.end) if head else None
            if match and (number := _read(match, block)):
                yield number


def _read(match: re.Match[str], block: Block) -> Number | None:
    group = match.lastgroup or ""
    kind = _KINDS.get(group)
    if kind is None:
        value = read_numeral(match["unit_value"])
        return Number(_UNITS[match["unit"]], value, match, block, match["extra"] is not None) if value else None
    if group == "circled":
        return Number(kind, ord(match["circled"]) - _BEFORE_CIRCLED, match, block)
    value = read_numeral(match[group.removesuffix("_mark")])
    return Number(kind, value, match, block) if value else None
