"""Front matter that is plain beyond doubt, without the YAML library: keys, values of one line, lists and entries.

Whatever is not, from a quotation mark to a slip, is left to the library, which is right about all of it; a test has
both read the same and compares every node and every place.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

from gongkai.model.diagnostic import Span
from gongkai.model.node import Mapping, Node, Scalar, Sequence

_FENCE = "---\n"
_KEY = r"[A-Za-z\u4e00-\u9fff][\w（）、·/-]{0,60}"
_VALUE = r"[^\s:?,\[\]{}#&*!|>'\"%@`-](?:[^\s:]|:(?=\S)|[ ]+(?=[^\s#]))*+"
"""A plain scalar: no mark of YAML at its head, no `: ` and no ` #` within, no blank but the space."""
_LINE = re.compile(rf"([ ]*)(-[ ]+)?(?:({_KEY}):(?:[ ]+({_VALUE}))?|({_VALUE}))\n")
_MOST_LINES = 5000
"""Far below the limits of what the library's nodes may grow to."""


class PlainFront(NamedTuple):
    """What stands between the fences, the offset at which the closing one ends, and its line."""

    fields: Mapping
    end: int
    end_line: int


class _NotPlainError(Exception):
    """Something that the library must read."""


class _Line(NamedTuple):
    """A line taken apart; columns count from 1."""

    number: int
    indent: int
    dash: bool
    content: int
    """The column of its key, or of its value where it has no key."""
    key: str
    value: str
    value_at: int
    end: int
    """The column after its last character."""


def read_plain(text: str) -> PlainFront | None:
    """The front matter at the head of a text; None where the library must read it."""
    if not text.startswith(_FENCE):
        return None
    lines: list[_Line] = []
    at = len(_FENCE)
    while match := _LINE.match(text, at):
        lines.append(_taken_apart(match, at, len(lines) + 2))
        at = match.end()
    closed = text.startswith(_FENCE, at) or text[at:] == _FENCE.rstrip()
    if not closed or not 0 < len(lines) <= _MOST_LINES:
        return None
    try:
        fields = _top(lines)
    except _NotPlainError:
        return None
    return PlainFront(fields, at + len(_FENCE) - 1, len(lines) + 2)


def _taken_apart(match: re.Match[str], start: int, number: int) -> _Line:
    indent, dash, key, value, alone = match.groups()
    content = len(indent) + len(dash or "") + 1
    end = match.end() - start
    value_at = match.start(4) - start + 1 if value else content if alone else end
    return _Line(number, len(indent), dash is not None, content, key or "", value or alone or "", value_at, end)


def _top(lines: list[_Line]) -> Mapping:
    """Entries at the margin, each with its value beside the key or below it."""
    return _mapping(
        [
            (_key(head), _value(head) if not below else _block(below) if not head.value else _give_up())
            for head, *below in _groups(lines, 0, dash=False)
        ]
    )


def _block(lines: list[_Line]) -> Node:
    """What stands below a key: a list, or entries of one line each."""
    first = lines[0]
    if not first.dash:
        return _entries(lines)
    items = tuple(_item(head, below) for head, *below in _groups(lines, first.indent, dash=True))
    end = items[-1].span
    return Sequence(items, Span(first.number, first.indent + 1, end.end_line, end.end_column))


def _item(head: _Line, below: list[_Line]) -> Node:
    if head.key:
        return _entries([head, *below])
    return _give_up() if below else _value(head)


def _entries(lines: list[_Line]) -> Mapping:
    if any(line.dash or line.content != lines[0].content for line in lines[1:]):
        _give_up()
    return _mapping([(_key(line), _value(line)) for line in lines])


def _groups(lines: list[_Line], indent: int, *, dash: bool) -> list[list[_Line]]:
    """The lines in groups, each beginning with one of this indentation, with a dash or without."""
    groups: list[list[_Line]] = []
    for line in lines:
        if line.indent == indent and line.dash is dash:
            groups.append([line])
        elif groups:
            groups[-1].append(line)
        else:
            _give_up()
    return groups


def _mapping(entries: list[tuple[Scalar, Node]]) -> Mapping:
    if len({key.text for key, _ in entries}) < len(entries):
        _give_up()
    start, end = entries[0][0].span, entries[-1][1].span
    return Mapping(tuple(entries), Span(start.line, start.column, end.end_line, end.end_column))


def _key(line: _Line) -> Scalar:
    if not line.key:
        _give_up()
    return Scalar(line.key, Span(line.number, line.content, line.number, line.content + len(line.key)))


def _value(line: _Line) -> Scalar:
    return Scalar(line.value, Span(line.number, line.value_at, line.number, line.end))


def _give_up() -> NoReturn:
    raise _NotPlainError
