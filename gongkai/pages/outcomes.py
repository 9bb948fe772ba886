"""What became of the comments on a consultation: how many came in, and which were adopted and which were not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import Category
from gongkai.pages.body_tables import word_tables
from gongkai.pages.edition import Edition
from gongkai.pages.elements import ElementView
from gongkai.pages.relations import to_item

TALLIED = ("received", "adopted", "rejected")
DETAIL = "adoption_detail"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The numbers in words, and the table of single comments; either may be missing."""

    tally: str
    detail: ElementView | None


def outcomes(edition: Edition, item: Item) -> Iterator[tuple[str, Outcome]]:
    """By the address of each 采纳反馈 that answers a consultation, what it says."""
    for entry in edition.catalog.relations.get(item.path, ()):
        if entry.backward and entry.relation == "responds_to" and entry.item and not entry.item.withdrawn:
            category = edition.place(entry.item)[1]
            if category.kind == Kind.ADOPTION:
                outcome = Outcome(_tally(edition, category, entry.item), _detail(edition, category, entry.item))
                yield to_item(entry.item).url, outcome


def _tally(edition: Edition, category: Category, item: Item) -> str:
    names = {element.id: element.name for element in edition.config.elements_of(category)}
    counted = (item.elements.get(id_) for id_ in TALLIED)
    return "，".join(f"{names[value.element]}{value.text.strip()}" for value in counted if value)


def _detail(edition: Edition, category: Category, item: Item) -> ElementView | None:
    element = next((one for one in edition.config.elements_of(category) if one.id == DETAIL), None)
    value = item.elements.get(DETAIL)
    if element is None or value is None:
        return None
    columns, rows = element.columns, value.rows
    body = edition.catalog.bodies.get(item.path)
    if value.part is not None and body:
        table = next(word_tables(body.extent(value.part)), None)
        columns, rows = (table.names, table.rows) if table else ((), ())
    return ElementView(element.id, element.name, element.type, columns=columns, rows=rows) if rows else None
