"""Search as a reader uses it: what is there is found and marked, and without script there is another way."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from gongkai.pages.search.terms import fold
from tests.browser import axe
from tests.browser.chromium import Reader
from tests.browser.crawl import Site
from tests.browser.searching import HITS, MARKS, STATUS, Search, expected, texts

DRAWN, LONGEST = 120, 20
FOLD_EACH = """last => {
  const found = {};
  for (let code = 0; code < last; code++) {
    const folded = String.fromCodePoint(code).normalize("NFKC").toLowerCase();
    if (folded !== String.fromCodePoint(code)) found[code] = folded;
  }
  return found;
}"""


@pytest.fixture(scope="module")
def search(browser: Browser, home: str) -> Iterator[Search]:
    search = Search(Reader(browser, 1280, scripts=True), home)
    search.open()
    yield search
    search.reader.close()


def drawn(count: int) -> Iterator[str]:
    """Stretches of the sample's bodies, the same in every run, of any length from two characters on."""
    draw = random.Random(2026)  # noqa: S311 - a choice of samples, nobody's secret
    pieces = [piece for text in texts().values() for piece in text.words.rest.split() if len(piece) > 1]
    for _ in range(count):
        piece = draw.choice(pieces)
        length = draw.randint(2, min(LONGEST, len(piece)))
        start = draw.randrange(len(piece) - length + 1)
        yield piece[start : start + length]


def test_any_stretch_of_text_finds_all_that_have_it_and_nothing_else(search: Search) -> None:
    words = list(drawn(DRAWN))
    found = search.all_of(words)
    assert [word for word, addresses in zip(words, found, strict=True) if set(addresses) != expected(word)] == []
    assert [word for word, addresses in zip(words, found, strict=True) if len(addresses) != len(set(addresses))] == []


WORDS = """营商环境|企业|5G|５ｇ|ｗｗｗ|〔2020〕|的，|）的|一、|Excel|没有人会写的词|
技术改造 办事指南|企业 企业|通知　2025|工业  信息化 企业|企业 通知 工作 公开 信息 政府|补贴 没有人会写的词"""


@pytest.mark.parametrize("words", WORDS.replace("\n", "").split("|"))
def test_words_find_all_that_have_every_one(search: Search, words: str) -> None:
    search.ask(words)
    assert set(search.everything()) == expected(*words.split())


def test_numbers_find_their_items(search: Search) -> None:
    numbered = [text.words for text in texts().values() if text.words.document_number and text.words.index_number]
    assert numbered
    for words in numbered[:5]:
        for number in (words.document_number, words.index_number):
            search.ask(number)
            assert words.url in search.everything()


def test_hits_are_marked_and_counted(search: Search) -> None:
    search.ask("营商环境")
    found = search.everything()
    marks = search.reader.page.locator(MARKS).all_inner_texts()
    assert len(marks) >= len(found) > 0
    assert set(marks) == {"营商环境"}
    assert search.status == f"找到 {len(found)} 条。"


def test_a_mark_is_more_than_a_colour(search: Search) -> None:
    search.ask("营商环境")
    style = "mark => [getComputedStyle(mark).textDecorationLine, getComputedStyle(mark).fontWeight]"
    assert search.reader.page.locator(MARKS).first.evaluate(style) == ["underline", "700"]


def test_titles_come_first_then_summaries_then_the_newest(search: Search) -> None:
    ranks = set()
    for words in ("企业", "营商环境", "政府信息公开"):
        search.ask(words)
        found = [texts()[address] for address in search.everything()]
        newest_first = sorted(found, key=lambda text: text.words.day, reverse=True)
        assert found == sorted(newest_first, key=lambda text: text.rank(words))
        ranks |= {text.rank(words) for text in found}
    assert {0, 2, 3} <= ranks


def test_sorted_by_time_the_newest_come_first(search: Search) -> None:
    search.open(q="企业", sort="time")
    days = [texts()[address].words.day for address in search.everything()]
    assert days == sorted(days, reverse=True)
    assert len(set(days)) > 20


