"""A table that is an element: a list of rows under a key, or the first table under a heading."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.item import Item, Source
from gongkai.norms.headings import normalise
from gongkai.rules.html_table import tables_in


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of a table's columns, and its rows, each as wide as the names."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def find(self, *starts: str) -> int | None:
        """The first column whose name begins with one of these, its spaces aside."""
        for start in starts:
            for number, name in enumerate(self.names):
                if _plain(name).startswith(start):
                    return number
        return None


def element_table(source: Source, element: str, config: Config) -> Columns | None:
    """The table of an element; None where it was not stated as a table."""
    item = source.item
    value = item.elements.get(element) if item else None
    if item is None or value is None:
        return None
    if value.part is None:
        return Columns(_columns(item, element, config), value.rows) if value.rows else None
    if source.body is None:
        return None
    markup = "".join(part.html for part in source.body.extent(value.part))
    table = next(iter(tables_in(markup)), None)
    return Columns(table.rows[0], table.rows[1:]) if table and table.rows else None


def is_total(cell: str) -> bool:
    """Whether a row's first cell says that the row sums up the others."""
    return normalise(cell) in {"合计", "总计", "小计", "共计", "总额"}


def _columns(item: Item, element: str, config: Config) -> tuple[str, ...]:
    category = config.category(item.section, item.category)
    elements = config.elements_of(category) if category else ()
    return next((known.columns for known in elements if known.id == element), ())


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
