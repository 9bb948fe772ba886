"""Readable Chinese anchors for headings, which stay when a heading elsewhere comes or goes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from gongkai.norms.headings import without_numbering

_NO_WORD = re.compile(r"[\W_]+")
_LONGEST = 40


def slug(title: str) -> str:
    """The words of a title without its numbering, joined by hyphens; `heading` where it has none."""
    words = _NO_WORD.sub("-", without_numbering(title)).strip("-").lower()
    return unicodedata.normalize("NFC", words)[:_LONGEST].strip("-") or "heading"


def unique(anchor: str, parent: str, taken: Container[str]) -> str:
    """The anchor, or it after its parent's, or it with a number: the first that is not taken."""
    if anchor not in taken:
        return anchor
    if parent and f"{parent}-{anchor}" not in taken:
        return f"{parent}-{anchor}"
    number = 2
    while f"{anchor}-{number}" in taken:
        number += 1
    return f"{anchor}-{number}"
