"""Boards of ledgers, powers and funds on the first page of their category."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gongkai.model.item import Dated, Item, Withdrawal
from gongkai.pages.board import Board, Fund, LedgerRow
from tests.pages.column import NOW, body, catalog, heading, item, key, pages, rendered


def board(kind: str, *items: Item, **more: Any) -> Board:
    found: Any = pages(catalog(*items, **more))[f"powers/{kind}/index.html"].data["board"]
    assert isinstance(found, Board)
    return found


def ledger(percent: str) -> LedgerRow:
    row = board("ledger", item("ledger/a", elements={"percent": key("percent", percent)})).rows[0]
    assert isinstance(row, LedgerRow)
    return row


def test_a_ledger_shows_its_status_and_what_happened_last() -> None:
    progress = (Dated(date(2025, 5, 1), "动土"), Dated(date(2025, 8, 1), "过半"), Dated(date(2025, 6, 1), "三成"))
    one = item("ledger/a", "一号台账", progress=progress, elements={"status": key("status", "推进中")})
    page = rendered(catalog(one), "powers/ledger/index.html")
    assert "推进中" in page
    assert '<time datetime="2025-08-01">2025-08-01</time> 过半' in page
    assert "动土" not in page


@pytest.mark.parametrize("written", ["80", "80%", " 80 ％"])
def test_a_share_is_a_number_however_it_was_written(written: str) -> None:
    assert ledger(written).percent == "80"


@pytest.mark.parametrize("written", ["", "过半", "120", "-1", "1.2.3", "²"])
def test_what_no_bar_can_show_makes_none(written: str) -> None:
    assert ledger(written).percent == ""


def test_powers_are_in_the_order_of_their_codes() -> None:
    page = rendered(catalog(item("power/b", "乙项"), item("power/a", "甲项")), "powers/power/index.html")
    assert page.index("甲项") < page.index("乙项")


def test_a_power_leads_to_its_flow() -> None:
    one = item("power/a", elements={"flow": heading("flow", 1)})
    text = body((0, "", ""), (2, "运行流程", "<p>受理。</p>"))
    page = rendered(catalog(one, bodies={"power/a": text}), "powers/power/index.html")
    assert 'href="a.html#s-%E8%BF%90%E8%A1%8C%E6%B5%81%E7%A8%8B"' in page


def spent(stem: str, year: int, stage: str, amount: str = "", fund: str = "技改资金") -> Item:
    elements = {"total": key("total", amount)} if amount else {}
    return item(f"fund/{stem}", fund=fund, year=year, stage=stage, elements=elements)


def test_a_fund_is_a_matrix_of_years_and_stages() -> None:
    rows = board("fund", spent("a", 2024, "政策"), spent("b", 2025, "分配", "750万元"), spent("c", 2024, "审计")).rows
    (fund,) = rows
    assert isinstance(fund, Fund)
    filled = [(row.year, [len(entries) for entries in row.stages]) for row in fund.years]
    assert filled == [("2025年", [0, 1, 0, 0]), ("2024年", [1, 0, 0, 1])]


def test_the_matrix_gives_amounts_and_says_what_is_still_owed() -> None:
    page = rendered(catalog(spent("a", 2025, "分配", "750万元")), "powers/fund/index.html")
    assert "750万元</a>" in page
    assert page.count("尚未公布") == 3


def test_each_fund_has_a_matrix_of_its_own() -> None:
    found = board("fund", spent("a", 2025, "政策"), spent("b", 2025, "政策", fund="中小企业资金"))
    assert [fund.name for fund in found.rows if isinstance(fund, Fund)] == ["中小企业资金", "技改资金"]


def test_what_is_withdrawn_is_on_no_board() -> None:
    gone = item("ledger/b", "收回的", withdrawn=Withdrawal(NOW.date(), "期满"))
    assert "收回的" not in rendered(catalog(item("ledger/a"), gone), "powers/ledger/index.html")


def test_a_category_without_items_has_no_board() -> None:
    assert pages(catalog())["powers/ledger/index.html"].data["board"] is None


def test_the_pages_of_years_have_none() -> None:
    assert pages(catalog(item("ledger/a")))["powers/ledger/2025.html"].data["board"] is None


def test_the_amounts_of_all_years_are_added_up_by_stage() -> None:
    items = (
        spent("a", 2025, "分配", "750万元"),
        spent("b", 2024, "分配", "600.5万元"),
        spent("c", 2024, "使用", "1元"),
    )
    (fund,) = board("fund", *items).rows
    assert isinstance(fund, Fund)
    assert fund.totals == ("", "1350.5万元", "", "")
    assert '<td data-of="分配">1350.5万元</td>' in rendered(catalog(*items), "powers/fund/index.html")


@pytest.mark.parametrize(
    "others",
    [
        [spent("b", 2024, "分配")],
        [spent("b", 2024, "分配", "待定")],
        [spent("b", 2024, "分配", "5万元"), spent("c", 2024, "分配", "5万元")],
        [],
    ],
)
def test_an_amount_that_is_not_known_is_not_added_up(others: list[Item]) -> None:
    (fund,) = board("fund", spent("a", 2025, "分配", "750万元"), *others).rows
    assert isinstance(fund, Fund)
    assert not any(fund.totals)
