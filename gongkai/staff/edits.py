"""Mends applied to a file's bytes: nothing changes but the places they name, whatever line ends and marks it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gongkai.model.diagnostic import Fix, Span

Change = tuple[int, int, str]
"""Start and end offset in the text, and what to put there."""
_LINE_END = re.compile(r"\r\n|\r|\n")


def apply(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """The bytes with as many mends made as do not touch each other, each whole or not at all; the others can follow.

    What is no UTF-8 stays as it is.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data
    lines = _Lines(text)
    accepted: list[Change] = []
    for fix in fixes:
        changes = lines.changes(fix)
        if changes and not any(_touch(one, other) for one in changes for other in accepted):
            accepted += changes
    for start, end, new in sorted(accepted, reverse=True):
        text = text[:start] + new + text[end:]
    return text.encode("utf-8")


class _Lines:
    """A text by lines, a byte order mark being the first character of the first."""

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._stops = [*(end.start() for end in ends), len(text)]
        self._end = ends[0].group() if ends else "\n"

    def changes(self, fix: Fix) -> Sequence[Change]:
        """What a mend changes; nothing where it names a place that the text does not have."""
        found = [(self._offset(edit.span), edit.text.replace("\n", self._end)) for edit in fix.edits]
        places = sorted((*place, new) for place, new in found if place)
        apart = all(one[1] <= other[0] for one, other in pairwise(places))
        return places if len(places) == len(found) and apart else ()

    def _offset(self, span: Span) -> tuple[int, int] | None:
        start, end = self._place(span.line, span.column), self._place(span.end_line, span.end_column)
        return (start, end) if start is not None and end is not None and start <= end else None

    def _place(self, line: int, column: int) -> int | None:
        if not 1 <= line <= len(self._starts):
            return None
        place = self._starts[line - 1] + column - 1
        return place if self._starts[line - 1] <= place <= self._stops[line - 1] else None


def _touch(one: Change, other: Change) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
