"""What tables of the audit are made of: columns that know what stands in them, cells that know what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from gongkai.report.audit_summary import percent
from gongkai.report.excerpt import legible


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, between 0 and 1."""

    value: float

    def __str__(self) -> str:
        return percent(self.value)


@dataclass(frozen=True, slots=True)
class Linked:
    """Words with the full address of what they name."""

    text: str
    address: str

    def __str__(self) -> str:
        return self.text


NOTHING = "没有"
"""What stands in a table without rows."""

Cell = str | int | date | Share | Linked | None
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over a column; `width` is in letters of half width."""

    title: str
    width: int
    numeric: bool = False
    names: bool = False
    """Whether what stands below names the row."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """A heading, and what a record says below it."""

    head: Head
    cell: Callable[[Record], Cell]


@dataclass(frozen=True, slots=True)
class Title:
    """What a table is called: `id` on a page, `sheet` in a workbook, `text` above it."""

    id: str
    sheet: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and rows of the same length."""

    title: Title
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    summed: bool = False
    """Whether the last row sums up the others."""


def words(title: str, width: int, cell: Callable[[Record], Cell]) -> Column[Record]:
    """A column of text or days."""
    return Column(Head(title, width), cell)


def name(title: str, width: int, cell: Callable[[Record], Cell]) -> Column[Record]:
    """The column that names the row."""
    return Column(Head(title, width, names=True), cell)


def number(title: str, width: int, cell: Callable[[Record], Cell]) -> Column[Record]:
    """A column of numbers or shares."""
    return Column(Head(title, width, numeric=True), cell)


def table(title: Title, columns: Sequence[Column[Record]], records: Iterable[Record], *, summed: bool = False) -> Table:
    """A row for each record; text from content files cannot hide or move anything, wherever it is shown."""
    rows = tuple(tuple(_shown(column.cell(record)) for column in columns) for record in records)
    return Table(title, tuple(column.head for column in columns), rows, summed)


def _shown(cell: Cell) -> Cell:
    if isinstance(cell, Linked):
        return Linked(legible(cell.text), cell.address)
    return legible(cell) if isinstance(cell, str) else cell
