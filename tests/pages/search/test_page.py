"""The search page and its files: everything a page says, by year, nothing that is not public."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gongkai.model.catalog import Catalog
from gongkai.model.item import Attachment, Item, Withdrawal
from tests.pages.column import NOW, body, catalog, item, key, pages, rendered
from tests.pages.search.shards import files


def texts(made: Catalog) -> list[dict[str, str]]:
    return [entry for path, entries in files(made).items() if path.startswith("search/text/") for entry in entries]


def listing(made: Catalog) -> list[list[Any]]:
    (found,) = (content for path, content in files(made).items() if path.endswith("/items.js"))
    assert isinstance(found, list)
    return found


def test_a_text_has_all_words_of_its_page() -> None:
    one = item(
        "guide/2025-03-04-g",
        "办理备案",
        summary="概述。",
        document_number="示工信发〔2025〕1号",
        index_number="11000000MB0000019X/2025-00001",
        elements={"fee": key("fee", "不收费")},
        attachments=(Attachment("content/a.pdf", "a.pdf", "申请表", 1, "表的文字"),),
        keywords=("备案",),
        issuer="县政府",
    )
    made = catalog(one, bodies={"guide/2025-03-04-g": body((0, "", "<p>正文</p>"), (2, "流程", "<p>受理</p>"))})
    (entry,) = texts(made)
    assert (entry["t"], entry["n"], entry["d"]) == ("办理备案", "示工信发〔2025〕1号", "2025-03-04")
    assert (entry["i"], entry["s"], entry["c"]) == ("11000000MB0000019X/2025-00001", "概述。", "办事指南类")
    assert entry["u"] == "powers/guide/2025-03-04-g.html"
    assert entry["x"] == "县政府 不收费 正文 流程 受理 申请表 表的文字 备案"


def test_what_is_withdrawn_or_held_back_is_in_no_file() -> None:
    words = "机密词语"
    gone = item("notice/2025-03-04-n", words, withdrawn=Withdrawal(NOW.date(), "期满"))
    hidden = [
        gone,
        item("notice/2025-03-05-n", words, draft=True),
        item("notice/2027-03-05-n", words, day="2027-03-05"),
        item("notice/2025-03-06-n", words, withdraw_on=NOW.date()),
    ]
    found = str(files(catalog(item("notice/2025-01-02-n"), *hidden)))
    assert "标题2025-01-02-n" in found
    assert "机密" not in found
    assert files(catalog(*hidden)) == {}


def test_the_list_of_an_era_says_what_filters_and_orders_need() -> None:
    made = catalog(
        item("notice/2024-01-03-b", day="2024-01-03", department="planning"),
        item("notice/2024-01-03-a", day="2024-01-03"),
        item("notice/2023-12-31-c", day="2023-12-31"),
        item("guide/2023-01-01-g", day="2023-01-01"),
        item("guide/2026-01-01-g", day="2026-01-01"),
    )
    of_plan = next(content for path, content in files(made).items() if path.startswith("search/2023-"))
    other = next(content for path, content in files(made).items() if path.startswith("search/2026-"))
    assert other == [["powers", "guide", "guide", 2026, 0, "%", [["office", 1]]]]
    assert of_plan == [
        ["powers", "guide", "guide", 2023, 0, "%", [["office", 1]]],
        ["powers", "notice", "notice", 2023, 0, "\u0191", [["office", 1]]],
        ["powers", "notice", "notice", 2024, 0, "'%", [["planning", 1], ["office", 1]]],
    ]


def test_texts_keep_their_addresses_when_an_item_joins() -> None:
    names = ["notice/2025-01-01-a", "notice/2025-02-01-b", "notice/2025-03-01-c"]
    before, after = files(catalog(*map(item_of, names[:2]))), files(catalog(*map(item_of, names)))
    kept = {path for path in before if path.startswith("search/text/")}
    assert {path: before[path] for path in kept} == {path: after[path] for path in kept}
    assert {path for path in after if path.startswith("search/text/")} - kept == {
        "search/text/powers/notice/2025-2.js",
    }


def item_of(name: str) -> Item:
    return item(name, day=name.partition("/")[2][:10])


def test_an_edit_rewrites_what_has_its_words_and_nothing_else() -> None:
    many = [item(f"notice/2025-01-{day:02}-n", f"关于第{day}项工作的通知") for day in range(1, 29)]
    before = files(catalog(*many))
    after = files(catalog(*many[1:], replace(many[0], title=f"{many[0].title}龘")))
    assert before.keys() == after.keys()
    changed = {path for path in before if before[path] != after[path]}
    # The pair at the end of the title, and the text itself.
    assert len(changed) == 2 < len(before) / 4


def test_the_page_names_the_eras_the_newest_first() -> None:
    made = catalog(item("notice/2024-01-02-n", day="2024-01-02"), item("notice/2025-01-02-n"))
    page = rendered(made, "search.html")
    eras = page.partition("data-search-eras")[2]
    assert eras.index('data-first="2025"') < eras.index('data-first="2024"')
    assert all(path.split("/")[1] in page for path in pages(made) if path.endswith("/items.js"))


def test_filters_offer_what_the_column_has() -> None:
    page = rendered(catalog(item("notice/2025-01-02-n")), "search.html")
    for choice in ('"powers">栏目powers', '"planning">规划科', '"2025">2025年', '"notice">通知公告与动态'):
        assert f"<option value={choice}</option>" in page


def test_without_script_the_filters_are_not_sent() -> None:
    page = rendered(catalog(), "search.html")
    assert "data-search-filters hidden>" in page
    assert "<fieldset disabled>" in page


def test_chinese_stays_chinese_in_the_files() -> None:
    made = catalog(item("notice/2025-03-04-n", "通知"))
    assert "通知" in rendered(made, "search/text/powers/notice/2025-1.js")


def test_what_a_script_could_mistake_is_escaped() -> None:
    made = catalog(item("notice/2025-03-04-n", "</script>\u2028\"&'"))
    assert "</script" not in rendered(made, "search/text/powers/notice/2025-1.js")
    assert texts(made)[0]["t"] == "</script> \"&'"


def test_without_script_the_page_leads_to_the_index_by_year() -> None:
    page = rendered(catalog(), "search.html")
    assert 'href="years/index.html"' in page.partition("data-search-fallback")[2]
