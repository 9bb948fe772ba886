"""The keys of a mapping against those it may have, whichever of their two spellings was used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from gongkai.load.problems import Problems
from gongkai.load.suggestions import suggest
from gongkai.model import node as nodes
from gongkai.model.node import Node, Scalar
from gongkai.model.problem import ProblemCode


class Named(Protocol):
    """A field, an element, or a part of an entry."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=Named)


def both_spellings(named: Iterable[T]) -> dict[str, T]:
    """Each by its English and by its Chinese key."""
    return {key: one for one in named for key in (one.id, one.name)}


def read_keys(
    mapping: nodes.Mapping, allowed: Mapping[str, T], problems: Problems, *, strict: bool = True
) -> list[tuple[T, Scalar, Node]]:
    """What each known key stands for; unknown keys, where `strict`, and keys named twice are reported and left out."""
    found: dict[str, tuple[T, Scalar, Node]] = {}
    for key, value in mapping:
        meant = allowed.get(key.text)
        if meant is None:
            if strict:
                report_unknown(key, allowed, problems)
        elif meant.id in found:
            first = found[meant.id][1]
            detail = {"key": key.text, "first": first.text, "first_line": str(first.span.line)}
            problems.add(ProblemCode.DUPLICATE_KEY, key.span, **detail)
        else:
            found[meant.id] = (meant, key, value)
    return list(found.values())


def report_unknown(key: Scalar, allowed: Iterable[str], problems: Problems) -> None:
    """A key that nothing allows; one that swallowed its value through a full-width colon is named as that."""
    name, colon, _ = key.text.partition("：")
    if colon and name.strip() in set(allowed):
        problems.add(ProblemCode.FULLWIDTH_COLON, key.span, key=name.strip())
    else:
        problems.add(ProblemCode.UNKNOWN_KEY, key.span, key=key.text, suggestion=suggest(key.text, allowed))
