"""What several rules ask about the same thing, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gongkai.model.item import Source

A = TypeVar("A")
T = TypeVar("T")


def once(make: Callable[[A], T]) -> Callable[[A], T]:
    """Keep the last answer, found by the identity of what was asked about: comparing it would cost more."""
    about: A | None = None
    kept: T

    def answer(asked: A) -> T:
        nonlocal about, kept
        if asked is not about:
            kept = make(asked)
            about = asked
        return kept

    return answer


def once_a_source(make: Callable[[Source], T]) -> Callable[[Source], T]:
    """As `once`: all rules look at one file before any looks at the next."""
    return once(make)
