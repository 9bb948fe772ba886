"""The terms of an item: every two neighbouring characters that it has, and every three neighbouring digits.

A character is a UTF-16 unit, which is what the script's strings consist of. Two digits tell too little, since every
item has nearly all pairs of them; of three, the first two count as one character.

A term is a number of 32 bits: the second character, and below it the first one with the second scattered over it, so
that any lowest bits tell which bucket, and which group of buckets, a term falls into. Most of what an index costs is
waiting for memory while terms are told apart and sorted into lists; each group is small enough to be near.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain
from unicodedata import normalize

FIELDS = 4
"""Of an item, the best first; the last is everything else and is much the longest."""
GROUPS = 16
"""Of terms that are neighbours in `packed`, by their lowest bits; a power of two."""
UNIT = 0xFFFF
"""The bits of a character."""
SCATTER = 0x4E35
"""Odd, so that the first character can be told again."""
_HALVES = range(0xD800, 0xE000)
"""Of characters beyond the first plane."""
APART = frozenset({*map(ord, " \n"), *_HALVES})
"""Characters that are in no term but for the two halves of one."""
_WIDE = tuple((mark, normalize("NFKC", mark)) for mark in "，：；（）？！")
"""What nearly every text has, and all that most have, to normalise; text that is normal already is passed over."""
_DIGITS_ALONE = bytes(code if chr(code) in "0123456789" else ord(" ") for code in range(256))
_TENS = 0xE000
"""The first character for private use; this many and the number of the first two digits stand for these."""


def fold(text: str) -> str:
    """`text` as search compares it, NFKC in lower case; the script does the same."""
    for mark, folded in _WIDE:
        text = text.replace(mark, folded)
    return normalize("NFKC", text).lower()


def term(first: int, second: int) -> int:
    """The term of two characters."""
    return second << 16 | (first + second * SCATTER) & UNIT


def spelling(term: int) -> str:
    """The term as the script asks for it; empty where it is none, since a space or half of a character is in it."""
    second = term >> 16
    first = (term - second * SCATTER) & UNIT
    if first not in APART and second not in APART:
        return chr(first) + chr(second)
    if first not in _HALVES or second not in _HALVES:
        return ""
    return (first.to_bytes(2, "little") + second.to_bytes(2, "little")).decode("utf-16-le", "ignore")


def packed(fields: Sequence[str]) -> bytes:
    """The terms of an item, each in the best of its `FIELDS`: 4 KB for 1,400 characters.

    Thirty-two bits each, in this machine's order: where each section begins and the last ends, then the sections: the
    `GROUPS` of the last field, by the lowest bits of their terms, and the other fields. What has no `spelling` is there
    too, since telling it apart once an index is cheaper.
    """
    units = [_units(fold(field)) for field in fields]
    *better, rest = _told_apart(units, _neighbours("\n".join(units)))
    sections: list[list[int]] = [[] for _ in range(GROUPS)]
    for one in rest:
        sections[one & GROUPS - 1].append(one)
    sections.extend(map(list, better))
    starts = accumulate(map(len, sections), initial=len(sections) + 1)
    return array("I", [*starts, *chain.from_iterable(sections)]).tobytes()


def unpacked(terms: bytes) -> dict[int, int]:
    """What was packed: the best field of each term."""
    numbers = array("I", terms)
    sections = [numbers[numbers[at] : numbers[at + 1]] for at in range(GROUPS + FIELDS - 1)]
    found = dict.fromkeys(chain.from_iterable(sections[:GROUPS]), FIELDS - 1)
    for field, section in enumerate(sections[GROUPS:]):
        found.update(dict.fromkeys(section, field))
    return found


def _told_apart(fields: Sequence[str], terms: array[int]) -> list[set[int]]:
    """The terms of each field that no better one has; `terms` are those of all fields, with a line end between them."""
    found: list[set[int]] = []
    start = 0
    for text in fields:
        here = set(terms[start : start + max(len(text) - 1, 0)])
        here.update(*map(_threes, text.encode("latin-1", "replace").translate(_DIGITS_ALONE).split()))
        for better in found:
            here -= better
        found.append(here)
        start += len(text) + 1
    return found


def _neighbours(text: str) -> array[int]:
    """The term of every two neighbours.

    All at once in one number with 32 bits for each: a loop over the characters would take ten times as long.
    """
    units = text.encode("utf-32-le", "surrogatepass")
    size = len(units)
    second = int.from_bytes(units, "little")
    terms = second * ((1 << 32) + SCATTER) & _every_unit(size.bit_length()) | second << 16
    found = array("I", terms.to_bytes(size + 8, "little")[4:size])
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _units(text: str) -> str:
    """With what lies beyond the first plane in two halves, as the script sees it."""
    units = text.encode("utf-16", "surrogatepass")
    return text if len(units) == 2 * len(text) + 2 else "".join(map(chr, array("H", units)[1:]))


@cache
def _every_unit(bits: int) -> int:
    """The bits of a character in each 32 bits of a number of `2**bits` bytes."""
    return int.from_bytes(b"\xff\xff\0\0" * (1 << bits >> 2), "little")


@lru_cache(4096)
def _threes(run: bytes) -> tuple[int, ...]:
    """The terms of every three of some digits: years and other numbers come again and again."""
    return tuple(term(_TENS + int(run[at : at + 2]), run[at + 2]) for at in range(len(run) - 2))
