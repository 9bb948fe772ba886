"""The cells of an Excel file, hidden sheets and rows among them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from gongkai.load.attached.harvest import Harvest
from gongkai.load.attached.markup import Attributes, feed
from gongkai.load.attached.package import Package

_COLUMNS_LIMIT = 256
"""Cells further to the right are kept in order, but not at their own places."""
_COLUMN = re.compile(r"[A-Z]{1,3}")
_MARGINS = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
_LONGEST_NUMBER = 40
_CACHES = re.compile(r"xl/pivotCache/pivotCache(Definition|Records)\d*\.xml")


def read_workbook(package: Package, harvest: Harvest) -> None:
    """Every row of every sheet, then what pivot tables keep of sheets that were deleted."""
    strings = _Strings()
    if "xl/sharedStrings.xml" in package.names:
        feed(package.chunks("xl/sharedStrings.xml"), strings)
    for name, part in _sheets(package):
        number = harvest.next_table()
        feed(package.chunks(part), _Sheet(harvest, strings.found, number, f"第{number}张表“{name}”"))
    for part in package.names:
        if _CACHES.fullmatch(part):
            feed(package.chunks(part), _Cache(harvest))


def _sheets(package: Package) -> list[tuple[str, str]]:
    """Name and part of each sheet, in the order of the workbook."""
    book, links = _Book(), _Links()
    feed(package.chunks("xl/workbook.xml"), book)
    if "xl/_rels/workbook.xml.rels" in package.names:
        feed(package.chunks("xl/_rels/workbook.xml.rels"), links)
    named = [(name, links.part_of.get(key, "")) for name, key in book.sheets]
    return [(name, part) for name, part in named if part in package.names]


class _Hearer:
    """Hears nothing: what the others need not."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters."""


class _Book(_Hearer):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "sheet":
            self.sheets.append((attributes.get("name", ""), attributes.get("id", "")))


class _Links(_Hearer):
    def __init__(self) -> None:
        self.part_of: dict[str, str] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        target = attributes.get("Target", "")
        self.part_of[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"


class _Strings(_Hearer):
    """The strings that cells share, without how they are pronounced."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._heard = self._spoken = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "rPh":
            self._spoken = True
        self._heard = name == "t" and not self._spoken

    def end(self, name: str) -> None:
        """An element ends."""
        self._heard = False
        if name == "rPh":
            self._spoken = False
        elif name == "si":
            self.found.append("".join(self._parts))
            self._parts.clear()

    def text(self, text: str) -> None:
        """Characters."""
        if self._heard:
            self._parts.append(text)


class _Sheet(_Hearer):
    """The rows of a sheet, and what is printed above and below them."""

    def __init__(self, harvest: Harvest, strings: list[str], number: int, where: str) -> None:
        self._harvest, self._strings, self._number, self._where = harvest, strings, number, where
        self._row, self._type, self._column = 0, "", 0
        self._cells: dict[int, str] = {}
        self._value: list[str] = []
        self._heard = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name == "row":
            written = attributes.get("r", "")
            self._row = int(written) if written.isdecimal() else self._row + 1
            self._cells, self._column = {}, -1
        elif name == "c":
            self._type = attributes.get("t", "n")
            self._column = _column(attributes.get("r", ""), self._column + 1)
            self._value.clear()
        self._heard = self._heard or name in {"v", "t"} or name in _MARGINS

    def end(self, name: str) -> None:
        """An element ends."""
        if name in {"v", "t"}:
            self._heard = False
        elif name == "c":
            self._cells[self._column] = self._said()
            self._value.clear()
        elif name == "row":
            self._finish_row()
        elif name in _MARGINS:
            self._heard = False
            self._harvest.take(f"{self._where}页眉页脚", "".join(self._value))
            self._value.clear()

    def text(self, text: str) -> None:
        """Characters."""
        if self._heard:
            self._value.append(text)

    def _said(self) -> str:
        value = "".join(self._value)
        if self._type == "s":
            index = int(value) if value.strip().isdecimal() else -1
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        return _whole(value) if self._type == "n" else value

    def _finish_row(self) -> None:
        near = max((column for column in self._cells if column < _COLUMNS_LIMIT), default=-1)
        cells = [self._cells.get(column, "") for column in range(near + 1)]
        cells += [text for column, text in self._cells.items() if column >= _COLUMNS_LIMIT]
        self._harvest.take(f"{self._where}第{self._row}行", *cells, table=self._number)


class _Cache(_Hearer):
    """The values that a pivot table keeps."""

    def __init__(self, harvest: Harvest) -> None:
        self._harvest = harvest

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if name in {"s", "n"}:
            self._harvest.take("数据透视表缓存", _whole(attributes.get("v", "")))


def _column(reference: str, default: int) -> int:
    """The place of a column from 0, `default` where a cell does not say."""
    match = _COLUMN.match(reference)
    if not match:
        return default
    place = 0
    for letter in match[0]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _whole(value: str) -> str:
    """A number as it would be read, without the exponent in which long ones are kept."""
    if len(value) > _LONGEST_NUMBER or not ("E" in value or "." in value):
        return value
    try:
        number = Decimal(value)
        if not number.is_finite() or number.adjusted() > _LONGEST_NUMBER:
            return value
        return str(int(number)) if number == int(number) else value
    except (InvalidOperation, OverflowError):
        return value
