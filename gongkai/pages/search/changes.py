"""The entries of a bucket changed where terms of some items have: what they would be if the bucket were made anew."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gongkai.pages.search.postings import FIELD_MARKS, FIRST
from gongkai.pages.search.terms import spelling, term, unpacked

_MARK = re.compile(f"([{''.join(FIELD_MARKS)}])")


class Change(NamedTuple):
    """That an item has a term in another field than before, or no longer."""

    term: int
    item: int
    """Its number."""
    field: int | None
    """None where the item has the term no longer."""


def differences(item: int, before: bytes, now: bytes) -> Iterator[Change]:
    """What makes the terms of an item what they are now."""
    old, new = unpacked(before), unpacked(now)
    for one in {one for one, _ in old.items() ^ new.items()}:
        if spelling(one):
            yield Change(one, item, new.get(one))


def changed(bucket: str, changes: Iterable[Change]) -> str:
    """The entries with these changes, all of which are of terms that fall into the bucket."""
    entries = {_term(entry): entry for entry in bucket.split(" ")[1:]}
    for change in changes:
        numbers = _numbers(entries.pop(change.term, spelling(change.term)))
        for of_field in numbers:
            if change.item in of_field:
                of_field.remove(change.item)
        if change.field is not None:
            insort(numbers[change.field], change.item)
        if any(numbers):
            entries[change.term] = spelling(change.term) + _written(numbers)
    return "".join(f" {entries[one]}" for one in sorted(entries))


def _term(entry: str) -> int:
    units = entry[:2].encode("utf-16-le")
    return term(int.from_bytes(units[:2], "little"), int.from_bytes(units[2:4], "little"))


def _numbers(entry: str) -> list[list[int]]:
    """The items of an entry, by field."""
    head = 1 if entry[0] > "\uffff" else 2
    numbers: list[list[int]] = [[] for _ in FIELD_MARKS]
    elsewhere, *marked = _MARK.split(entry[head:])
    for mark, gaps in zip(("", *marked[::2]), (elsewhere, *marked[1::2]), strict=True):
        number = -1
        for gap in gaps:
            number += ord(gap) - FIRST + 1
            numbers[FIELD_MARKS.index(mark)].append(number)
    return numbers


def _written(numbers: list[list[int]]) -> str:
    *better, elsewhere = zip(FIELD_MARKS, numbers, strict=True)
    return "".join(mark + _gaps(of_field) for mark, of_field in (elsewhere, *better) if of_field)


def _gaps(numbers: list[int]) -> str:
    return "".join(chr(FIRST - 1 + number - before) for number, before in zip(numbers, [-1, *numbers], strict=False))
