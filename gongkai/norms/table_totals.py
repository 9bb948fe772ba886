"""Whether the rows of a table add up to its rows of totals.

Tables differ in what their totals sum up: all rows, their subtotals, the rows of the highest level alone, the codes
that no other code continues. A column is wrong where none of these is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

TOTALS = frozenset({"合计", "总计", "共计", "总合计", "合计数", "总数"})
SUBTOTALS = frozenset({"小计", "小合计"})
_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,6})?")
_NOTHING = frozenset({"", "-", "—", "--", "——", "/", "无"})
_NOT_SUMMED = re.compile(
    r"%|‰|率|比|均|单价|标准|序号|编号|代码|编码|科目|年度|年份|排名|名次|得分|电话|日期|时间|月份|倍|增长|增减|同期"
)
_LEVELS = (
    re.compile(r"[一二三四五六七八九十]{1,3}、"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"[0-9]{1,2}[.、](?![0-9])"),
)
_PART = re.compile(r"[（(]?其中|#")
_CODE = re.compile(r"[0-9]{3,10}")


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A cell of a row of totals, what it says, and what the rows add up to."""

    row: int
    column: int
    written: Decimal
    summed: Decimal


def wrong_totals(names: Sequence[str], rows: Sequence[Sequence[str]], units: int) -> Iterator[WrongTotal]:
    """Cells of totals that no way of adding up explains; `units` of the last decimal may be lost to rounding.

    `rows` are plain texts, without the names of the columns.
    """
    labels = [_label(row) for row in rows]
    for index, label in enumerate(labels):
        if label in TOTALS:
            ways = [way for way in _ways(rows, labels, index) if way]
            for column in _numeric(names, rows, labels) if ways else ():
                if wrong := _wrong(rows, ways, index, column, units):
                    yield wrong


def plain_sums(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping[int, Decimal]:
    """What each column of a table without levels adds up to, to the last decimal; a row of totals is not counted.

    A column is absent where its name or cells are not to be added up, or where the table says of it another total.
    """
    labels = [_label(row) for row in rows]
    counted = [place for place, label in enumerate(labels) if label not in TOTALS]
    if not _is_plain(rows, labels, counted):
        return {}
    columns = _numeric(names, rows, labels)
    sums = {column: sum((number(rows[row][column]) or Decimal(0) for row in counted), Decimal(0)) for column in columns}
    stated = [row for row, label in zip(rows, labels, strict=True) if label in TOTALS]
    return {
        column: total for column, total in sums.items() if all(number(row[column]) in (None, total) for row in stated)
    }


def number(cell: str) -> Decimal | None:
    """A cell as a number, None where it is none."""
    return Decimal(cell.replace(",", "")) if _NUMBER.fullmatch(cell) else None


def _label(row: Sequence[str]) -> str:
    return next((cell for cell in row if cell and cell not in _NOTHING), "")


def _wrong(
    rows: Sequence[Sequence[str]], ways: list[list[int]], index: int, column: int, units: int
) -> WrongTotal | None:
    written = number(rows[index][column])
    cells = [[number(rows[row][column]) or Decimal(0) for row in way] for way in ways]
    sums = [sum(way, Decimal(0)) for way in cells]
    if written is None or not sums:
        return None
    places = max(_places(value) for value in (written, *cells[0]))
    allowed = Decimal(units).scaleb(-places) if places else Decimal(0)
    nearest = min(sums, key=lambda total: abs(total - written))
    return WrongTotal(index, column, written, sums[0]) if abs(nearest - written) > allowed else None


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _is_plain(rows: Sequence[Sequence[str]], labels: list[str], places: list[int]) -> bool:
    """Whether no row of these is a part or a sum of others."""
    levels = {next((at for at, level in enumerate(_LEVELS) if level.match(labels[place])), None) for place in places}
    coded = [place for place in places if _code(rows[place])]
    apart = not any(labels[place] in SUBTOTALS or _PART.match(labels[place]) for place in places)
    return apart and len(levels) == 1 and len(_leaves(rows, coded)) == len(coded)


def _numeric(names: Sequence[str], rows: Sequence[Sequence[str]], labels: list[str]) -> Iterator[int]:
    """Columns that hold nothing but numbers, the totals aside, and that one may add up."""
    for column, name in enumerate(names):
        if _NOT_SUMMED.search(name) or any(column >= len(row) for row in rows):
            continue
        cells = [row[column] for place, row in enumerate(rows) if labels[place] not in TOTALS]
        numbers = [cell for cell in cells if number(cell) is not None]
        if numbers and all(cell in _NOTHING or number(cell) is not None for cell in cells):
            yield column


def _ways(rows: Sequence[Sequence[str]], labels: list[str], index: int) -> Iterator[list[int]]:
    """Rows that may be what a total sums up: first all of its part of the table, then those that tell of levels."""
    others = [place for place, label in enumerate(labels) if label not in TOTALS]
    part = _part(labels, index)
    for group in (part, others):
        plain = [place for place in group if labels[place] not in SUBTOTALS]
        yield plain
        yield [place for place in group if labels[place] in SUBTOTALS]
        yield [place for place in plain if not _PART.match(labels[place])]
        for level in _LEVELS:
            yield [place for place in plain if level.match(labels[place])]
        yield _leaves(rows, plain)
        yield _roots(rows, plain)
    yield [place for place, label in enumerate(labels) if label in TOTALS and place != index]


def _part(labels: list[str], index: int) -> list[int]:
    """The rows between a total and the one before it, or after it where it comes first."""
    if index == 0 or labels[index - 1] in TOTALS:
        end = next((place for place in range(index + 1, len(labels)) if labels[place] in TOTALS), len(labels))
        return list(range(index + 1, end))
    start = next((place + 1 for place in range(index - 1, -1, -1) if labels[place] in TOTALS), 0)
    return list(range(start, index))


def _leaves(rows: Sequence[Sequence[str]], places: list[int]) -> list[int]:
    """Rows whose codes no other continues: 2150501 but not 215."""
    codes = {place: _code(rows[place]) for place in places}
    known = [code for code in codes.values() if code]
    return [
        place
        for place, code in codes.items()
        if code and not any(other != code and other.startswith(code) for other in known)
    ]


def _roots(rows: Sequence[Sequence[str]], places: list[int]) -> list[int]:
    """Rows whose codes continue no other."""
    codes = {place: _code(rows[place]) for place in places}
    known = [code for code in codes.values() if code]
    return [
        place
        for place, code in codes.items()
        if code and not any(other != code and code.startswith(other) for other in known)
    ]


def _code(row: Sequence[str]) -> str:
    return next((cell for cell in row[:2] if _CODE.fullmatch(cell)), "")
