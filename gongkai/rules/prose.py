"""The Chinese of a file for the rules of language: its body and what its front matter says, with exact places.

What is no prose is painted over (`prose_mask`), so that a rule can look at all of it with one expression.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gongkai.model.diagnostic import Edit, Fix, Span
from gongkai.model.item import Body, Item, Source
from gongkai.rules.once import once_a_source
from gongkai.rules.prose_mask import PAINT, masked

HAN = r"〇\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What a character class needs to match a Chinese character, or one that only looks like it."""
FIELDS = ("title", "summary")
_CONTEXT = 8
_PAINTED = re.compile(f"{PAINT}+")


@dataclass(frozen=True, eq=False)
class Stretch:
    """A text of the file: `raw` as written, `text` without what is no prose, `line` and `column` where it starts.

    `whole` is set where its characters cannot be told apart in the file, as in a folded string.
    """

    raw: str
    text: str
    line: int
    column: int = 1
    whole: Span | None = None

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        starts = [0]
        while (end := self.raw.find("\n", starts[-1])) >= 0:
            starts.append(end + 1)
        return starts

    def span(self, start: int, end: int) -> Span:
        """The place of a piece, the end exclusive."""
        return self.whole or Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        column = offset - self.starts[line - 1] + 1
        return self.line + line - 1, column + self.column - 1 if line == 1 else column

    def fix(self, description: str, *changes: tuple[int, int, str]) -> Fix | None:
        """A mend: what to put for each piece; None where the pieces cannot be found in the file."""
        if self.whole:
            return None
        return Fix(description, tuple(Edit(self.span(start, end), text) for start, end, text in changes))

    def around(self, start: int, end: int) -> str:
        """A piece with a few characters before and after it, for a message."""
        before = self.text[max(start - _CONTEXT, 0) : start].rpartition("\n")[2].rpartition(PAINT)[2]
        after = self.text[end : end + _CONTEXT].partition("\n")[0].partition(PAINT)[0]
        piece = _PAINTED.sub("…", self.text[start:end])
        if len(piece) > 4 * _CONTEXT:
            piece = f"{piece[:_CONTEXT]}……{piece[-_CONTEXT:]}"
        return f"{before}{piece}{after}".replace("\n", " ").strip()


class Prose:
    """All stretches of a file; the body, if there is one, and then the front matter's."""

    def __init__(self, source: Source) -> None:
        self.body = _of_body(source.body) if source.body else None
        self._values = tuple(_values(source.item)) if source.item else ()
        self._front = source.front

    @cached_property
    def front(self) -> tuple[Stretch, ...]:
        """What the front matter says in words."""
        lines = self._front.split("\n")
        return tuple(_written(text, span, lines) for text, span in self._values)

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The body first."""
        return (self.body, *self.front) if self.body else self.front

    @cached_property
    def text(self) -> str:
        """All of it in one, for a first look."""
        values = "\n".join([text for text, _ in self._values])
        if masked(values) != values:
            values = "\n".join(stretch.text for stretch in self.front)
        return f"{self.body.text}\n{values}" if self.body else values

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[Stretch, re.Match[str]]]:
        """Where a pattern matches; it must not ask where a text begins or ends, since all is looked through at once."""
        if pattern.search(self.text):
            for stretch in self.stretches:
                for match in pattern.finditer(stretch.text):
                    yield stretch, match


prose_of = once_a_source(Prose)
"""That of a file; nothing where it could not be read."""


def _of_body(body: Body) -> Stretch:
    indented = "    " in body.source or "\t" in body.source
    preformatted = indented and any("<pre" in part.html for part in body.parts)
    return Stretch(body.source, masked(body.source, preformatted=preformatted), body.line)


def _values(item: Item) -> Iterator[tuple[str, Span]]:
    for field in FIELDS:
        if text := item.raw.get(field, ""):
            yield text, item.spans[field]
    for value in item.elements.values():
        if value.part is None and value.text:
            yield value.text, value.span


def _written(text: str, span: Span, lines: list[str]) -> Stretch:
    """A value of the front matter: plain, in quotation marks without escapes, or else known only as a whole."""
    written = lines[span.line - 1][span.column - 1 : span.end_column - 1] if span.line == span.end_line else ""
    if text == written:
        return Stretch(text, masked(text), span.line, span.column)
    if text == written[1:-1]:
        return Stretch(text, masked(text), span.line, span.column + 1)
    return Stretch(text, masked(text), span.line, span.column, whole=span)
