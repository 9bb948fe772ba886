"""The index number of an item, taken apart once for all rules that look at it."""

from __future__ import annotations

from collections.abc import Callable
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
    return _reader(config)(item.index_number)


@once
def _reader(config: Config) -> Callable[[str], IndexNumber | None]:
    return lru_cache(maxsize=8)(numbering_in(config).parse)
