"""A file's bytes as text, with the way back from any place of it to the raw file."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice

from gongkai.model.diagnostic import Span
from gongkai.model.problem import Problem, ProblemCode

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Characters that no text has: controls, a byte order mark within, and what Unicode keeps from interchange.

The last are therefore free to serve as marks within this stage.
"""

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_REPORTED_CONTROLS = 20


class SourceText:
    """The text of a file without its byte order mark, its line ends made `\\n`, its control characters replaced.

    Offsets count its characters; spans those of the raw file, where a byte order mark is the first of line 1.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._bom = raw.startswith(_BOM)
        text = raw[1:] if self._bom else raw
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._unclean = text
        self.text = CONTROL.sub(REPLACEMENT, text)

    @cached_property
    def starts(self) -> list[int]:
        """The offset at which each line starts."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def line_at(self, offset: int) -> int:
        """The number of the line in which an offset lies, from 1."""
        return bisect_right(self.starts, offset)

    def line(self, number: int) -> str:
        """A line without its end."""
        start, end = self._bounds(number)
        return self.text[start:end]

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets, the end exclusive."""
        line, column = self._place(start)
        last = self.starts[line] if line < len(self.starts) else end + 1
        if start <= end < last:
            return Span(line, column, line, column + end - start)
        return Span(line, column, *self._place(max(start, end)))

    def line_span(self, number: int) -> Span:
        """What stands on a line, without the space around it."""
        start, end = self._bounds(number)
        line = self.text[start:end]
        indent = len(line) - len(line.lstrip())
        return self.span(start + min(indent, len(line)), start + max(indent, len(line.rstrip())))

    def control_problems(self) -> tuple[Problem, ...]:
        """A problem for each control character, up to a number that nobody reads on from."""
        if self._unclean == self.text:
            return ()
        found = islice(CONTROL.finditer(self._unclean), _REPORTED_CONTROLS)
        return tuple(
            Problem(
                ProblemCode.NUL,
                self.span(match.start(), match.end()),
                {"character": f"U+{ord(match.group()):04X}"},
            )
            for match in found
        )

    def _bounds(self, number: int) -> tuple[int, int]:
        last = number >= len(self.starts)
        return self.starts[number - 1], len(self.text) if last else self.starts[number] - 1

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        column = offset - self.starts[line - 1] + 1
        return line, column + 1 if self._bom and line == 1 else column
