"""RSS that a strict reader takes: encoded once, stable, without the clock."""

from __future__ import annotations

from datetime import date, time

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.model.catalog import Catalog
from gongkai.model.item import Dated, Item, Withdrawal
from gongkai.model.moment import Moment
from gongkai.pages.feeds import shortened, xml_text
from tests.pages.column import NOW, catalog, item, rendered


def feed(made: Catalog, path: str = "feed.xml") -> feedparser.FeedParserDict:
    parsed = feedparser.parse(rendered(made, path).encode())
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


def days(count: int) -> list[Item]:
    dates = [f"2025-{number // 28 + 1:02d}-{number % 28 + 1:02d}" for number in range(count)]
    return [item(f"notice/{day}-n", day=day) for day in dates]


def test_an_entry_has_an_absolute_address_that_is_its_guid() -> None:
    entry = feed(catalog(item("notice/2025-03-04-n", "通知")))["entries"][0]
    assert entry.link == entry.id == "https://www.example.com/gxj/zwgk/powers/notice/2025-03-04-n.html"
    assert 'isPermaLink="true"' in rendered(catalog(item("notice/2025-03-04-n")), "feed.xml")


def test_addresses_are_percent_encoded_once() -> None:
    text = rendered(catalog(item("notice/通知 1", "通知")), "feed.xml")
    assert "/powers/notice/%E9%80%9A%E7%9F%A5%201.html</link>" in text


def test_a_date_is_told_in_the_sites_zone() -> None:
    one = Item(
        path="powers/notice/a.md",
        section="powers",
        category="notice",
        stem="a",
        title="通知",
        published=Moment(date(2025, 3, 4), time(9, 30)),
    )
    assert feed(catalog(one))["entries"][0].published == "Tue, 04 Mar 2025 09:30:00 +0800"


def test_it_was_built_when_it_last_changed_and_not_now() -> None:
    one = item("notice/2025-03-04-n", corrections=(Dated(date(2025, 5, 6), "更正"),))
    assert feed(catalog(one)).feed.updated == "Tue, 06 May 2025 00:00:00 +0800"


def test_it_holds_the_newest_fifty() -> None:
    entries = feed(catalog(*days(60)))["entries"]
    assert len(entries) == 50
    assert entries[0].link.endswith("2025-03-04-n.html")


@pytest.mark.parametrize("path", ["feed.xml", "powers/feed.xml", "powers/notice/feed.xml", "powers/guide/feed.xml"])
def test_each_level_has_its_feed_which_knows_its_own_address(path: str) -> None:
    parsed = feed(catalog(*days(2)), path)
    own = [link.href for link in parsed.feed.links if link.rel == "self"]
    assert own == [f"https://www.example.com/gxj/zwgk/{path}"]
    assert parsed.feed.language == "zh-CN"
    assert len(parsed["entries"]) == (0 if "guide" in path else 2)


def test_what_is_withdrawn_or_held_back_is_not_in_it() -> None:
    gone = item("notice/2025-03-04-n", withdrawn=Withdrawal(NOW.date(), "期满"))
    assert feed(catalog(gone, item("notice/2025-03-05-n", draft=True)))["entries"] == []


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_no_text_breaks_the_xml(text: str) -> None:
    one = item("notice/2025-03-04-n", f"题{text}", summary=text)
    assert len(feed(catalog(one))["entries"]) == 1


@given(st.text())
def test_only_what_xml_cannot_hold_is_taken_out(text: str) -> None:
    kept = xml_text(text)
    assert [char for char in text if char.isprintable()] == [char for char in kept if char.isprintable()]
    assert xml_text(kept) == kept


@pytest.mark.parametrize(
    ("text", "short"),
    [("短。", "短。"), ("一二三四五六。七八九十", "一二三四五六。"), ("一二三四五六七八九十", "一二三四五六七…")],
)
def test_a_text_is_cut_after_a_sentence_where_one_ends_in_time(text: str, short: str) -> None:
    assert shortened(text, 8) == short


def test_the_page_of_feeds_lists_them_all() -> None:
    page = rendered(catalog(), "feeds.html")
    for path in ("feed.xml", "powers/feed.xml", "powers/guide/feed.xml", "guide/feed.xml"):
        assert f'href="{path}"' in page
