"""What config.yaml asks of the items of a category, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import Category, Condition, Element, ElementType
from gongkai.rules.once import once

FIELD = ElementType.FIELD
"""By a name of its own, since it is asked about for each element of each item."""


@dataclass(frozen=True, slots=True)
class Demands:
    """The elements of a category in their order, those of the whole column first."""

    category: Category
    kind: Kind
    elements: Mapping[str, Element]
    """By id."""
    fields: frozenset[str]
    """The ids of those that are fields."""
    required: tuple[tuple[Element, Condition | None], ...]
    """Those that must be stated, with the condition under which they must."""
    tables: Mapping[str, Element]
    """By id."""


def demands_of(item: Item, config: Config) -> Demands | None:
    """Those of an item's category; None where there is no such category."""
    return _by_category(config).get((item.section, item.category))


@once
def _by_category(config: Config) -> Mapping[tuple[str, str], Demands]:
    return {
        (section.id, category.id): _demands(category, config)
        for section in config.sections
        for category in section.categories
    }


def _demands(category: Category, config: Config) -> Demands:
    elements = config.elements_of(category)
    return Demands(
        category,
        category.kind,
        {element.id: element for element in elements},
        frozenset(element.id for element in elements if element.type is FIELD),
        tuple((element, _condition(element)) for element in elements if element.required),
        {element.id: element for element in elements if element.type is ElementType.TABLE},
    )


def _condition(element: Element) -> Condition | None:
    return element.required if isinstance(element.required, Condition) else None
