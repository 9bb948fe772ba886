"""The lines of a content file, as findings name them."""

from __future__ import annotations

from functools import cached_property

from gongkai.model.diagnostic import Span
from gongkai.model.item import Source


class FileText:
    """What stands in a file, or of an unreadable one what is known of it."""

    def __init__(self, source: Source) -> None:
        self._source = source

    @cached_property
    def _lines(self) -> list[str]:
        front, body = self._source.front.split("\n"), self._source.body
        return [*front[: body.line - 1], *body.source.split("\n")] if body else front

    def at(self, span: Span) -> str:
        """What stands at a place."""
        lines, start, end = self._around(span)
        return "\n".join(lines)[start:end]

    def stands_at(self, text: str, span: Span) -> bool:
        """Whether a text stands in the file so that it holds some of a place, or touches it."""
        lines, start, end = self._around(span)
        joined = "\n".join(lines)
        at = joined.find(text)
        while at >= 0:
            if at <= end and start <= at + len(text):
                return True
            at = joined.find(text, at + 1)
        return False

    def _around(self, span: Span) -> tuple[list[str], int, int]:
        """The lines of a place, and where in them it starts and ends."""
        lines = self._lines[span.line - 1 : span.end_line]
        before = sum(len(line) + 1 for line in lines[: span.end_line - span.line])
        return lines, span.column - 1, before + span.end_column - 1
