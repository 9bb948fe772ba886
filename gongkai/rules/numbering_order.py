"""How the numbers of a body follow each other: which are left out, repeated, out of order or misplaced."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from gongkai.model.item import Source
from gongkai.rules.blocks import HEADING, ITEM, Block, blocks_of, telling_blocks_of
from gongkai.rules.numbering import (
    ARTICLE,
    BOOK,
    CHAPTER,
    FIRST,
    FOURTH,
    SECOND,
    SECTION,
    THIRD,
    Kind,
    Number,
    numbers_of,
    written,
)
from gongkai.rules.once import once_a_source
from gongkai.rules.prose import Stretch, prose_of

_STRUCTURE = frozenset({BOOK, CHAPTER, SECTION, ARTICLE})
_AGAIN = {
    BOOK: frozenset({CHAPTER, SECTION}),
    CHAPTER: frozenset({SECTION}),
}
"""What a new part of a document begins to count anew; articles go on."""
_ANNEX = re.compile(r"\s*\*{0,3}(?:附件|附：|附录)")
_TITLE = re.compile(rf"{_ANNEX.pattern}|\s*\*\*[^*\n]+\*\*[:：]?\s*$")
_LONGEST_TITLE = 80
_SENTENCES = 4000
"""How far an enumeration within a block is followed."""
_HALF = str.maketrans("（）", "()")
_BEFORE = "。；：，;:, \t\n"
_BEFORE_ARTICLE = " \t\n\u3000"
"""After other marks an article is more likely cited."""


class Disorder(Enum):
    """What is wrong with a number."""

    SKIPPED = auto()
    REPEATED = auto()
    BACKWARD = auto()
    LATE = auto()
    """The first of its kind, and not the number one."""
    INVERTED = auto()
    """A number of a higher level within a list of a lower one."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A number, what is wrong with it, the number to see it against, and the value reached before it."""

    disorder: Disorder
    number: Number
    against: Number | None = None
    reached: int = 0


@dataclass(slots=True)
class _List:
    """A list that goes on: its first number, its last, the value that the last block reached."""

    first: Number
    last: Number
    reached: int
    alone: bool = True
    """Whether nothing but the number one has come so far, and nothing has come between."""

    @property
    def kind(self) -> Kind:
        """That of its numbers."""
        return self.first.kind


@once_a_source
def disorder_of(source: Source) -> tuple[Misplaced, ...]:
    """Every misplaced number of the body."""
    body = prose_of(source).body
    numbers = numbers_of(source)
    return tuple(_Order(source, body).faults(numbers)) if body and numbers else ()


