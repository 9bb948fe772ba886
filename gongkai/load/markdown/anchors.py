"""Readable Chinese anchors for headings, which stay when a heading elsewhere comes or goes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from gongkai.norms.headings import without_numbering

_NO_WORD = re.compile(r"[\W_]+")
_LONGEST = 40


def slug(title: str) -> str:
    """The words of a title without its numbering, joined by hyphens; `heading` where it has none."""
    words = _NO_WORD.sub("-", without_numbering(title)).strip("-").lower()
    return unicodedata.normalize("NFC", words)[:_LONGEST].strip("-") or "heading"


class Anchors:
    """Gives each heading of a text its own; those in `taken` are given already."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}
        self._above: list[tuple[int, str]] = []

    def give(self, title: str, level: int, own: str = "") -> str:
        """The anchor of the next heading, which may have its `own`."""
        self._above = [(higher, anchor) for higher, anchor in self._above if higher < level]
        anchor = own or self._new(title, self._above[-1][1] if self._above else "")
        self._above.append((level, anchor))
        return anchor

    def _new(self, title: str, parent: str) -> str:
        """The slug of a title, or it after its parent's anchor, or it with a number: the first that is not taken."""
        anchor = slug(title)
        if anchor in self._taken:
            within = f"{parent}-{anchor}"
            anchor = within if parent and within not in self._taken else self._numbered(anchor)
        self._taken.add(anchor)
        return anchor

    def _numbered(self, anchor: str) -> str:
        number = self._numbers.get(anchor, 2)
        while f"{anchor}-{number}" in self._taken:
            number += 1
        self._numbers[anchor] = number + 1
        return f"{anchor}-{number}"
