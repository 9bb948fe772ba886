"""What several rules ask about the same file, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gongkai.model.item import Source

T = TypeVar("T")


def once_a_source(make: Callable[[Source], T]) -> Callable[[Source], T]:
    """Keep the last answer: all rules look at one file before any looks at the next."""
    kept: list[tuple[Source, T]] = []

    def answer(source: Source) -> T:
        if kept and kept[0][0] is source:
            return kept[0][1]
        made = make(source)
        kept[:] = [(source, made)]
        return made

    return answer
