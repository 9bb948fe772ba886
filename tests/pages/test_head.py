"""The head of every page: the national page tags, none of them empty, and what search engines and browsers ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from selectolax.lexbor import LexborHTMLParser

from gongkai.model.item import Withdrawal
from gongkai.model.kinds import Kind
from gongkai.model.moment import Moment
from gongkai.pages.head import DESCRIBED
from tests.pages.column import body, catalog, item, rendered

PATH = "notice/2025-03-04-x"
ADDRESS = f"powers/{PATH}.html"
SITE = {"SiteName", "SiteDomain", "SiteIDCode"}
COLUMN = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
LISTINGS = (
    "index",
    "proactive",
    "powers/index",
    "powers/notice/index",
    "powers/notice/2025",
    "years/index",
    "topics/index",
)
ARTICLE = {"ArticleTitle", "PubDate", "ContentSource"}


def tags(page: str) -> dict[str, str]:
    """Every tag with a name or a property; a second of one name fails, as the standard takes names without case."""
    named = [node.attributes for node in LexborHTMLParser(page).css("meta[name], meta[property]")]
    found = [(str(tag.get("name") or tag["property"]), tag["content"] or "") for tag in named]
    names = [name.lower() for name, _ in found if name != "theme-color"]
    assert len(names) == len(set(names))
    return dict(found)


def test_every_page_names_the_site() -> None:
    made = catalog(replace(item(PATH), aliases=("old/one.html",), withdrawn=None))
    for path in ("index.html", "404.html", "search.html", "accessibility.html", "old/one.html", ADDRESS):
        found = tags(rendered(made, path))
        assert found.keys() >= SITE, path
        assert "" not in found.values()


@pytest.mark.parametrize("name", LISTINGS)
def test_every_listing_has_the_tags_of_a_column(name: str) -> None:
    assert tags(rendered(catalog(item(PATH)), f"{name}.html")).keys() >= COLUMN


@pytest.mark.parametrize("kind", Kind)
def test_every_item_has_the_tags_of_an_article_and_of_its_column(kind: Kind) -> None:
    found = tags(rendered(catalog(item(f"{kind}/2025-03-04-x")), f"powers/{kind}/2025-03-04-x.html"))
    assert found.keys() >= COLUMN | ARTICLE
    assert "" not in found.values()


def test_the_time_of_publication_is_written_to_the_minute() -> None:
    timed = replace(item(PATH), published=Moment(date(2025, 3, 4), time(16, 23)))
    assert tags(rendered(catalog(timed), ADDRESS))["PubDate"] == "2025-03-04 16:23"
    assert tags(rendered(catalog(item(PATH)), ADDRESS))["PubDate"] == "2025-03-04 00:00"


def test_optional_tags_appear_with_their_values() -> None:
    found = tags(rendered(catalog(item(PATH, keywords=("甲", "乙"), summary="概述 两处\n换行")), ADDRESS))
    assert (found["Keywords"], found["Description"]) == ("甲,乙", "概述 两处 换行")
    assert found["Url"] == f"https://www.example.com/gxj/zwgk/{ADDRESS}"
    assert "Keywords" not in tags(rendered(catalog(item(PATH)), ADDRESS))


def test_an_item_without_a_summary_is_described_by_its_first_text() -> None:
    text = "正文" * DESCRIBED
    bodies = {PATH: body((0, "", ""), (2, "标题", f"<p>{text}</p>"))}
    found = tags(rendered(catalog(item(PATH), bodies=bodies), ADDRESS))
    assert found["Description"] == text[:DESCRIBED] + "……"
    assert found["og:description"] == found["Description"]


def test_the_source_is_what_is_written_else_who_issued_else_the_bureau() -> None:
    sources = [{"source": "县政府", "issuer": "县工信局"}, {"issuer": "县工信局"}, {}]
    found = [tags(rendered(catalog(item(PATH, **fields)), ADDRESS))["ContentSource"] for fields in sources]
    assert found == ["县政府", "县工信局", "示例县工业和信息化局"]


def test_a_shared_link_shows_title_address_and_picture() -> None:
    found = tags(rendered(catalog(item(PATH)), ADDRESS))
    assert (found["og:type"], found["og:title"]) == ("article", "标题2025-03-04-x")
    assert found["og:url"] == f"https://www.example.com/gxj/zwgk/{ADDRESS}"
    assert found["og:image"].startswith("https://www.example.com/gxj/zwgk/assets/icon-512.")


def test_what_is_not_to_be_found_is_not_to_be_shared() -> None:
    gone = tags(rendered(catalog(item(PATH, withdrawn=Withdrawal(date(2025, 5, 1), "期满"))), ADDRESS))
    assert gone["robots"] == "noindex"
    assert not any(name.startswith("og:") for name in gone)
