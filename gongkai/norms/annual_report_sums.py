"""What the figures of an annual report's tables must add up to (国办公开办函〔2021〕30号, and what follows from it)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.norms.annual_report import APPLICANTS, OUTCOMES, SUITS, Line, Published, Row, plain

_WHOLE = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Imbalance:
    """An equation that does not hold: what stands on each side, in words and as a number."""

    place: str
    """The column or row that it is about."""
    left: str
    left_sum: int
    right: str
    right_sum: int
    row: str
    """The name of a row to look at."""


def count(text: str) -> int | None:
    """A whole number that is not negative; None where there is none."""
    return int(text) if _WHOLE.fullmatch(text) else None


def request_imbalances(rows: Sequence[Row]) -> Iterator[Imbalance]:
    """R1 and R2 of each column, R3 of each row; an equation with a figure that is no number is left alone."""
    for column, name in enumerate(APPLICANTS):
        yield from _carried_on(rows, column, name)
        yield from _handled(rows, column, name)
    for row in rows:
        *parts, total = (count(figure) for figure in row.figures)
        if found := _compare(f"“{row.name}”一行", "六类申请人之和", parts, "总计", [total], row.name):
            yield found


def _carried_on(rows: Sequence[Row], column: int, name: str) -> Iterator[Imbalance]:
    """R1: the first and second items are the third's total and the fourth."""
    received, carried = _figures(rows, Line.RECEIVED, column), _figures(rows, Line.CARRIED, column)
    total, following = _figures(rows, Line.TOTAL, column), _figures(rows, Line.NEXT, column)
    if not (received and carried and total and following):
        return
    found = _compare(
        f"“{name}”一列",
        "第一项（本年新收）加第二项（上年结转）",
        received + carried,
        "第三项（七）总计加第四项（结转下年度）",
        total + following,
        _name(rows, Line.TOTAL),
    )
    if found:
        yield found


def _handled(rows: Sequence[Row], column: int, name: str) -> Iterator[Imbalance]:
    """R2: the ways in which requests were handled add up to the total."""
    details, total = _figures(rows, Line.HANDLED, column), _figures(rows, Line.TOTAL, column)
    if details and total:
        left = f"第三项各种办理结果（{len(details)}行）之和"
        if found := _compare(f"“{name}”一列", left, details, "（七）总计", total, _name(rows, Line.TOTAL)):
            yield found


def suit_imbalances(suits: Sequence[Sequence[str]]) -> Iterator[Imbalance]:
    """R4: in each of the three groups the four outcomes are the total."""
    for name, figures in zip(SUITS, suits, strict=False):
        *parts, total = (count(figure) for figure in figures)
        left = "、".join(OUTCOMES[:4]) + "之和"
        if found := _compare(f"“{name}”一组", left, parts, "总计", [total], name):
            yield found


def carry_over_imbalances(rows: Sequence[Row], before: Sequence[Row]) -> Iterator[Imbalance]:
    """R5: what was carried into this year is what last year's report carried out of it."""
    for column, name in enumerate(APPLICANTS):
        carried, left_over = _figures(rows, Line.CARRIED, column), _figures(before, Line.NEXT, column)
        if carried and left_over:
            row = _name(rows, Line.CARRIED)
            left, right = "本年报告的“上年结转”", "上年报告的“结转下年度继续办理”"
            if found := _compare(f"“{name}”一列", left, carried, right, left_over, row):
                yield found


def stock_imbalances(figures: Sequence[Published], before: Sequence[Published]) -> Iterator[Imbalance]:
    """R6: the documents in force are last year's, with those made and without those repealed since."""
    for row in ("规章", "行政规范性文件"):
        made, repealed, stock = (_published(figures, row, name) for name in _STOCK)
        stock_before = _published(before, row, _STOCK[2])
        if made is None or repealed is None or stock is None or stock_before is None:
            continue
        left = "上年现行有效件数加本年制发件数减本年废止件数"
        expected = stock_before + made - repealed
        if expected != stock:
            yield Imbalance(f"“{row}”一行", left, expected, "本年现行有效件数", stock, row)


_STOCK = ("本年制发件数", "本年废止件数", "现行有效件数")


def _published(figures: Sequence[Published], row: str, column: str) -> int | None:
    texts = (figure.text for figure in figures if plain(figure.row) == row and plain(figure.column) == column)
    return next((count(text) for text in texts), None)


def _figures(rows: Sequence[Row], line: Line, column: int) -> list[int | None]:
    return [count(row.figures[column]) for row in rows if row.line is line]


def _name(rows: Sequence[Row], line: Line) -> str:
    return next(row.name for row in rows if row.line is line)


def _compare(
    place: str, left: str, addends: Sequence[int | None], right: str, others: Sequence[int | None], row: str
) -> Imbalance | None:
    known, other_known = [n for n in addends if n is not None], [n for n in others if n is not None]
    if len(known) < len(addends) or len(other_known) < len(others) or sum(known) == sum(other_known):
        return None
    return Imbalance(place, left, sum(known), right, sum(other_known), row)
