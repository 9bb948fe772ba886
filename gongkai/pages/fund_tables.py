"""What the money tables of a fund and year add up to, table by table, from their rows and to the last decimal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import quote

from gongkai.model.item import Body, Item
from gongkai.norms.money import unit_of
from gongkai.norms.table_totals import plain_sums
from gongkai.pages.edition import Edition
from gongkai.pages.links import Link, site_url

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
SPANS = re.compile(r"\b(?:col|row)span=")
TAG = re.compile(r"<[^>]*>")
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
    return tuple(table for item in staged if not item.withdrawn for table in _tables(edition, item))


def _rank(item: Item) -> tuple[int, str]:
    return SUMMED_STAGES.index(item.stage), item.path


def _tables(edition: Edition, item: Item) -> Iterator[SummedTable]:
    url = site_url(item.address)
    body = edition.catalog.bodies.get(item.path)
    written = ((title, f"{url}#{quote(anchor)}" if anchor else url, rows) for title, anchor, rows in _in_body(body))
    keyed = ((title, url, rows) for title, rows in _as_keys(edition, item))
    for title, address, (names, *rows) in (*keyed, *written):
        if columns := tuple(_columns(names, rows)):
            yield SummedTable(item.stage, Link(title or item.title, address), columns)


def _columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Column]:
    sums = plain_sums([_plain(name) for name in names], [[_plain(cell) for cell in row] for row in rows])
    for place, total in sums.items():
        if unit := unit_of(names[place]):
            yield Column(UNIT_FROM.split(names[place])[0].strip() or names[place], f"{total:f}{unit}")


def _in_body(body: Body | None) -> Iterator[tuple[str, str, list[tuple[str, ...]]]]:
    """Each table of the body with the heading above it and its anchor, the names of its columns first."""
    for part in body.parts if body else ():
        for html in TABLE.findall(part.html):
            rows = [tuple(_words(cell) for cell in CELL.findall(row)) for row in ROW.findall(html)]
            if rows and not SPANS.search(html):
                yield part.title, part.anchor, rows


def _as_keys(edition: Edition, item: Item) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    for element in edition.config.elements_of(edition.place(item)[1]):
        value = item.elements.get(element.id)
        if value and value.rows and element.columns:
            yield element.name, [element.columns, *value.rows]


def _words(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
