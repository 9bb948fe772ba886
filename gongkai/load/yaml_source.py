"""YAML as clerks write it, into nodes: strings only, a place for everything, nothing clever.

PyYAML's events are read and not its objects, since its objects turn `no` into a boolean, `0435` into 285 and
`12:30` into 750, keep the last of two equal keys and follow aliases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import yaml

from gongkai.load.source_text import SourceText
from gongkai.load.yaml_mending import Mended, Slip, mend
from gongkai.load.yaml_reasons import Complaint, complaint
from gongkai.load.yaml_tree import Limits, Tree, hide_separators
from gongkai.model.diagnostic import Span
from gongkai.model.node import Node, Scalar
from gongkai.model.problem import Problem, ProblemCode

LOADERS: tuple[type[yaml.SafeLoader | yaml.CSafeLoader], ...] = (
    *((yaml.CSafeLoader,) if hasattr(yaml, "CSafeLoader") else ()),
    yaml.SafeLoader,
)
"""The fast one first, where PyYAML was built with it; they differ in the words of their errors only."""

LIMITS = Limits()

_MOST_BROKEN = 20


@dataclass(frozen=True, slots=True)
class _Reading:
    node: Node | None
    problems: tuple[Problem, ...] = ()
    complaint: Complaint | None = None


def parse(source: SourceText, start: int = 0, end: int | None = None) -> tuple[Node | None, tuple[Problem, ...]]:
    """Read a stretch of a file as YAML.

    Where it is none, what can be read all the same is read, so that all its problems are told at once: the node
    then lacks the entries to which a `SYNTAX` problem belongs.
    """
    text = hide_separators(source.text[start:end])
    reading = _read(text, lambda first, last: source.span(start + first, start + last))
    if reading.complaint or (isinstance(reading.node, Scalar) and reading.node.text):
        return _read_mended(source, start, mend(text), reading)
    return reading.node, reading.problems


def _read_mended(
    source: SourceText, start: int, mended: Mended, first: _Reading
) -> tuple[Node | None, tuple[Problem, ...]]:
    if not mended.slips and first.complaint is None:
        return first.node, first.problems

    def original(offset: int) -> int:
        return start + mended.original(offset)

    def span(first: int, last: int) -> Span:
        return source.span(original(first), original(last))

    problems = [_slip_problem(source, start, slip) for slip in mended.slips]
    for _ in range(_MOST_BROKEN):
        reading = _read(mended.text, span)
        if reading.complaint is None:
            return reading.node, (*problems, *reading.problems)
        problems.append(_syntax_problem(source, original(reading.complaint.at), reading.complaint.reason))
        mended = mended.without(reading.complaint.at)
    return None, tuple(problems)


def _read(text: str, span: Callable[[int, int], Span]) -> _Reading:
    tree = Tree(text, span, LIMITS)
    try:
        for event in yaml.parse(text, Loader=LOADERS[0]):
            if not tree.take(event):
                break
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return _Reading(None, tuple(tree.problems), complaint(error))
    return _Reading(tree.root, tuple(tree.problems))


def _slip_problem(source: SourceText, start: int, slip: Slip) -> Problem:
    return Problem(slip.code, source.span(start + slip.start, start + slip.end), dict(slip.detail))


def _syntax_problem(source: SourceText, at: int, reason: str) -> Problem:
    line = source.line_at(min(at, max(len(source.text) - 1, 0)))
    whole = source.line_span(line)
    return Problem(ProblemCode.SYNTAX, whole, {"reason": reason})
