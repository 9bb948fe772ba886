"""Headings compared: 「一、（一）申请条件：」 and 「申请条件」 are the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_HAN = "一二三四五六七八九十百零〇"
_NUMBERING = re.compile(
    rf"""
    \s*(?:
      第\s*[{_HAN}\d]+\s*(?:编|章|节|条|款|篇|部分)[、.:]?
    | \([{_HAN}\d]+\)[、.]?
    | [{_HAN}]+[、.]
    | \d+(?:\.\d+)*(?:[、)]|\.(?!\d))
    | \d+(?:\.\d+)*(?=\s)
    | [ivxIVX]+[、.)]
    )\s*
    """,
    re.VERBOSE,
)
_CIRCLED = re.compile(r"^\s*[\u2460-\u2473\u2776-\u277f\u3251-\u325f]")
_LEVELS = 3
"""How many numberings may stand before each other, as in 第一章 一、（一）."""
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def without_numbering(heading: str) -> str:
    """The heading in NFKC without 一、 （一） 1. （1） ① 第一章 before it; one that is numbering alone keeps it."""
    uncircled = _CIRCLED.sub("", heading)
    text = unicodedata.normalize("NFKC", uncircled if uncircled.strip(" ：:") else heading).strip()
    for _ in range(_LEVELS):
        match = _NUMBERING.match(text)
        if not match or not text[match.end() :].strip(" :"):
            break
        text = text[match.end() :]
    return text


def normalise(heading: str) -> str:
    """What is compared: the heading without its numbering, its spaces and a colon at its end."""
    return _SPACE.sub("", without_numbering(heading)).removesuffix(":")
