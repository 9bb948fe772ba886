"""Posting lists: for each term the items that have it, as text that compresses well and is found without parsing.

A bucket is one string of entries, each a space, the two units of the term, and the numbers of the items, ascending, as
gaps: each number is a character, `FIRST` and the difference to the number before, less one. An item stands once in an
entry, with the best field that has the term; what follows a mark belongs to that field.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from gongkai.pages.search.terms import APART, FIELDS, GROUPS, SCATTER, UNIT, spelling

FIELD_MARKS = ("!", "#", "$", "")
"""Before the items that have the term in their title, a number, their summary, or elsewhere."""
FIRST = ord("%")
"""The character for 0: after the marks, and after what a script would have to escape but for the backslash."""
LIMIT = 32_000
"""Of the items of an index: their characters need no more than fifteen bits."""

Lists = dict[int, list[str]]
"""The characters of the items that have a term, ascending, by term."""


class Index:
    """The buckets of some items, group by group, so that what is sorted at a time is near and little."""

    def __init__(self, terms: Iterable[bytes], buckets: int) -> None:
        """From the terms of the items in order, and the number of buckets, a power of two."""
        self._items = [array("I", packed) for packed in terms]
        self._characters = [chr(FIRST + number) for number in range(len(self._items))]
        self._buckets = buckets
        self._better = [self._few(field) for field in range(FIELDS - 1)]

    def group(self, number: int) -> Mapping[int, str]:
        """Of the buckets whose number ends in the bits of a group's, those that are not empty."""
        entries: dict[int, str] = {}
        for group in range(number, GROUPS, self._buckets):
            entries.update(_entries([*(better[group] for better in self._better), self._many(group)]))
        return _buckets(entries, self._buckets)

    def _many(self, group: int) -> Lists:
        """Of one group, the lists of the field that holds nearly everything."""
        found: Lists = defaultdict(list)
        for character, terms in zip(self._characters, self._items, strict=True):
            for term in terms[terms[group] : terms[group + 1]]:
                found[term].append(character)
        return found

    def _few(self, field: int) -> list[Lists]:
        """Of every group, the lists of one of the better fields."""
        found: list[Lists] = [defaultdict(list) for _ in range(GROUPS)]
        section = GROUPS + field
        for character, terms in zip(self._characters, self._items, strict=True):
            for term in terms[terms[section] : terms[section + 1]]:
                found[term & GROUPS - 1][term].append(character)
        return found


def bucket_of(term: int, buckets: int) -> int:
    """Which of `buckets`, a power of two, holds the term."""
    return term & buckets - 1


def _entries(lists: Sequence[Lists]) -> dict[int, str]:
    *better, elsewhere = zip(FIELD_MARKS, lists, strict=True)
    # What has no mark comes first, for a mark goes on until the next.
    entries = dict(zip(elsewhere[1], _gaps(elsewhere[1].values()), strict=True))
    for mark, of_field in better:
        for term, gaps in zip(of_field, _gaps(of_field.values()), strict=True):
            entries[term] = f"{entries.get(term, '')}{mark}{gaps}"
    return entries


def _gaps(lists: Collection[Sequence[str]]) -> Iterator[str]:
    """The lists as entries have them.

    All at once in one number with sixteen bits for each item: what differences between the lists borrow is kept from
    their neighbours by the sixteenth bit, and left out.
    """
    all_items = "".join(chain.from_iterable(lists))
    size = len(all_items)
    items = int.from_bytes(all_items.encode("utf-16-le"), "little")
    high, low, first = (_each(value, size) for value in (0x8000, 0x7FFF, FIRST - 1))
    gaps = (((items >> 16 | high) - items) & low) + first
    text = gaps.to_bytes(2 * size, "little").decode("utf-16-le")
    start = 0
    for one in lists:
        end = start + len(one)
        yield one[0] + text[start : end - 1]
        start = end


def _each(value: int, size: int) -> int:
    return int.from_bytes(value.to_bytes(2, "little") * size, "little")


def _buckets(entries: Mapping[int, str], buckets: int) -> dict[int, str]:
    filled: dict[int, list[str]] = defaultdict(list)
    last = buckets - 1
    for term in sorted(entries):
        second = term >> 16
        first = (term - second * SCATTER) & UNIT
        # What `spelling` does, without a call for each of a hundred thousand terms.
        if first not in APART and second not in APART:
            filled[term & last].append(f" {chr(first)}{chr(second)}{entries[term]}")
        elif text := spelling(term):
            filled[term & last].append(f" {text}{entries[term]}")
    return {number: "".join(found) for number, found in filled.items()}
