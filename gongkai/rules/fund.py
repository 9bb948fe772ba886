"""Special funds as their rules read them: the items of one fund and year together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal

from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.norms.money import in_yuan
from gongkai.rules.column import of_kinds

STAGES = ("政策", "分配", "使用", "审计")
"""In the order in which they come."""
TOTAL = "total"
_KINDS = frozenset({Kind.FUND})


def by_fund_and_year(items: Iterable[Item], config: Config) -> Mapping[tuple[str, int], tuple[Item, ...]]:
    """The items that say of which fund, year and stage they are."""
    found: dict[tuple[str, int], list[Item]] = {}
    for item in of_kinds(items, _KINDS, config):
        if item.fund and item.year and item.stage:
            name = "".join(unicodedata.normalize("NFKC", item.fund).split())
            found.setdefault((name, item.year), []).append(item)
    return {key: tuple(group) for key, group in found.items()}


def total_of(item: Item) -> Decimal | None:
    """The whole sum that an item states, in yuan."""
    value = item.elements.get(TOTAL)
    return in_yuan(value.text) if value else None


def basis_of(item: Item, config: Config) -> Basis | None:
    """The provision for which the category asks for the sum."""
    category = config.category(item.section, item.category)
    elements = config.elements_of(category) if category else ()
    return next((config.basis(element.basis) for element in elements if element.id == TOTAL), None)
