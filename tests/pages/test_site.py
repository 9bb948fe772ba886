"""The site as a whole: every link leads somewhere, the frame is the same everywhere, the same input gives the same."""

from __future__ import annotations

import posixpath
import re
from typing import Any
from urllib.parse import unquote

import pytest

from gongkai.model.catalog import Catalog, gather
from gongkai.model.item import Withdrawal
from gongkai.model.kinds import Kind
from gongkai.pages import plan
from tests.pages.column import NOW, catalog, column, config, item, pages, rendered, renderer, section

TAGS = ("SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
LINK = re.compile(r'(?:href|src|action)="([^"]*)"')


def one_of_each() -> Catalog:
    topical: dict[str, Any] = {"topics": ("稳就业",), "serves": ("企业",), "department": "规划科"}
    items = [item(f"{kind}/2025-03-04-x", **topical) for kind in Kind]
    gone = item("notice/2024-03-04-gone", day="2024-03-04", withdrawn=Withdrawal(NOW.date(), "期满"))
    return catalog(*items, gone, item("notice/2026-12-30-later", "将来的", day="2026-12-30"))


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    made = one_of_each()
    render = renderer(made.config).render
    return {path: render(page).decode() for path, page in pages(made).items()}


def test_every_relative_link_names_a_page(files: dict[str, str]) -> None:
    missing = set()
    for path, text in files.items():
        for link in LINK.findall(text) if path.endswith(".html") and path != "404.html" else ():
            target = unquote(link.partition("#")[0])
            if target and not re.match("[a-z]+:", target):
                missing.add(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
    assert {target for target in missing - files.keys() if not target.startswith("assets/")} == set()


def test_no_address_is_wanted_twice() -> None:
    assert plan(one_of_each()).collisions() == ()


def test_a_topic_that_takes_a_sections_address_is_seen_before_a_byte_is_written() -> None:
    sections = [section("topics", "proactive", (Kind.NOTICE,))]
    made = gather(config(sections=sections), (), NOW)
    assert [collision.path for collision in plan(made).collisions()] == ["topics/index.html"]


def test_what_is_held_back_is_nowhere(files: dict[str, str]) -> None:
    assert [path for path, text in files.items() if "将来的" in text] == []


def test_what_is_withdrawn_is_only_in_listings(files: dict[str, str]) -> None:
    naming = {path for path, text in files.items() if "2024-03-04-gone" in text}
    assert naming == {
        "powers/notice/2024-03-04-gone.html",
        "powers/notice/2024.html",
        "departments/office/2024.html",
        "departments/office/index.html",
        "years/2024.html",
        "recent.html",
        "powers/notice/index.html",
        "years/index.html",
    }


def test_the_frame_depends_on_no_item(files: dict[str, str]) -> None:
    empty = catalog()
    for path in ("powers/index.html", "search.html", "404.html"):
        before, after = rendered(empty, path), files[path]
        assert before[: before.index("<main")] == after[: after.index("<main")]
        assert before[before.index("</main>") :] == after[after.index("</main>") :]


def told(made: Catalog) -> list[tuple[str, object]]:
    return [(page.path, page.data) for page in plan(made).pages]


def test_the_same_catalog_gives_the_same_plan() -> None:
    assert told(one_of_each()) == told(one_of_each())


def test_the_order_of_the_sources_does_not_matter() -> None:
    made = one_of_each()
    turned = gather(made.config, made.sources[::-1], NOW)
    assert told(made) == told(turned)


def test_an_item_is_found_by_department_topic_audience_and_year(files: dict[str, str]) -> None:
    folders = ("departments/planning", "topics/stable-employment", "audience/enterprises", "years")
    for folder in folders:
        assert "powers/guide/2025-03-04-x.html" in files[f"{folder}/2025.html"]


def test_an_empty_category_says_what_will_be_here_and_who_owes_it(files: dict[str, str]) -> None:
    page = files["guide/page/index.html"]
    assert "公开指南与制度。" in page
    assert "由办公室负责公开" in page


def test_a_category_shows_its_standard_folded(files: dict[str, str]) -> None:
    page = files["powers/ledger/index.html"]
    assert "<details" in page
    assert "《政府信息公开条例》（国务院令第711号）第二十条" in page
    assert "写明工作措施。" in page


def test_the_sitemap_lists_pages_with_the_day_of_their_last_change(files: dict[str, str]) -> None:
    text = files["sitemap.xml"]
    base = "https://www.example.com/gxj/zwgk"
    assert f"<url><loc>{base}/powers/guide/2025-03-04-x.html</loc><lastmod>2025-03-04</lastmod></url>" in text
    assert "gone.html" not in text
    assert "404.html" not in text


def test_columns_bear_the_national_page_tags(files: dict[str, str]) -> None:
    for path in ("powers/index.html", "powers/guide/index.html", "powers/guide/2025-03-04-x.html", "proactive.html"):
        for tag in TAGS:
            assert f'<meta name="{tag}" content="' in files[path], (path, tag)
        assert 'content=""' not in files[path]


def test_a_preview_shows_items_without_date_or_title() -> None:
    bare = item("notice/x").__class__(path="powers/notice/x.md", section="powers", category="notice", stem="x")
    made = gather(column(), catalog(bare).sources, NOW, preview=True)
    text = rendered(made, "powers/notice/index.html")
    assert "（无标题）" in text
    assert "日期不详" in text
