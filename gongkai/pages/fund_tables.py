"""What the money tables of a fund and year add up to, table by table, from their rows and to the last decimal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from gongkai.model.item import Item
from gongkai.norms.money import unit_of
from gongkai.norms.table_totals import plain_sums
from gongkai.pages.body_tables import word_tables
from gongkai.pages.edition import Edition
from gongkai.pages.links import Link, site_url

UNIT_FROM = re.compile(r"[（(:：]")
SUMMED_STAGES = ("分配", "使用", "审计")
"""What a policy sets out, limits and rates, is not to be added up."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of money and its sum, with the unit that its heading names."""

    name: str
    total: str


@dataclass(frozen=True, slots=True)
class SummedTable:
    """A table of a stage with what can be added up in it; `table` leads to the heading that it stands under."""

    stage: str
    table: Link
    columns: tuple[Column, ...]


def summed_tables(edition: Edition, items: Iterable[Item]) -> tuple[SummedTable, ...]:
    """The tables of these items in the order of their stages; those in which nothing adds up are left out."""
    staged = sorted((item for item in items if item.stage in SUMMED_STAGES), key=_rank)
    found = (table for item in staged if not item.withdrawn for table in _tables(edition, item))
    return tuple(table for table in found if table.columns)


def _rank(item: Item) -> tuple[int, str]:
    return SUMMED_STAGES.index(item.stage), item.path


def _tables(edition: Edition, item: Item) -> Iterator[SummedTable]:
    url, body = site_url(item.address), edition.catalog.bodies.get(item.path)
    for element in edition.config.elements_of(edition.place(item)[1]):
        value = item.elements.get(element.id)
        if value and value.rows and element.columns:
            yield SummedTable(item.stage, Link(element.name, url), tuple(_columns(element.columns, value.rows)))
    for table in word_tables(body.parts if body else ()):
        address = f"{url}#{quote(table.part.anchor)}" if table.part.anchor else url
        yield SummedTable(
            item.stage, Link(table.part.title or item.title, address), tuple(_columns(table.names, table.rows))
        )


def _columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Column]:
    sums = plain_sums([_plain(name) for name in names], [[_plain(cell) for cell in row] for row in rows])
    for place, total in sums.items():
        if unit := unit_of(names[place]):
            yield Column(UNIT_FROM.split(names[place])[0].strip() or names[place], f"{total:f}{unit}")


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