def test_filters_narrow_the_hits(search: Search) -> None:
    search.open(q="企业")
    for name, value in (("year", "2025"), ("section", "news"), ("kind", "notice"), ("department", "office")):
        search.open(q="企业")
        search.reader.page.locator("summary").click()
        search.choose(name, value)
        assert set(search.everything()) == expected("企业", **{name: value})
        assert f"{name}={value}" in search.reader.page.url


def test_the_address_says_all_that_was_asked(search: Search) -> None:
    search.open(q="企业 通知", year="2025", kind="notice", sort="time")
    assert set(search.everything()) == expected("企业", "通知", year="2025", kind="notice")
    assert search.box.input_value() == "企业 通知"
    assert search.reader.page.locator("select[name=sort]").is_visible()
    assert "企业 通知" in search.reader.page.title()


def test_the_way_back_leads_to_what_was_asked_before(search: Search) -> None:
    search.open()
    search.ask("企业")
    before = search.shown
    search.ask("营商环境")
    assert search.shown != before
    search.reader.page.go_back()
    search.settle()
    assert (search.box.input_value(), search.shown) == ("企业", before)


def test_an_unknown_filter_in_the_address_is_no_filter(search: Search) -> None:
    search.open(q="营商环境", year="1066", section="<b>")
    assert set(search.everything()) == expected("营商环境")


def test_more_hits_come_when_asked_for_and_the_keyboard_goes_on_from_there(search: Search) -> None:
    search.open(q="企业")
    page = search.reader.page
    first = search.shown
    assert len(first) == 10
    page.get_by_role("button", name="显示更多").press("Enter")
    search.settle()
    page.locator(HITS).nth(10).wait_for()
    assert search.shown[:10] == first
    assert page.evaluate("document.activeElement.href") == page.locator(f"{HITS} a").nth(10).evaluate("a => a.href")


def test_the_keyboard_alone_reaches_a_hit(search: Search) -> None:
    search.open()
    page = search.reader.page
    search.box.focus()
    page.keyboard.type("营商环境")
    page.keyboard.press("Enter")
    search.settle()
    address = page.locator(f"{HITS} a").first.evaluate("a => a.href")
    for _ in range(10):
        if page.evaluate("document.activeElement.href") == address:
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert "营商环境" in page.locator("main").inner_text()


def test_the_outcome_is_told_to_who_cannot_see_it(search: Search) -> None:
    search.open(q="没有人会写的词")
    assert search.reader.page.locator(STATUS).get_attribute("role") == "status"
    assert search.status == "没有找到。请减少词语，或换一种写法。"
    search.ask("")
    assert search.status == ""
    search.ask("企业 税")
    assert search.status == "“税”只有一个字。每个词至少要有两个字。"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_hits_and_filters_are_accessible(browser: Browser, home: str, width: int, scheme: str) -> None:
    search = Search(Reader(browser, width, scripts=True), home)
    search.reader.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    search.open(q="企业 通知", year="2025")
    assert search.shown
    assert axe.violations(search.reader) == []
    assert search.reader.overflow() == 0
    search.reader.close()


def test_folding_is_the_same_on_both_sides(search: Search) -> None:
    """Of every character that Python knows; what Unicode has taken in since, only a browser folds."""
    known = {code for code in range(sys.maxunicode) if unicodedata.category(chr(code)) not in {"Cn", "Cs"}}
    changed = {str(code): fold(chr(code)) for code in known if fold(chr(code)) != chr(code)}
    there: dict[str, str] = search.reader.page.evaluate(FOLD_EACH, sys.maxunicode)
    assert {code: text for code, text in there.items() if int(code) in known} == changed


def test_from_disk_search_works_as_well(site: Site, browser: Browser) -> None:
    search = Search(Reader(browser, 1280, scripts=True), site.root.as_uri() + "/")
    search.open(q="营商环境")
    assert set(search.everything()) == expected("营商环境")
    search.ask("企业")
    assert set(search.everything()) == expected("企业")
    search.reader.close()


def test_without_script_the_page_leads_to_the_years(browser: Browser, home: str) -> None:
    reader = Reader(browser, 1280)
    reader.page.goto(f"{home}search.html?q=x")
    assert not reader.page.locator("select").first.is_visible()
    reader.follow(home, "years/index.html")
    reader.close()
