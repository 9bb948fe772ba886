"""Marks that come in pairs: which find their partners, which do not, and which stand wrongly within each other.

A half-width bracket pairs with a full-width one: that it is half-width is another rule's matter. A quotation may go on
over several paragraphs, each of which then begins with its opening mark.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from gongkai.model.item import Source
from gongkai.rules.blocks import blocks_of
from gongkai.rules.once import once_a_source
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import Sign

CLOSING = {
    "《": "》", "〈": "〉", "“": "”", "‘": "’", "（": "）", "(": "）",
    "〔": "〕", "【": "】", "「": "」", "『": "』", "＜": "＞",
}  # fmt: skip
"""The closing mark of each opening one, in its full-width form."""
OPENING = {
    "》": "《",
    "〉": "〈",
    "”": "“",
    "’": "‘",
    "）": "（",
    ")": "（",
    "〕": "〔",
    "】": "【",
    "」": "「",
    "』": "『",
    "＞": "＜",
}
_NAMES = {"“": "前引号（“）", "”": "后引号（”）", "‘": "前单引号（‘）", "’": "后单引号（’）"}
_QUOTATION = "“"
_SIGN = "＞"
"""Stands for 〉 at times, and as often for more than."""
_MARK = re.compile(f"[{''.join(map(re.escape, {*CLOSING, *OPENING}))}]")
SIGNS = (Sign("".join(sorted({*CLOSING, *OPENING}))),)
"""Without one of these nothing is to be paired."""
_MARK_OR_END = re.compile(f"[\n{''.join(map(re.escape, {*CLOSING, *OPENING}))}]")
_PLAIN = {mark: closing for mark, closing in CLOSING.items() if mark not in "‘＜"}
"""Marks whose partners mean nothing else: ’ may be an apostrophe, ＞ more than."""
_NUMBERING = re.compile(r"(?:^|[\s。；：，、:;,])(?:[0-9]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3})$")
"""What a closing bracket alone may follow: `1）`."""
_DEEPEST = 100
"""Deeper than anybody writes; each closing mark looks through what is open."""
_INDENT = re.compile(r"[\s#>*_]*")


def named(mark: str) -> str:
    """A mark in a message: quotation marks within quotation marks would not be seen."""
    return _NAMES.get(mark, f"“{mark}”")


class Fault(Enum):
    """What is wrong with a mark."""

    UNOPENED = auto()
    UNCLOSED = auto()
    CROSSED = auto()
    """It closes before what was opened after it."""
    NESTED = auto()
    """It stands directly within a pair of its own kind."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One fault: where the mark stands, and where its partner does, if it has one."""

    fault: Fault
    stretch: Stretch
    start: int
    partner: int | None = None

    @property
    def mark(self) -> str:
        """The mark itself."""
        return self.stretch.text[self.start]


