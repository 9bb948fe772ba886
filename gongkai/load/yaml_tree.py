"""Nodes out of the events of a YAML parser, without recursion and within limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import yaml

from gongkai.load.line_joins import unfold
from gongkai.load.source_text import CONTROL, REPLACEMENT
from gongkai.model.diagnostic import Span
from gongkai.model.node import Mapping, Node, Scalar, Sequence
from gongkai.model.problem import Problem, ProblemCode

_HIDE = str.maketrans("\u2028\u2029", "\ufdd0\ufdd1")
_SHOW = str.maketrans("\ufdd0\ufdd1", "\u2028\u2029")
_NO_CHARACTER = re.compile(f"[\ud800-\udfff]|{CONTROL.pattern}")
_UNINDENTED = re.compile(r"\n[^\s]")
_NO_TEXT_KEY = "键必须是一行文字"
_QUOTES = "引号没有成对；引号里的内容如果要换行，下一行的行首要空两格"


@dataclass(frozen=True, slots=True)
class Limits:
    """How deep and how large a tree may become."""

    depth: int = 12
    nodes: int = 100_000


@dataclass(slots=True)
class _Frame:
    """A collection that is still open."""

    mapping: bool
    flow: bool
    start: int
    end: int
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    key: Scalar | None = None
    keep: bool = True


def hide_separators(text: str) -> str:
    """The text without the line and paragraph separators that YAML 1.1 takes for line breaks and no reader sees."""
    return text.translate(_HIDE) if "\u2028" in text or "\u2029" in text else text


class Tree:
    """Grows with each event; `root` is there once all were taken."""

    def __init__(self, text: str, span: Callable[[int, int], Span], limits: Limits) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._text = text
        self._span = span
        self._limits = limits
        self._open: list[_Frame] = []
        self._count = 0
        self._hides = "\ufdd0" in text or "\ufdd1" in text

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False once a limit is passed, and then the tree has no root."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            return self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._finish(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(f"*{event.anchor}", event)
            start, end = _bounds(event)
            self._place(Scalar("", self._span(start, end)), start, end)
        return self._count <= self._limits.nodes or self._give_up(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._check_properties(event)
        start, end = _bounds(event)
        value, written = event.value, self._text[start:end]
        if "\n" in written:
            end -= len(written) - len(written.rstrip())
            written = written.rstrip()
            if event.style != "|":
                value = unfold(value, written)
            if event.style in {"'", '"'} and _UNINDENTED.search(written):
                self._problem(ProblemCode.SYNTAX, start, end, reason=_QUOTES)
        if event.style == '"' and "\\" in written and (escaped := _NO_CHARACTER.search(value)):
            self._problem(ProblemCode.NUL, start, end, character=f"U+{ord(escaped[0]):04X}")
            value = _NO_CHARACTER.sub(REPLACEMENT, value)
        merge = value == "<<" and not event.style and self._awaits_key()
        if merge:
            self._refuse("<<", event)
        if self._hides:
            value = value.translate(_SHOW)
        self._place(Scalar(value, self._span(start, end)), start, end, keep=not merge)

    def _awaits_key(self) -> bool:
        return bool(self._open) and self._open[-1].mapping and self._open[-1].key is None

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> bool:
        self._check_properties(event)
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(_Frame(mapping, bool(event.flow_style), *_bounds(event)))
        return len(self._open) <= self._limits.depth or self._give_up(event)

    def _finish(self, event: yaml.MappingEndEvent | yaml.SequenceEndEvent) -> None:
        frame = self._open.pop()
        end = _bounds(event)[1] if frame.flow else frame.end
        span = self._span(frame.start, end)
        node = Mapping(tuple(frame.entries), span) if frame.mapping else Sequence(tuple(frame.items), span)
        self._place(node, frame.start, end)

    def _place(self, node: Node, start: int, end: int, *, keep: bool = True) -> None:
        """Put a finished node where it belongs; the value of a key that is not kept is not kept either."""
        self._count += 1
        if not self._open:
            self.root = node
            return
        frame = self._open[-1]
        frame.end = max(frame.end, end)
        if not frame.mapping:
            frame.items.append(node)
        elif frame.key is None:
            self._key(frame, node, start, end)
            frame.keep &= keep
        else:
            if frame.keep:
                frame.entries.append((frame.key, node))
            frame.key = None

    def _key(self, frame: _Frame, node: Node, start: int, end: int) -> None:
        frame.key = node if isinstance(node, Scalar) else Scalar("", node.span)
        text = frame.key.text
        first = frame.lines.get(text)
        frame.keep = first is None and isinstance(node, Scalar)
        if not isinstance(node, Scalar):
            self._problem(ProblemCode.SYNTAX, start, end, reason=_NO_TEXT_KEY)
        elif first is None:
            frame.lines[text] = node.span.line
        else:
            self._problem(ProblemCode.DUPLICATE_KEY, start, end, key=text, first=text, first_line=str(first))

    def _check_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(f"&{event.anchor}", event)
        elif event.tag is not None:
            start, end = _bounds(event)
            self._refuse(self._text[start:end].split(maxsplit=1)[0], event)

    def _refuse(self, found: str, event: yaml.Event) -> None:
        self._problem(ProblemCode.ANCHOR, *_bounds(event), found=found)

    def _give_up(self, event: yaml.Event) -> bool:
        self._problem(ProblemCode.TOO_DEEP, *_bounds(event))
        self.root = None
        return False

    def _problem(self, code: ProblemCode, start: int, end: int, **detail: str) -> None:
        self.problems.append(Problem(code, self._span(start, end), detail))


def _bounds(event: yaml.Event) -> tuple[int, int]:
    """By index: the parser's own lines also end at separators that end none for the reader."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0, end.index if end else 0)
