"""How much of one text stands in another, by runs of characters (shingles): robust against moved sentences."""

from __future__ import annotations

import re

RUN = 10
"""Characters in a run: longer than a term or the name of a norm is by chance, shorter than a sentence."""
_QUOTED_TITLE = re.compile(r"《[^《》]{1,100}》")
_NOT_TEXT = re.compile(r"[\W_]+")


def runs(text: str) -> frozenset[str]:
    """Every run of `RUN` characters, punctuation, spaces and quoted titles aside."""
    letters = _NOT_TEXT.sub("", _QUOTED_TITLE.sub("", text))
    return frozenset(letters[start : start + RUN] for start in range(len(letters) - RUN + 1))


def percent_within(one: frozenset[str], other: frozenset[str]) -> int:
    """Which part of `one` stands in `other` as well, in percent, rounded down; 0 for an empty text."""
    return 100 * len(one & other) // len(one) if one else 0
