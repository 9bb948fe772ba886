from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.annual_report import (
    APPLICANTS,
    HANDLED,
    OUTCOMES,
    PARTS,
    Form,
    Line,
    Schema,
    form_of,
    missing_columns,
    missing_rows,
    plain,
    proactive,
    requests,
    schema_of,
    suits,
)
from gongkai.norms.annual_report_sums import count, request_imbalances, suit_imbalances
from gongkai.norms.headings import normalise

HEAD = ("情况", *APPLICANTS)
ZEROS = ("0",) * 7
NAMES = ("一、本年新收", "二、上年结转", *HANDLED, "（七）总计", "四、结转下年度继续办理")


def test_the_form_of_the_year() -> None:
    assert [schema_of(year) for year in (2018, 2019, 2020, 2021, 2030)] == [
        None,
        Schema.OLD,
        Schema.OLD,
        Schema.CURRENT,
        Schema.CURRENT,
    ]


def test_there_are_twenty_one_ways_of_handling_and_six_parts() -> None:
    assert len(HANDLED) == len(set(map(plain, HANDLED))) == 21
    assert len({normalise(part) for part in PARTS}) == 6


@pytest.mark.parametrize(
    ("grid", "form"),
    [
        ([HEAD], Form.REQUESTS),
        ([("结果维持", "总计")], Form.LITIGATION),
        ([("信息内容", "本年制发件数"), ("规 章", "0")], Form.PROACTIVE),
        ([("单位", "金额")], None),
        ([], None),
    ],
)
def test_which_table_it_is(grid: list[tuple[str, ...]], form: Form | None) -> None:
    assert form_of(grid) is form


def test_rows_are_known_by_their_names_whatever_their_numbering() -> None:
    spanned = ("三、本年度办理结果", "(三）不予公开", "3. 危及“三安全一稳定”（含公共安全）", *ZEROS)
    head = ("", "", "", *APPLICANTS)
    (row,) = requests([head, spanned, ("注：本表由办公室填报",) * 10, ("空行", "", "", *("",) * 7)])
    assert (row.line, plain(row.name)) == (Line.HANDLED, plain(HANDLED[4]))


def test_what_is_missing_is_named() -> None:
    rows = requests([HEAD, *((name, *ZEROS) for name in NAMES)])
    assert list(missing_rows(rows, Schema.CURRENT)) == []
    assert list(missing_rows(rows[1:-1], Schema.CURRENT)) == [Line.RECEIVED.value, Line.NEXT.value]
    assert list(missing_rows([row for row in rows if row.name != "3.其他"], Schema.CURRENT)) == ["3.其他"]


def test_a_table_without_its_columns_has_no_rows() -> None:
    assert requests([HEAD[:-1], ("一、本年新收", *ZEROS[:-1])]) == ()


def test_each_figure_of_what_was_disclosed_is_read_once() -> None:
    grid = [("信息内容", "本年处理决定数量", "本年处理决定数量"), ("行政许可", "４", "4")]
    (figure,) = proactive(grid)
    assert (figure.row, figure.text) == ("行政许可", "4")
    assert ("行政许可", "本年处理决定数量") not in missing_columns([figure], Schema.CURRENT)
    assert ("行政处罚", "本年处理决定数量") in missing_columns([figure], Schema.CURRENT)


def test_suits_stand_under_their_fifteen_columns() -> None:
    assert suits([OUTCOMES * 3, tuple(map(str, range(15)))])[1] == ("5", "6", "7", "8", "9")
    assert suits([OUTCOMES * 3]) == ()
    assert suits([OUTCOMES, ("0",) * 5]) == ()


@st.composite
def balanced(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """A table of requests whose every sum comes out."""
    figures = st.lists(st.integers(0, 99), min_size=6, max_size=6)
    handled = [draw(figures) for _ in HANDLED]
    following = draw(figures)
    total = [sum(column) for column in zip(*handled, strict=True)]
    carried = [draw(st.integers(0, number + left)) for number, left in zip(total, following, strict=True)]
    received = [number + left - old for number, left, old in zip(total, following, carried, strict=True)]
    rows = (received, carried, *handled, total, following)
    return [HEAD, *((name, *map(str, row), str(sum(row))) for name, row in zip(NAMES, rows, strict=True))]


@given(balanced())
def test_a_table_whose_sums_come_out_has_no_imbalance(grid: list[tuple[str, ...]]) -> None:
    assert list(request_imbalances(requests(grid))) == []


@given(balanced(), st.integers(1, len(NAMES)), st.integers(1, 7), st.integers(1, 9))
def test_any_single_change_is_noticed(grid: list[tuple[str, ...]], row: int, column: int, more: int) -> None:
    spoilt = list(grid[row])
    spoilt[column] = str(int(spoilt[column]) + more)
    grid[row] = tuple(spoilt)
    found = list(request_imbalances(requests(grid)))
    assert len(found) >= 2
    assert all(imbalance.left_sum != imbalance.right_sum for imbalance in found)


@given(st.lists(st.integers(0, 99), min_size=4, max_size=4), st.integers(0, 500))
def test_a_group_of_suits_adds_up(parts: list[int], total: int) -> None:
    figures = tuple(map(str, (*parts, total)))
    assert bool(list(suit_imbalances([figures, figures, figures]))) == (sum(parts) != total)


@given(st.text(max_size=12))
def test_a_count_is_digits_and_nothing_else(text: str) -> None:
    number = count(text)
    assert number is None or (number >= 0 and text.isascii())


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "情况", *APPLICANTS, *OUTCOMES, "信息内容", "规章", "x", "3"]), min_size=1, max_size=9
        )
    )
)
def test_any_grid_can_be_read(grid: list[list[str]]) -> None:
    width = max(map(len, grid), default=0)
    grid = [row + [""] * (width - len(row)) for row in grid]
    found, rows = proactive(grid), requests(grid)
    assert form_of(grid) in {None, *Form}
    assert {len(figures) for figures in suits(grid)} <= {len(OUTCOMES)}
    assert len({(one.row, one.column) for one in found}) == len(found)
    assert {len(row.figures) for row in rows} <= {len(APPLICANTS)}
    assert len(list(request_imbalances(rows))) <= 2 * len(APPLICANTS) + len(rows)
