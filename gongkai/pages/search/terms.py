"""The terms of a text: its characters, and its pairs of neighbouring characters.

A character is a UTF-16 unit, which is what the script's strings consist of; a term is two of them in one number. Pairs
are cut out of the encoded text four bytes at a time, several times faster than out of a string.
"""

from __future__ import annotations

import sys
from unicodedata import normalize

STOPS = " ,。、;:()《》“”!?"
"""No term holds one: they are a seventh of all pairs, and a word that has one is verified in the text."""
ALONE = "A"
"""The second unit of a term that is one character; no folded text has a capital letter."""

_WRITTEN_STOPS = "，。、；：（）《》“”！？,;:()!?\n"
_CODEC = f"utf-16-{sys.byteorder[0]}e"
_FIRST, _SECOND = (0, 16) if sys.byteorder == "little" else (16, 0)
_UNIT = 0xFFFF
_LEADING, _TRAILING = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_ALONE = ord(ALONE) << _SECOND
_STOP_UNITS = frozenset(map(ord, STOPS))
_NEVER_FIRST = _STOP_UNITS.union(_TRAILING)
_NEVER_SECOND = _STOP_UNITS.union(_LEADING)


def fold(text: str) -> str:
    """`text` as search compares it; the script does the same."""
    return normalize("NFKC", text).lower()


def terms_of(text: str) -> set[int]:
    """Every term of a text and, since telling them apart once an index is cheaper, some that `is_term` refuses."""
    for stop in _WRITTEN_STOPS:
        text = text.replace(stop, " ")
    # Of a view with nothing in it there is no cast.
    units = memoryview(f"{fold(text)}   ".encode(_CODEC))
    size = len(units)
    pairs = set(units[: size & ~3].cast("I"))
    pairs.update(units[2 : 2 + (size - 2 & ~3)].cast("I"))
    return pairs.union(unit << _FIRST | _ALONE for unit in set(units.cast("H")))


def is_term(pair: int) -> bool:
    """Whether both halves are characters that an index has, none of them half a character from another pair."""
    first, second = pair >> _FIRST & _UNIT, pair >> _SECOND & _UNIT
    if first in _NEVER_FIRST or second in _NEVER_SECOND:
        return False
    return first not in _LEADING or second in _TRAILING


def spelling(term: int) -> str:
    """The term as the script asks for it."""
    return term.to_bytes(4, sys.byteorder).decode(_CODEC)


def bucket_of(term: int, buckets: int) -> int:
    """Which of `buckets`, a power of two, holds the term."""
    return ((term >> _FIRST & _UNIT) * 31 + (term >> _SECOND & _UNIT) * 17) & (buckets - 1)
