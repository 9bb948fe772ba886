"""The elements of an item, dealt out over its page: some to the places that its kind has for them, all others by rule.

Whatever a clerk wrote appears: an element that the kind has no place for becomes a fact where it is a short key,
a section of its own where it is a long one, and stays in the body where it is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from gongkai.model.config import Config
from gongkai.model.item import Body, ElementValue, Item, Part
from gongkai.model.taxonomy import Category, Element, ElementType
from gongkai.pages.body import Passage, contents, highest_level, nested_html, passage_of, whole_body
from gongkai.pages.facts import Call, Fact, typed
from gongkai.pages.links import Link

NUMERIC = re.compile(r"-?[\d,]+(?:\.\d+)?%?|[—-]")
FACT_LENGTH = 80
"""Characters up to which a text is a fact rather than a section."""


@dataclass(frozen=True, slots=True)
class ElementView:
    """What one element says: `html` where it stands in the body, else `entries` or `rows`, and `text` always."""

    id: str
    name: str
    type: ElementType
    anchor: str = ""
    html: str = ""
    text: str = ""
    href: str = ""
    """The address of a text that is one."""
    calls: tuple[Call, ...] = ()
    """The text of a phone number, cut so that each number can be called."""
    entries: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def numeric(self) -> tuple[bool, ...]:
        """For each column of a table, whether it holds numbers and so stands right."""
        columns = zip_longest(*self.rows, fillvalue="")
        return tuple(any(column) and all(not cell or NUMERIC.fullmatch(cell) for cell in column) for column in columns)

    @property
    def short(self) -> bool:
        """Whether it fits beside its name."""
        long = self.html or self.entries or self.rows or len(self.text) > FACT_LENGTH or "\n" in self.text.strip()
        return not long


@dataclass(frozen=True, slots=True)
class Dealt:
    """Every element of an item exactly once, and all of its body."""

    placed: Mapping[str, ElementView | None]
    """By element id, for each id that the kind has a place for."""
    facts: tuple[Fact, ...]
    sections: tuple[ElementView, ...]
    passages: tuple[Passage, ...]
    contents: tuple[Link, ...]
    """To the headings of the passages."""


def deal(config: Config, category: Category, item: Item, body: Body, places: Collection[str]) -> Dealt:
    """Deal out the elements and the body; `places` are the ids that the kind's template shows itself."""
    views = {view.id: view for view in _views(config, category, item, body)}
    taken = {value.part for id_, value in item.elements.items() if id_ in places and value.part is not None}
    rest = [view for view in views.values() if view.id not in places and not view.html]
    return Dealt(
        placed={place: views.get(place) for place in places},
        facts=tuple(typed(view.name, view.text, view.type) for view in rest if view.short),
        sections=tuple(view for view in rest if not view.short),
        passages=tuple(_without(item, body, taken)) if taken else whole_body(body, item.title),
        contents=contents(body, taken),
    )


def _views(config: Config, category: Category, item: Item, body: Body) -> Iterator[ElementView]:
    for element in config.elements_of(category):
        value = item.elements.get(element.id)
        if value is not None:
            yield _in_body(element, value, body.extent(value.part)) if value.part is not None else _key(element, value)


def _in_body(element: Element, value: ElementValue, parts: tuple[Part, ...]) -> ElementView:
    html = nested_html(parts)
    return ElementView(element.id, element.name, element.type, anchor=parts[0].anchor, html=html, text=value.text)


def _key(element: Element, value: ElementValue) -> ElementView:
    fact = typed(element.name, value.text, element.type)
    return ElementView(
        id=element.id,
        name=element.name,
        type=element.type,
        text=value.text,
        href=fact.href,
        calls=fact.calls,
        entries=value.entries,
        columns=element.columns,
        rows=value.rows,
    )


def _without(item: Item, body: Body, taken: Collection[int]) -> Iterator[Passage]:
    """The body without the parts that stand elsewhere on the page."""
    index, highest = 0, highest_level(body)
    while index < len(body.parts):
        part = body.parts[index]
        if index in taken:
            index += len(body.extent(index))
            continue
        if part.title or part.html.strip():
            yield passage_of(part, item.title, highest)
        index += 1