class _Order:
    def __init__(self, source: Source, body: Stretch) -> None:
        self._source = source
        self._text = body.text
        self._titles = deque(_titles(body.text, telling_blocks_of(source)))
        self._end = 0
        self._lists: list[_List] = []
        self._structure: dict[Kind, _List] = {}

    def faults(self, numbers: tuple[Number, ...]) -> Iterator[Misplaced]:
        """Go through the numbers, and through the blocks between them for what ends a list."""
        for place, number in enumerate(numbers):
            self._go_on_to(number.block)
            self._end = _end_of_sentences(numbers, place) if number.block.several else number.block.end
            yield from self._part(number) if number.kind in _STRUCTURE else self._entry(number)

    @cached_property
    def _runs_on(self) -> bool:
        """Whether any article may begin within a paragraph."""
        return " 第" in self._text or "\u3000第" in self._text

    def _go_on_to(self, block: Block) -> None:
        while self._titles and self._titles[0].start <= block.start:
            passed = self._titles.popleft()
            if passed != block:
                self._pass(passed)

    def _pass(self, block: Block) -> None:
        """An annex begins to count anew; a heading without a number, or what is bold like one, may."""
        if _ANNEX.match(self._text, block.start, block.end):
            if len(self._text[block.start : block.end].strip()) < _LONGEST_TITLE:
                self._lists.clear()
                self._structure.clear()
        else:
            for entry in self._lists:
                entry.alone = False

    def _part(self, number: Number) -> Sequence[Misplaced]:
        """A chapter, section or article: below it every list begins anew, but those which are the headings above."""
        self._lists = [entry for entry in self._lists if _is_above(entry.first)]
        for entry in self._lists:
            entry.alone = False
        for kind in _AGAIN.get(number.kind, ()):
            self._structure.pop(kind, None)
        before = self._structure.get(number.kind)
        self._structure[number.kind] = _List(number, number, self._reach(number))
        return _compared(number, before.last, before.reached) if before and not number.extra else ()

    def _entry(self, number: Number) -> Sequence[Misplaced]:
        for index, entry in enumerate(self._lists):
            if entry.kind is number.kind:
                return self._again(number, index, entry) if number.value == 1 else self._next(number, index, entry)
        self._lists.append(_List(number, number, self._reach(number)))
        is_late = number.value != 1 and not self._led_to(number)
        return (Misplaced(Disorder.LATE, number),) if is_late else ()

    def _again(self, number: Number, index: int, entry: _List) -> Sequence[Misplaced]:
        """The number one of a list of which there has been one before."""
        inner = self._lists[index + 1 :]
        repeats = entry.alone and entry.reached == 1 and not inner and not _in_list(number)
        above = [other for other in inner if other.kind < number.kind]
        self._lists[index:] = [*above, _List(number, number, self._reach(number))]
        return (Misplaced(Disorder.REPEATED, number, entry.last),) if repeats else ()

    def _next(self, number: Number, index: int, entry: _List) -> Sequence[Misplaced]:
        if number.value != entry.reached + 1:
            found = _compared(number, entry.last, entry.reached)
        else:
            inner = self._lists[index + 1 :]
            found = [Misplaced(Disorder.INVERTED, other.first, number) for other in inner if other.kind < number.kind]
        del self._lists[index + 1 :]
        entry.last, entry.reached, entry.alone = number, self._reach(number), False
        return found

    def _reach(self, number: Number) -> int:
        """The value up to which the list goes on within the block itself."""
        value, place = number.value, number.end
        if number.kind in _STRUCTURE and not self._runs_on:
            return value
        end = min(self._end, number.end + _SENTENCES)
        while (found := self._find(number.kind, value + 1, place, end)) >= 0:
            value, place = value + 1, found
        return value

    def _led_to(self, number: Number) -> bool:
        """Whether the block before names the number before, as a sentence that ends in a list does."""
        blocks = blocks_of(self._source)
        at = blocks.index(number.block)
        before = blocks[at - 1] if at else None
        return before is not None and self._find(number.kind, number.value - 1, before.start, before.end) >= 0

    def _find(self, kind: Kind, value: int, start: int, end: int) -> int:
        """The offset after a number of this form within a sentence, -1 where there is none."""
        form = written(kind, value)
        found = self._find_form(form, kind, start, end)
        if found < 0 and (kind is SECOND or kind is FOURTH):
            found = self._find_form(form.translate(_HALF), kind, start, end)
        return found

    def _find_form(self, form: str, kind: Kind, start: int, end: int) -> int:
        before = _BEFORE_ARTICLE if kind in _STRUCTURE else _BEFORE
        found = self._text.find(form, start, end)
        while found > 0 and self._text[found - 1] not in before:
            found = self._text.find(form, found + 1, end)
        return found + len(form) if found > 0 else -1


def _titles(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings, annexes, and lines that are bold like a heading."""
    titled = "附" in text or "**" in text
    for block in blocks:
        if block.kind is HEADING or (titled and _TITLE.match(text, block.start, block.end)):
            yield block


def _end_of_sentences(numbers: tuple[Number, ...], place: int) -> int:
    """Where what belongs to a number ends: with its block, or before the next line of it that goes on with the list."""
    block, kind = numbers[place].block, numbers[place].kind
    for later in range(place + 1, len(numbers)):
        if numbers[later].block != block:
            break
        if numbers[later].kind is kind:
            return numbers[later].start
    return block.end


def _is_above(number: Number) -> bool:
    return number.kind is FIRST or number.block.kind is HEADING


def _in_list(number: Number) -> bool:
    """Whether Markdown counts by itself, whatever number is written."""
    return number.kind is THIRD and number.block.kind is ITEM


def _compared(number: Number, before: Number, reached: int) -> Sequence[Misplaced]:
    if number.value in {1, reached + 1}:
        return ()
    if number.value in {before.value, reached}:
        disorder = Disorder.REPEATED
    else:
        disorder = Disorder.BACKWARD if number.value < reached else Disorder.SKIPPED
    return (Misplaced(disorder, number, before, reached),)