@dataclass(slots=True)
class _Open:
    """An opening mark not closed so far; `crossed`: closing marks of others that came before its own."""

    start: int
    closing: str
    nested: bool = False
    crossed: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The faults of a file, and where the blocks of its body start that lie within a quotation begun before them."""

    faults: tuple[Pair, ...] = ()
    quoted: frozenset[int] = frozenset()


@once_a_source
def pairs_of(source: Source) -> Pairs:
    """What there is to say of the paired marks of a file."""
    prose = prose_of(source)
    if _is_sound(prose.text):
        return Pairs()
    faults: list[Pair] = []
    quoted: frozenset[int] = frozenset()
    if prose.body:
        scanner = _Scanner(prose.body)
        faults += scanner.faults((block.start, block.end) for block in blocks_of(source))
        quoted = frozenset(scanner.quoted)
    for stretch in prose.front:
        faults += _Scanner(stretch).faults([(0, len(stretch.text))])
    return Pairs(tuple(faults), quoted)


def _is_sound(text: str) -> bool:
    """Whether in each line every mark has its partner, and none stands directly within a pair of its kind."""
    waiting: list[str] = []
    for mark in _MARK_OR_END.findall(text):
        if closing := _PLAIN.get(mark):
            if waiting[-1:] == [closing]:
                return False
            waiting.append(closing)
        elif waiting[-1:] != ["）" if mark == ")" else mark]:
            if mark != "\n" or waiting:
                return False
        else:
            waiting.pop()
    return not waiting


class _Scanner:
    """Goes through one stretch; `_quoting` is a quotation that was not closed in the blocks before.

    `quoted` is where the blocks start that such a quotation held before it was closed; `_within` those not yet certain.
    """

    def __init__(self, stretch: Stretch) -> None:
        self.quoted: list[int] = []
        self._stretch = stretch
        self._open: list[_Open] = []
        self._quoting: _Open | None = None
        self._within: list[int] = []

    def faults(self, blocks: Iterable[tuple[int, int]]) -> Iterator[Pair]:
        """The faults of these blocks, in the order in which they become certain."""
        marks = deque(_MARK.finditer(self._stretch.text))
        for start, end in blocks:
            while marks and marks[0].start() < start:
                marks.popleft()
            here: list[re.Match[str]] = []
            while marks and marks[0].start() < end:
                here.append(marks.popleft())
            if here or self._quoting:
                yield from self._block(start, end, here)
        if self._quoting:
            yield self._fault(Fault.UNCLOSED, self._quoting.start)

    def _block(self, start: int, end: int, marks: list[re.Match[str]]) -> Iterator[Pair]:
        self._open = []
        if self._quoting:
            self._within.append(start)
        text = self._stretch.text
        for match in marks:
            mark, at = match.group(), match.start()
            if mark == "’" and _is_apostrophe(text, at):
                continue
            if mark == _QUOTATION:
                indent = _INDENT.match(text, start, end)
                yield from self._quotation(at, continues=indent is not None and indent.end() == at)
            elif mark in CLOSING:
                self._push(at, CLOSING[mark])
            else:
                yield from self._close(at, "）" if mark == ")" else mark, start)
        yield from self._end()

    def _quotation(self, at: int, *, continues: bool) -> Iterator[Pair]:
        """An opening mark at the head of a paragraph goes on with a quotation; elsewhere that one was never closed."""
        if self._quoting and continues:
            self._open.insert(0, self._quoting)
            self._quoting = None
            return
        if self._quoting:
            yield self._fault(Fault.UNCLOSED, self._quoting.start)
            self._quoting, self._within = None, []
        self._push(at, "”")

    def _push(self, at: int, closing: str) -> None:
        nested = bool(self._open) and self._open[-1].closing == closing
        if len(self._open) < _DEEPEST:
            self._open.append(_Open(at, closing, nested))

    def _close(self, at: int, closing: str, start: int) -> Iterator[Pair]:
        index = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i].closing == closing), None)
        if index is not None:
            opened = self._open.pop(index)
            for later in self._open[index:]:
                later.crossed.append(at)
            if opened.nested:
                yield self._fault(Fault.NESTED, opened.start, at)
            for earlier in opened.crossed:
                yield self._fault(Fault.CROSSED, earlier, opened.start)
            if closing == "”":
                self._certain()
        elif closing == "”" and self._quoting:
            self._quoting = None
            self._certain()
        elif closing != _SIGN and (
            closing != "）" or not _NUMBERING.search(self._stretch.text, max(start - 1, at - 4, 0), at)
        ):
            yield self._fault(Fault.UNOPENED, at)

    def _certain(self) -> None:
        self.quoted += self._within
        self._within = []

    def _end(self) -> Iterator[Pair]:
        """What a block leaves open is a fault, the last quotation apart, which the next block may go on with."""
        for opened in self._open:
            if opened.closing == _SIGN:
                continue
            if opened.closing != "”":
                yield self._fault(Fault.UNCLOSED, opened.start)
                continue
            if self._quoting:
                yield self._fault(Fault.UNCLOSED, self._quoting.start)
                self._within = []
            self._quoting = opened

    def _fault(self, fault: Fault, start: int, partner: int | None = None) -> Pair:
        return Pair(fault, self._stretch, start, partner)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[max(at - 1, 0) : at].isascii() and text[at + 1 : at + 2].isascii() and text[at - 1 : at].isalnum()
