"""Search in a column of 10,000 items: still exact, and a first query moves little."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from gongkai.model.catalog import Catalog
from gongkai.pages.search.terms import fold
from gongkai.pages.search.words import words_of
from tests.browser.chromium import Reader
from tests.browser.planned import PlannedSite, serve_plan
from tests.browser.searching import Search
from tests.large import language, large_catalog

SIZE, LIMIT = 10_000, 150_000
DRAWN, SHORTEST, LONGEST, MANY = 14, 2, 8, 1000
SCATTERED = "骨扳。瓷"
"""Many texts have all of its pairs, few have it, and none of those that are looked into first."""


@pytest.fixture(scope="module")
def large() -> Catalog:
    return large_catalog(SIZE)


@pytest.fixture(scope="module")
def served(large: Catalog) -> Iterator[tuple[str, PlannedSite]]:
    with serve_plan(large) as (home, site):
        site.make_index()
        yield home, site


def queries() -> dict[str, str]:
    """What is asked for: common and rare words, phrases, several words, numbers."""
    spoken = language()
    two = [word for word in spoken.words if len(word) == 2]
    four = [word for word in spoken.words if len(word) == 4]
    phrases = [sentence[2:] for sentence in spoken.sentences if "，" not in sentence[:16]]
    return {
        "common": two[0],
        "less common": two[500],
        "rare": two[-1],
        "of four": four[0],
        "rare of four": four[-1],
        "phrase of six": phrases[2][:6],
        "phrase of twelve": phrases[1][:12],
        "two words": f"{two[1]} {two[2]}",
        "three words": f"{two[3]} {four[1]} {two[40]}",
        "number": "示工信发〔2025〕",
        "whole number": "示工信发〔2025〕1004号",
        "index number": "11000000MB0000019X/2025-01004",
        "absent": "没有人会写的词",
    }


def stretches(catalog: Catalog, count: int, seed: int = 2026) -> Iterator[str]:
    """Stretches of the bodies of a few characters, drawn at random, the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - a choice of samples, nobody's secret
    for item in draw.choices(catalog.listed, k=count):
        piece = draw.choice([one for one in catalog.bodies[item.path].text.split() if len(one) >= LONGEST])
        length = draw.randint(SHORTEST, LONGEST)
        start = draw.randrange(len(piece) - length + 1)
        yield piece[start : start + length]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser, 1280, scripts=True)
    yield reader
    reader.close()


def moved(reader: Reader, served: tuple[str, PlannedSite], words: str) -> int:
    """The bytes that the search moves, compressed, for a reader who has nothing of it yet."""
    home, site = served
    reader.page.goto("about:blank")
    reader.session.send("Network.clearBrowserCache")
    site.sent.clear()
    Search(reader, home).open(q=words)
    sizes = site.sizes()
    assert any(path.endswith("items.js") for path in sizes), "nothing was fetched anew"
    return sum(sizes.values())


@pytest.mark.parametrize("words", queries().values(), ids=queries())
def test_a_first_query_moves_at_most_150_kb(reader: Reader, served: tuple[str, PlannedSite], words: str) -> None:
    assert moved(reader, served, words) <= LIMIT


def test_stretches_of_text_drawn_at_random_move_no_more(
    reader: Reader, served: tuple[str, PlannedSite], large: Catalog
) -> None:
    sizes = {words: moved(reader, served, words) for words in [*stretches(large, DRAWN), SCATTERED]}
    assert {words: size for words, size in sizes.items() if size > LIMIT} == {}


@pytest.mark.soak
def test_hundreds_of_stretches_move_no_more(reader: Reader, served: tuple[str, PlannedSite], large: Catalog) -> None:
    sizes = {words: moved(reader, served, words) for words in stretches(large, 500, seed=1)}
    assert {words: size for words, size in sizes.items() if size > LIMIT} == {}


def test_where_nothing_is_found_so_far_it_says_so_and_goes_on_when_asked(
    browser: Browser, served: tuple[str, PlannedSite]
) -> None:
    search = Search(Reader(browser, 1280, scripts=True), served[0])
    search.open(q=SCATTERED)
    assert (search.shown, search.status[:3]) == ([], "已查对")
    assert search.reader.page.get_by_role("button", name="继续查找").is_visible()
    assert search.everything()
    assert search.status == f"找到 {len(search.shown)} 条。"
    search.reader.close()


def test_of_many_items_it_finds_all_and_nothing_else(
    browser: Browser, served: tuple[str, PlannedSite], large: Catalog
) -> None:
    search = Search(Reader(browser, 1280, scripts=True), served[0])
    search.open()
    texts = {
        item.address: [fold(one) for one in words_of(large.config, item, large.bodies[item.path]).fields]
        for item in large.listed
    }
    spoken = language()
    asked = [spoken.words[-2], spoken.sentences[7][3:9], spoken.sentences[8][3:12], large.listed[40].index_number]
    asked += [SCATTERED, *stretches(large, 4)]
    wanted = {
        words: {address for address, text in texts.items() if any(fold(words) in one for one in text)}
        for words in asked
    }
    # Of what more than a thousand items have, one takes as long as all the rest.
    common = [words for words in asked if len(wanted[words]) > MANY]
    assert common
    asked = [words for words in asked if words not in common[1:]]
    for words, found in zip(asked, search.all_of(asked), strict=True):
        assert set(found) == wanted[words]
        assert found
    search.reader.close()
