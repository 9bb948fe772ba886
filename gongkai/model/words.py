"""Words that official texts get wrong, and how they are right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from gongkai.model.options import Demand, Options, Text


@dataclass(frozen=True, kw_only=True)
class Word(Options):
    """一个容易写错的词。"""

    wrong: Annotated[str, Demand(min_length=2, strip_whitespace=True)]
    """错的写法，至少两个字。"""
    right: str = ""
    """对的写法；不写表示不查这个词。"""
    why: str = ""
    """理由，一句话。"""
    unless: tuple[Text, ...] = ()
    """含有错的写法、却不算错的词。"""
    doubtful: bool = False
    """有时候也对的，写 true，只作提示。"""
