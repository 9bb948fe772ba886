"""What the search script searches: everything a page says, by year, nothing that is not public."""

from __future__ import annotations

import json
from typing import Any

from gongkai.model.catalog import Catalog
from gongkai.model.item import Withdrawal
from tests.pages.column import NOW, body, catalog, item, key, pages, rendered


def shard(made: Catalog, year: int = 2025) -> Any:
    return json.loads(rendered(made, f"search/{year}.json"))


def test_an_entry_has_all_words_of_its_page() -> None:
    one = item(
        "guide/2025-03-04-g",
        "办理备案",
        summary="概述。",
        document_number="示工信发〔2025〕1号",
        elements={"fee": key("fee", "不收费")},
    )
    made = catalog(one, bodies={"guide/2025-03-04-g": body((0, "", "<p>正文</p>"), (2, "流程", "<p>受理</p>"))})
    (entry,) = shard(made)
    assert (entry["t"], entry["n"], entry["d"]) == ("办理备案", "示工信发〔2025〕1号", "2025-03-04")
    for word in ("概述", "不收费", "正文", "流程", "受理"):
        assert word in entry["x"]


def test_each_year_has_its_shard_and_the_page_names_them_newest_first() -> None:
    made = catalog(item("notice/2024-01-02-n", day="2024-01-02"), item("notice/2025-01-02-n"))
    page = rendered(made, "search.html")
    assert page.index('href="search/2025.json"') < page.index('href="search/2024.json"')


def test_what_is_withdrawn_is_not_searched() -> None:
    gone = item("notice/2025-03-04-n", withdrawn=Withdrawal(NOW.date(), "期满"))
    assert "search/2025.json" not in pages(catalog(gone))


def test_chinese_stays_chinese_in_the_shards() -> None:
    assert "通知" in rendered(catalog(item("notice/2025-03-04-n", "通知")), "search/2025.json")


def test_without_script_the_page_leads_to_the_index_by_year() -> None:
    page = rendered(catalog(), "search.html")
    assert 'href="years/index.html"' in page.partition("data-search-fallback")[2]
