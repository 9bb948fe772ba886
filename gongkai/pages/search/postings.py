"""Posting lists: for each term the documents that have it, as text that compresses well and is found without parsing.

A bucket is one string of entries, each a space, the two units of the term, and the numbers of the documents, ascending,
as gaps. A document stands once in an entry, with the best field that has the term; what follows a capital letter
belongs to that field.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import sub

from gongkai.pages.search.terms import bucket_of, spelling, terms_of

FIELD_MARKS = ("T", "N", "S", "")
"""Before the documents that have the term in their title, a number, their summary, or elsewhere."""
LAST = "0123456789abcdefghijklmnopqrstu"
MORE = "vwxyz!#$%()*+,-./:;=?@[]^_`{|}~"
"""Digits of base 31: `LAST` ends a numeral, `MORE` goes on. None is a capital, a space, or escaped in a script."""

Lists = Mapping[int, list[int]]
"""Ascending numbers of documents, by term."""


def postings(documents: Iterable[Sequence[str]]) -> tuple[Lists, ...]:
    """The lists of each field; a document is its fields, the best first, and its number its place."""
    found: tuple[dict[int, list[int]], ...] = tuple(defaultdict(list) for _ in FIELD_MARKS)
    for number, fields in enumerate(documents):
        seen: set[int] = set()
        for lists, text in zip(found, fields, strict=True):
            terms = terms_of(text)
            terms -= seen
            for term in terms:
                lists[term].append(number)
            seen |= terms
    return found


def encoded(lists: Sequence[Lists], size: int, buckets: int) -> tuple[str, ...]:
    """Every bucket, from the lists of each field over `size` documents."""
    filled: list[list[str]] = [[] for _ in range(buckets)]
    for term, entry in _entries(lists, size).items():
        if text := spelling(term):
            filled[bucket_of(term, buckets)].append(f" {text}{entry}")
    return tuple("".join(sorted(entries)) for entries in filled)


def numeral(value: int) -> str:
    """A number of at least 0 in as many digits as it needs."""
    text = LAST[value % 31]
    while value := value // 31:
        text = MORE[value % 31] + text
    return text


def _entries(lists: Sequence[Lists], size: int) -> dict[int, str]:
    gaps = [numeral(max(gap - 1, 0)) for gap in range(size + 1)]
    *better, elsewhere = zip(FIELD_MARKS, lists, strict=True)
    # What has no mark comes first, for a mark goes on until the next.
    entries = {term: _numerals(ids, gaps) for term, ids in elsewhere[1].items()}
    for mark, lists_of_field in better:
        for term, ids in lists_of_field.items():
            entries[term] = f"{entries.get(term, '')}{mark}{_numerals(ids, gaps)}"
    return entries


def _numerals(ids: Sequence[int], gaps: Sequence[str]) -> str:
    if len(ids) == 1:
        return gaps[ids[0] + 1]
    return "".join(map(gaps.__getitem__, map(sub, ids, (-1, *ids))))
