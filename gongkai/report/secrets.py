"""Lines of files as any report may show them: without what privacy rules have found there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from gongkai.model.diagnostic import Diagnostic, Span
from gongkai.norms.veil import discreet, veiled

Lines = Mapping[tuple[str, int], str]
"""Source lines by path and number."""


def without_secrets(lines: Lines, diagnostics: Iterable[Diagnostic]) -> Lines:
    """The same lines, as long as before, with each stretch veiled that any of the diagnostics is secret about."""
    secrets: dict[tuple[str, int], list[Span]] = defaultdict(list)
    for found in diagnostics:
        if found.secret and found.span:
            for number in range(found.span.line, found.span.end_line + 1):
                secrets[found.path, number].append(found.span)
    return {place: _veiled(line, place[1], secrets.get(place, ())) for place, line in lines.items()}


def _veiled(line: str, number: int, spans: Iterable[Span]) -> str:
    for span in spans:
        start = span.column - 1 if span.line == number else 0
        end = span.end_column - 1 if span.end_line == number else len(line)
        line = line[:start] + veiled(line[start:end]) + line[end:]
    return discreet(line)
