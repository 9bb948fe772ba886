"""Whether a document still applies: what was written, else what relations and dates tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gongkai.model.catalog import Catalog, Related
from gongkai.model.item import Item
from gongkai.model.kinds import Kind, field_allowed

VALID, REPEALED, EXPIRED, AMENDED = "有效", "废止", "失效", "已修改"


def validity(item: Item, kind: Kind, related: Iterable[Related], today: date) -> str:
    """One of the four words; empty where the question does not arise.

    Written > repealed by a published document > expired > amended by one > valid.
    A document repeals or amends from the day on which it takes effect.
    """
    if item.validity:
        return item.validity
    if not field_allowed("validity", kind) and item.expires is None:
        return ""
    acting = {entry.relation for entry in related if entry.backward and entry.item and _in_force(entry.item, today)}
    if "replaces" in acting:
        return REPEALED
    if item.expires and item.expires < today:
        return EXPIRED
    return AMENDED if "amends" in acting else VALID


def validity_in(catalog: Catalog, item: Item) -> str:
    """The validity of a published item on the catalog's day."""
    category = catalog.config.category(item.section, item.category)
    kind = category.kind if category else Kind.NOTICE
    return validity(item, kind, catalog.relations.get(item.path, ()), catalog.today)


def _in_force(item: Item, today: date) -> bool:
    return item.effective is None or item.effective <= today
