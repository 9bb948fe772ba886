"""Which elements an item must have, and whether it states them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from enum import Enum, auto

from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.fields import find_field
from gongkai.model.item import Item, Source
from gongkai.model.problem import ProblemCode
from gongkai.model.taxonomy import Condition, Element
from gongkai.rules.demands import FIELD, Demands, demands_of

_NONE = re.compile(r"(无|没有|不涉及|无此项|无此类情况|不适用)[\W_]*")
"""Says that there is none, and nothing more."""


class Statement(Enum):
    """What an item says about an element."""

    ABSENT = auto()
    EMPTY = auto()
    """The key or heading is there, and nothing after it."""
    NONE = auto()
    """无 or 不涉及, without a reason."""
    GIVEN = auto()


GIVEN = Statement.GIVEN
"""By a name of its own, since it is asked about for each element of each item."""


def required_elements(item: Item, config: Config) -> Iterator[Element]:
    """The elements of its category that this item must state."""
    demands = demands_of(item, config)
    for element, condition in demands.required if demands else ():
        if demands and (condition is None or _applies(condition, item, demands.elements.values())):
            yield element


def lacking_elements(source: Source, item: Item, demands: Demands) -> list[tuple[Element, Statement]]:
    """Those that it must state and does not, and what it says instead."""
    said = [
        (element, statement(source, item, element))
        for element, condition in demands.required
        if not (element.id in demands.fields and item.raw.get(element.id, "").strip())
        and (condition is None or _applies(condition, item, demands.elements.values()))
    ]
    return [(element, statement) for element, statement in said if statement is not GIVEN]


def statement(source: Source, item: Item, element: Element) -> Statement:
    """What the item says about `element`; a value that could not be taken was given all the same."""
    field = element.type is FIELD
    said = _of_field(item, element.id) if field else _of_element(item, element)
    if said in {Statement.ABSENT, Statement.EMPTY} and _was_wrong(source, item, element):
        return GIVEN
    return said


def _of_field(item: Item, field: str) -> Statement:
    if field not in item.spans:
        return Statement.ABSENT
    said = item.raw[field].strip() if field in item.raw else getattr(item, field)
    return GIVEN if said else Statement.EMPTY


def _of_element(item: Item, element: Element) -> Statement:
    value = item.elements.get(element.id)
    if value is None:
        return Statement.ABSENT
    if not (value.text.strip() or value.entries or value.rows):
        return Statement.EMPTY
    return Statement.NONE if _NONE.fullmatch(value.text.strip()) else GIVEN


def _was_wrong(source: Source, item: Item, element: Element) -> bool:
    extent = item.spans.get(element.id) if element.type is FIELD else None
    return any(
        problem.element == element.id or (extent and problem.span and _within(problem.span, extent))
        for problem in source.problems
        if problem.code is ProblemCode.WRONG_VALUE
    )


def _within(inner: Span, outer: Span) -> bool:
    starts_in = (outer.line, outer.column) <= (inner.line, inner.column)
    return starts_in and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)


def _applies(condition: Condition, item: Item, elements: Collection[Element]) -> bool:
    """All keys must have one of their values."""
    for key, wanted in condition.when.items():
        values = (wanted,) if isinstance(wanted, str) else wanted
        if not _said(item, key, elements) & {_plain(value) for value in values}:
            return False
    return True


def _said(item: Item, key: str, elements: Collection[Element]) -> set[str]:
    """What an item says under a field or element, named by its id or name; nothing where it says nothing."""
    field = find_field(key)
    if field:
        value = getattr(item, field.id)
        values = value if isinstance(value, tuple) else (value,)
        return {_plain(str(part)) for part in (*values, item.raw.get(field.id)) if part}
    element = next((element for element in elements if key in (element.id, element.name)), None)
    stated = item.elements.get(element.id) if element else None
    return {_plain(stated.text), *map(_plain, stated.entries)} if stated else set()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
