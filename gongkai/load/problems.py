"""Where the problems of one file gather while it is read."""

from __future__ import annotations

from collections.abc import Iterable

from gongkai.load.values import Expected
from gongkai.model.diagnostic import Span
from gongkai.model.node import Node, Scalar
from gongkai.model.problem import Problem, ProblemCode

_LONGEST_QUOTE = 60
_NOWHERE = Span(0, 0, 0, 0)


class Problems:
    """Collects; nothing that is collected stops the reading."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, code: ProblemCode, span: Span | None = None, *, element: str | None = None, **detail: str) -> None:
        """Note a problem."""
        self._found.append(Problem(code, span, detail, element))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note what another reader found."""
        self._found += problems

    def wrong(self, name: str, node: Node, expected: Expected, *, element: str | None = None) -> None:
        """Note a value that is not what it should be; `name` is the field's or element's as the clerk knows it."""
        self.add(
            ProblemCode.WRONG_VALUE,
            node.span,
            element=element,
            name=name,
            found=quote(node),
            expected=expected.words,
            example=expected.example,
        )

    def in_order(self) -> tuple[Problem, ...]:
        """All of them by place, those of the whole file first."""
        return tuple(sorted(self._found, key=lambda problem: problem.span or _NOWHERE))


def quote(node: Node) -> str:
    """A value as a message quotes it."""
    if not isinstance(node, Scalar):
        return "列表" if hasattr(node, "items") else "多个键"
    text = " ".join(node.text.split())
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
