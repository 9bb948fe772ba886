"""The index number of an item, taken apart once for all rules that look at it."""

from __future__ import annotations

from functools import lru_cache

from gongkai.model.config import Config
from gongkai.model.item import Item
from gongkai.norms.index_number import IndexNumber, IndexNumbering, numbering_of
from gongkai.rules.once import once


@once
def numbering_in(config: Config) -> IndexNumbering:
    """The bureau's own."""
    return numbering_of(config.index_number, config.bureau.code)


def index_number_of(item: Item, config: Config) -> IndexNumber | None:
    """That of an item; None where it has none of this form."""
    return _taken_apart(numbering_in(config), item.index_number)


@lru_cache(maxsize=8)
def _taken_apart(numbering: IndexNumbering, text: str) -> IndexNumber | None:
    return numbering.parse(text)
