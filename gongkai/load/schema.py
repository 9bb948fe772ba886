"""What an item of one category may say, looked up once for all its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from gongkai.model.config import Config
from gongkai.model.fields import FIELDS, Field
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import Category, Element, ElementType, Section
from gongkai.norms.headings import normalise


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys and headings of a category; without one, where an item has no place, the fields of the contract."""

    config: Config
    kind: Kind | None
    elements: Mapping[str, Element]
    """By id, those of type `field` left out."""
    keys: Mapping[str, Field | Element]
    """Each spelling of each key."""
    headings: Mapping[str, Element]
    """What may stand in the body, by normalised name."""


class Schemas:
    """The schemas of one configuration, each made when first asked for."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self.placeless = _schema(config, None)
        self._made: dict[tuple[str, str], Schema] = {}

    def of(self, section: Section, category: Category) -> Schema:
        """The schema of a category."""
        place = (section.id, category.id)
        if place not in self._made:
            self._made[place] = _schema(self.config, category)
        return self._made[place]


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A configuration compared by identity: to hash one is to walk through all of it."""

    config: Config

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.config is self.config

    def __hash__(self) -> int:
        return id(self.config)


def schemas_of(config: Config) -> Schemas:
    """The schemas of a configuration, kept for as long as it is the last or nearly last one in use."""
    return _schemas_of(_Same(config))


@lru_cache(maxsize=2)
def _schemas_of(same: _Same) -> Schemas:
    return Schemas(same.config)


def _schema(config: Config, category: Category | None) -> Schema:
    elements = config.elements_of(category) if category else ()
    own = {element.id: element for element in elements if element.type is not ElementType.FIELD}
    keys: dict[str, Field | Element] = {}
    for element in own.values():
        keys |= {element.id: element, element.name: element}
    for field in FIELDS:
        keys |= {field.id: field, field.name: field}
    headings = {normalise(element.name): element for element in own.values() if element.type.in_body}
    return Schema(config, category.kind if category else None, own, keys, headings)
