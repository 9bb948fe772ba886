"""Elements that stand where they are not read as elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gongkai.model.diagnostic import Span
from gongkai.model.item import Item, Source
from gongkai.model.taxonomy import Element
from gongkai.norms.headings import normalise
from gongkai.rules.demands import FIELD
from gongkai.rules.once import once_a_source

_LABEL = re.compile(r"(?:\*{2,3})?([^*:：|#]{2,20}?)(?:\*{2,3})?[:：](?:\*{2,3})?(.*)")
_BOLD = re.compile(r"\*{2,3}([^*]{2,30}?)\*{2,3}[:：]?")
_LONGEST = 250
"""Characters of a line that may be a name with a value."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Where an element stands, and what is said there after its name."""

    element: Element
    span: Span
    is_heading: bool
    value: str = ""


def misplaced(source: Source, item: Item, elements: Iterable[Element]) -> Iterator[Misplaced]:
    """Elements that the body names though they are read from the front matter, or that it names by bold type alone.

    One that is stated where it is read may be named again anywhere.
    """
    body = source.body
    absent = [element for element in elements if not _is_stated(item, element)]
    if body is None or not any(element.name in body.source for element in absent):
        return
    named = _named(source)
    for element in absent:
        found = named.get(normalise(element.name))
        if found and _is_wrong_place(element, found):
            yield Misplaced(element, found.span, found.is_heading, found.value)


@dataclass(frozen=True, slots=True)
class _Named:
    span: Span
    is_heading: bool = False
    value: str = ""


def _is_stated(item: Item, element: Element) -> bool:
    return element.id in (item.spans if element.type is FIELD else item.elements)


def _is_wrong_place(element: Element, found: _Named) -> bool:
    """Text under a heading is where it belongs; a value after its name is no list and no table."""
    if element.type.in_body:
        return not found.is_heading and not found.value
    return found.is_heading or bool(found.value)


@once_a_source
def _named(source: Source) -> dict[str, _Named]:
    """What the body names, by normalised name: the first heading of a name, or else the first line."""
    headings: dict[str, _Named] = {}
    others: dict[str, _Named] = {}
    titles = {part.line: part.title for part in source.body.parts if part.level} if source.body else {}
    for number, line in enumerate(source.body.source.split("\n"), source.body.line) if source.body else ():
        text = line.strip()
        span = Span(number, 1 + len(line) - len(line.lstrip()), number, 1 + len(line.rstrip()))
        if number in titles:
            headings.setdefault(normalise(titles[number]), _Named(span, is_heading=True))
        elif text and len(text) <= _LONGEST and (match := _BOLD.fullmatch(text) or _LABEL.fullmatch(text)):
            value = match[2].strip() if match.re is _LABEL else ""
            others.setdefault(normalise(match[1].strip()), _Named(span, value=value))
    return others | headings
