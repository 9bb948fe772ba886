"""Boards: all items of a category at a glance, where their kind is made to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import quote

from gongkai.model.item import Dated, Item
from gongkai.model.kinds import Kind
from gongkai.model.taxonomy import Category, Section
from gongkai.norms.money import in_words, in_yuan
from gongkai.pages.edition import Edition, grouped
from gongkai.pages.forms import STAGES
from gongkai.pages.line import Line
from gongkai.pages.links import Link
from gongkai.pages.shelf import year_label

BOARDED = frozenset({Kind.LEDGER, Kind.POWER, Kind.FUND})
"""Kinds whose categories have a board."""
NO_YEAR = 0
FINISHED = "100"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One ledger: `percent` is a number without its sign, or empty."""

    line: Line
    status: str
    percent: str
    latest: Dated | None


@dataclass(frozen=True, slots=True)
class PowerRow:
    """One power."""

    line: Line
    code: str
    type: str
    flow: Link | None
    """To the steps on its page."""


@dataclass(frozen=True, slots=True)
class FundEntry:
    """What was published of a fund in one stage of a year; `amount` as written."""

    line: Line
    amount: str


@dataclass(frozen=True, slots=True)
class FundYear:
    """A row of the matrix: what was published in each of the four stages."""

    year: str
    stages: tuple[tuple[FundEntry, ...], ...]


@dataclass(frozen=True, slots=True)
class Fund:
    """The matrix of a fund, its newest year first."""

    name: str
    years: tuple[FundYear, ...]
    totals: tuple[str, ...]
    """Of each stage over all years; empty where something of it states no amount, and where there is only one."""


@dataclass(frozen=True, slots=True)
class Board:
    """`kind` says of which sort the rows are; `whole` that every listed item is in them."""

    kind: str
    rows: tuple[LedgerRow | PowerRow | Fund, ...]
    whole: bool


def board_of(edition: Edition, section: Section, category: Category) -> Board | None:
    """The board of a category; None where its kind has none, or nothing is published yet."""
    items = [item for item in edition.catalog.in_category(section.id, category.id) if not item.withdrawn]
    rows = _rows(edition, category.kind, items)
    return Board(category.kind, rows, category.kind != Kind.FUND) if rows else None


def _rows(edition: Edition, kind: Kind, items: list[Item]) -> tuple[LedgerRow | PowerRow | Fund, ...]:
    if kind == Kind.LEDGER:
        return tuple(_ledger(edition, item) for item in items)
    if kind == Kind.POWER:
        return tuple(sorted((_power(edition, item) for item in items), key=lambda row: (row.code, row.line.url)))
    return tuple(_funds(edition, items)) if kind == Kind.FUND else ()


def said(item: Item, element: str) -> str:
    """What an element says on one line, wherever it was written."""
    value = item.elements.get(element)
    return " ".join(value.text.split()) if value else ""


def _ledger(edition: Edition, item: Item) -> LedgerRow:
    percent = said(item, "percent").replace("%", "").replace("％", "").strip()
    latest = max(item.progress, key=lambda entry: entry.day, default=None)
    return LedgerRow(edition.lines[item.path], said(item, "status"), percent if _is_share(percent) else "", latest)


def _is_share(text: str) -> bool:
    """Whether a text is a number from 0 to 100 that a bar can show."""
    whole, _, fraction = text.partition(".")
    digits = (whole + fraction).isascii() and (whole + fraction).isdigit() and bool(whole)
    return digits and float(text) <= float(FINISHED)


def _power(edition: Edition, item: Item) -> PowerRow:
    line = edition.lines[item.path]
    return PowerRow(line, said(item, "power_code"), said(item, "power_type"), _flow(edition, item, line))


def _flow(edition: Edition, item: Item, line: Line) -> Link | None:
    value, body = item.elements.get("flow"), edition.catalog.bodies.get(item.path)
    if value is None:
        return None
    anchor = body.parts[value.part].anchor if body and value.part is not None else ""
    return Link("运行流程", f"{line.url}#{quote(anchor)}" if anchor else line.url)


def _funds(edition: Edition, items: Iterable[Item]) -> Iterator[Fund]:
    by_fund = grouped((item for item in items if item.fund and item.stage), lambda item: (item.fund,))
    for name in sorted(by_fund):
        by_year = grouped(by_fund[name], lambda item: (item.year or NO_YEAR,))
        years = tuple(_fund_year(edition, year, by_year) for year in sorted(by_year, reverse=True))
        yield Fund(name, years, tuple(_total(stage) for stage in zip(*(year.stages for year in years), strict=True)))


def _total(years: tuple[tuple[FundEntry, ...], ...]) -> str:
    published = [entries for entries in years if entries]
    # Several items of one stage and year may each state the whole of it.
    amounts = [in_yuan(entries[0].amount) if len(entries) == 1 else None for entries in published]
    known = [amount for amount in amounts if amount is not None]
    return in_words(sum(known, Decimal(0))) if len(known) == len(published) > 1 else ""


def _fund_year(edition: Edition, year: int, by_year: Mapping[int, tuple[Item, ...]]) -> FundYear:
    by_stage = grouped(by_year[year], lambda item: (item.stage,))
    return FundYear(
        year_label(year),
        tuple(
            tuple(FundEntry(edition.lines[item.path], said(item, "total")) for item in by_stage.get(stage, ()))
            for stage in STAGES
        ),
    )
