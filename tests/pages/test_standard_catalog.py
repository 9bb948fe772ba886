"""The 标准目录: the row of every category, the same on the page and in the table to download."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from gongkai.model.catalog import Catalog
from gongkai.model.item import Dated, Withdrawal
from gongkai.model.kinds import Kind
from gongkai.pages.standard_catalog import BYTE_ORDER_MARK, COLUMNS
from tests.pages.column import NOW, catalog, config, item, pages, rendered, renderer, section


def table(made: Catalog) -> list[list[str]]:
    return list(csv.reader(StringIO(rendered(made, "catalog.csv").removeprefix(BYTE_ORDER_MARK))))


def test_every_category_has_a_row_that_leads_to_it_and_to_its_feed() -> None:
    page = rendered(catalog(), "catalog.html")
    for kind in Kind:
        assert f'href="powers/{kind}/index.html"' in page
        assert f'href="powers/{kind}/feed.xml"' in page


def test_a_row_says_what_is_disclosed_on_what_basis_and_when() -> None:
    page = rendered(catalog(), "catalog.html")
    for text in ("工作措施、实施步骤", "《政府信息公开条例》（国务院令第711号）第二十条", "20个工作日内", "县级"):
        assert text in page


def test_a_row_counts_what_its_listing_shows_and_names_the_last_change() -> None:
    gone = item("notice/c", day="2026-05-05", withdrawn=Withdrawal(NOW.date(), "期满"))
    corrected = item("notice/a", corrections=(Dated(date(2026, 4, 1), "改数字"),))
    page = rendered(catalog(corrected, item("notice/b"), gone), "catalog.html")
    assert '2条，<time datetime="2026-04-01">' in page


def test_a_category_without_items_says_so() -> None:
    assert "暂无信息" in rendered(catalog(), "catalog.html")


def test_categories_are_numbered_through_all_sections() -> None:
    sections = [section("powers", "proactive", [Kind.NOTICE, Kind.PAGE]), section("guide", "guide", [Kind.PAGE])]
    rows = table(catalog(made_by=config(sections=sections)))
    assert [row[:3] for row in rows[1:]] == [
        ["1", "栏目powers", "通知公告与动态类"],
        ["2", "栏目powers", "指南与制度类"],
        ["3", "栏目guide", "指南与制度类"],
    ]


def test_the_table_bears_the_columns_of_the_official_one() -> None:
    rows = table(catalog())
    assert tuple(rows[0]) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}


def test_the_table_opens_in_a_spreadsheet() -> None:
    made = catalog()
    content = renderer(made.config).render(pages(made)["catalog.csv"])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_an_item_leaves_the_table_to_download_as_it_is() -> None:
    assert rendered(catalog(), "catalog.csv") == rendered(catalog(item("notice/a")), "catalog.csv")
