"""All ledgers on one page, by category, with how many are in which status."""

from __future__ import annotations

from gongkai.model.item import Item, Withdrawal
from gongkai.model.kinds import Kind
from tests.pages.column import NOW, catalog, config, item, key, pages, rendered, section

PATH = "ledgers.html"


def ledger(stem: str, status: str) -> Item:
    return item(f"ledger/{stem}", f"{stem}号台账", elements={"status": key("status", status)})


def test_every_ledger_is_there_with_its_status_under_its_category() -> None:
    page = rendered(catalog(ledger("一", "推进中"), ledger("二", "已完成"), ledger("三", "推进中")), PATH)
    assert all(f"{stem}号台账</a>" in page for stem in "一二三")
    assert "推进中2项，已完成1项。" in page
    assert 'href="powers/ledger/index.html"' in page


def test_what_is_withdrawn_is_not_counted() -> None:
    gone = item("ledger/b", "收回的", withdrawn=Withdrawal(NOW.date(), "期满"))
    assert "收回的" not in rendered(catalog(ledger("一", "推进中"), gone), PATH)


def test_without_a_ledger_the_page_says_what_will_be_here() -> None:
    assert "工作台账公开后会列在这里。" in rendered(catalog(), PATH)


def test_every_page_leads_there() -> None:
    assert '<a href="ledgers.html">台账进度</a>' in rendered(catalog(), "index.html")


def test_a_column_without_ledgers_has_no_such_page() -> None:
    made_by = config(sections=[section("guide", "guide", (Kind.PAGE,))])
    assert PATH not in pages(catalog(made_by=made_by))
    assert "台账进度" not in rendered(catalog(made_by=made_by), "index.html")
