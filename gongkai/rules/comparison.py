"""What a change is answerable for, among all that was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from typing import TypeVar

from gongkai.model.diagnostic import Diagnostic, Severity

T = TypeVar("T")
Place = tuple[object, ...]


def introduced(
    found: Iterable[Diagnostic], before: Iterable[Diagnostic], changed: Container[str]
) -> tuple[Diagnostic, ...]:
    """All findings in the files that were changed, and of those elsewhere what was not there before.

    A message may name other files and so change with them; where the same rule spoke of the same place of an unchanged
    file before, it is nothing new.
    """
    found = tuple(found)
    earlier = Counter((_place(one), one.message) for one in before)
    unknown = [one for one in found if not _take(earlier, (_place(one), one.message))]
    reworded = Counter(place for place, _ in earlier.elements())
    new = {one for one in unknown if not (_is_exact(one) and _take(reworded, _place(one)))}
    return tuple(one for one in found if one.path in changed or one in new)


def _take(counter: Counter[T], key: T) -> bool:
    """Take one of a kind, if there is one left."""
    counter[key] -= 1
    return counter[key] >= 0


def _place(found: Diagnostic) -> Place:
    return (found.rule, found.severity, found.path, found.span, found.element)


def _is_exact(found: Diagnostic) -> bool:
    """Whether its place alone tells what it is about; of what is no error, enough is told by its rule and file."""
    return found.span is not None or found.element is not None or found.severity is not Severity.ERROR
