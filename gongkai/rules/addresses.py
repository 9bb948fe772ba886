"""The addresses that an item leads to: the targets of the body's links, and what the front matter writes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Span
from gongkai.model.item import Source
from gongkai.rules.once import once_a_source

_WRITTEN = re.compile(
    r"(?:https?|ftp|smb|file)://?[^\s<>\"'，。；、）}\]]+|(?<![A-Za-z])[A-Za-z]:\\[^\s\"'，。；]*", re.IGNORECASE
)


@once_a_source
def addresses_of(source: Source) -> tuple[tuple[str, Span], ...]:
    """Each with its place."""
    return tuple(_addresses(source))


def _addresses(source: Source) -> Iterator[tuple[str, Span]]:
    if ":/" in source.front or ":\\" in source.front:
        for number, line in enumerate(source.front.split("\n"), 1):
            for match in _WRITTEN.finditer(line) if ":/" in line or ":\\" in line else ():
                yield match.group(), Span(number, match.start() + 1, number, match.end() + 1)
    for link in source.body.links if source.body else ():
        yield link.target, link.span
