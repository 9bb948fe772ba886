"""The terms of a text: every two neighbouring characters that it has, and every three neighbouring digits.

A character is a UTF-16 unit, which is what the script's strings consist of, and a term is two of them in one number.
Cut out of the encoded text four bytes at a time, terms cost a third of what slices of a string cost. Two digits tell
too little, since every item has nearly all pairs of them; of three, the first two count as one character.
"""

from __future__ import annotations

import re
from struct import unpack
from unicodedata import normalize

_CODEC = "utf-16-le"
_WIDE = tuple((mark, normalize("NFKC", mark)) for mark in "，：；（）？！")
"""What nearly every text has, and all that most have, to normalise; text that is normal already is passed over."""


_DIGITS = re.compile(r"[0-9]{3,}")
_TENS = 0xE000
"""The first character for private use; this many and the number of the first two digits stand for these."""


def fold(text: str) -> str:
    """`text` as search compares it, NFKC in lower case; the script does the same."""
    for mark, folded in _WIDE:
        text = text.replace(mark, folded)
    return normalize("NFKC", text).lower()


def terms_of(text: str) -> set[int]:
    """Every term of a text and, since telling them apart once an index is cheaper, some without a `spelling`."""
    folded = fold(text)
    units = folded.encode(_CODEC)
    pairs, between = len(units) // 4, (len(units) - 2) // 4
    found = set(unpack(f"<{pairs}I", units[: pairs * 4]))
    found.update(unpack(f"<{max(between, 0)}I", units[2 : 2 + between * 4]))
    for run in _DIGITS.findall(folded):
        found.update(_TENS + int(run[at : at + 2]) | ord(run[at + 2]) << 16 for at in range(len(run) - 2))
    return found


def spelling(pair: int) -> str:
    """The term as the script asks for it; empty where it is none, since a space or half of a character is in it."""
    text = chr(pair & 0xFFFF) + chr(pair >> 16)
    if not text.isprintable():
        # The two halves of one character, perhaps; what Unicode keeps for private use is no less a term.
        text = pair.to_bytes(4, "little").decode(_CODEC, "ignore")
        text = text if len(text) == 2 or text > "\uffff" else ""
    return "" if " " in text or "\n" in text else text


def bucket_of(term: int, buckets: int) -> int:
    """Which of `buckets`, a power of two, holds the term."""
    return ((term & 0xFFFF) * 31 + (term >> 16) * 17) & (buckets - 1)
