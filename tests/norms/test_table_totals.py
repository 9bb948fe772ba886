from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.table_totals import WrongTotal, number, plain_sums, wrong_totals

NAMES = ("单位", "金额（万元）")


def wrong(
    *rows: tuple[str, ...], names: tuple[str, ...] = NAMES, units: int = 0
) -> list[tuple[int, int, Decimal, Decimal]]:
    found: list[WrongTotal] = list(wrong_totals(names, rows, units))
    return [(one.row, one.column, one.written, one.summed) for one in found]


@pytest.mark.parametrize(
    "rows",
    [
        [("甲", "120"), ("乙", "80"), ("合计", "200")],
        [("合计", "1,200.50"), ("甲", "1,000.50"), ("乙", "200")],
        [("甲", "120"), ("小计", "120"), ("乙", "50"), ("丙", "30"), ("小计", "80"), ("合计", "200")],
        [("甲", "120"), ("合计", "120"), ("乙", "80"), ("合计", "80"), ("总计", "200")],
        [("甲", "120"), ("其中：设备", "100"), ("乙", "80"), ("合计", "200")],
        [("一、收入", "120"), ("（一）税收", "100"), ("（二）其他", "20"), ("二、结转", "80"), ("合计", "200")],
        [("215", "200"), ("21505", "200"), ("2150501", "120"), ("2150502", "80"), ("合计", "200")],
        [("甲", "-20"), ("乙", "—"), ("丙", "20"), ("合计", "0")],
        [("甲", "120"), ("乙", "80"), ("合计", "")],
        [("甲", "120"), ("乙", "80"), ("本年收入合计", "300")],
        [("甲", "约120"), ("乙", "80"), ("合计", "300")],
        [("合计", "300")],
        [],
    ],
)
def test_totals_that_some_way_of_adding_up_explains(rows: list[tuple[str, ...]]) -> None:
    assert wrong(*rows) == []


def test_a_total_that_none_explains_is_told_with_the_plain_sum() -> None:
    assert wrong(("甲", "120"), ("乙", "80"), ("合计", "220")) == [(2, 1, Decimal(220), Decimal(200))]


@pytest.mark.parametrize("name", ["占比（%）", "增长率", "单价", "序号", "年度", "项目编码", "平均值", "完成比例"])
def test_columns_that_do_not_add_up_are_left_alone(name: str) -> None:
    assert wrong(("甲", "120"), ("乙", "80"), ("合计", "100"), names=("单位", name)) == []


def test_each_column_is_looked_at() -> None:
    rows = (("甲", "1", "1.5"), ("乙", "2", "2.5"), ("合计", "4", "4.0"))
    assert wrong(*rows, names=("单位", "数量", "金额")) == [(2, 1, Decimal(4), Decimal(3))]


def test_rounding_is_allowed_for_in_decimals_alone() -> None:
    rows = (("甲", "33.33"), ("乙", "33.33"), ("丙", "33.33"), ("合计", "100.00"))
    assert wrong(*rows) != []
    assert wrong(*rows, units=1) == []
    assert wrong(("甲", "1"), ("乙", "1"), ("合计", "3"), units=1) != []


def test_rows_may_be_ragged() -> None:
    assert wrong(("甲",), ("乙", "80"), ("合计", "90")) == []


@pytest.mark.parametrize(
    ("cell", "value"), [("1,200.50", Decimal("1200.50")), ("-3", Decimal(-3)), ("12,00", None), ("", None)]
)
def test_a_cell_is_a_number_or_none(cell: str, value: Decimal | None) -> None:
    assert number(cell) == value


amounts = st.lists(st.decimals(-10000, 10000, places=2), min_size=1, max_size=12)


@given(amounts, st.booleans())
def test_a_right_total_is_right_wherever_it_stands(values: list[Decimal], first: bool) -> None:
    rows = [(f"企业{place}", f"{value}") for place, value in enumerate(values)]
    total = [("合计", f"{sum(values, Decimal(0))}")]
    assert wrong(*(total + rows if first else rows + total)) == []


@given(amounts, st.decimals("0.02", 10000, places=2), st.booleans())
def test_a_wrong_total_is_noticed(values: list[Decimal], apart: Decimal, thousands: bool) -> None:
    total = sum(values, Decimal(0))
    shown = f"{total + apart:,}" if thousands else f"{total + apart}"
    rows = [(f"企业{place}", f"{value}") for place, value in enumerate(values)]
    assert wrong(*rows, ("合计", shown), units=1) == [(len(values), 1, total + apart, total)]


cells = st.sampled_from(["", "合计", "小计", "其中", "一、甲", "215", "21505", "1", "2.5", "—", "1,000"])


@given(st.lists(st.lists(cells, max_size=4), max_size=8), st.lists(cells, max_size=4), st.integers(0, 5))
def test_any_table_is_looked_at(rows: list[list[str]], names: list[str], units: int) -> None:
    for one in wrong_totals(names, rows, units):
        assert number(rows[one.row][one.column]) == one.written


def summed(*rows: tuple[str, ...], names: tuple[str, ...] = NAMES) -> dict[int, Decimal]:
    return dict(plain_sums(names, rows))


@pytest.mark.parametrize(
    "rows",
    [
        [("甲", "0.10"), ("乙", "0.20")],
        [("甲", "0.10"), ("乙", "0.20"), ("合计", "0.30")],
        [("甲", "0.1"), ("乙", "—"), ("丙", "0.20"), ("合计", "")],
        [("1.甲", "0.1"), ("2.乙", "0.2")],
    ],
)
def test_the_rows_of_a_plain_table_are_added_up_exactly(rows: list[tuple[str, ...]]) -> None:
    assert summed(*rows) == {1: Decimal("0.30")}


@pytest.mark.parametrize(
    "rows",
    [
        [("甲", "1"), ("乙", "2"), ("合计", "4")],
        [("甲", "1"), ("小计", "1"), ("乙", "2")],
        [("甲", "2"), ("其中：设备", "1")],
        [("一、收入", "2"), ("（一）税收", "2")],
        [("215", "1"), ("21505", "1")],
        [("甲", "约1"), ("乙", "2")],
        [("甲", "1"), ("乙",)],
        [("合计", "3")],
        [],
    ],
)
def test_what_does_not_plainly_add_up_is_not_added(rows: list[tuple[str, ...]]) -> None:
    assert summed(*rows) == {}


def test_only_columns_of_amounts_are_added_up() -> None:
    assert summed(("甲", "12%", "3", "2024"), names=("单位", "比例", "数量", "年度")) == {2: Decimal(3)}
