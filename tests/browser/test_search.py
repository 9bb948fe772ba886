"""Search as a reader uses it: any substring is found and marked, and without script there is another way."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from gongkai.load import load_config, load_content
from gongkai.model.item import Item
from gongkai.model.progress import Silent
from tests.browser.chromium import Reader
from tests.browser.crawl import Site
from tests.sample import ROOT, TODAY

pytestmark = pytest.mark.xdist_group("browser-1280")
STATUS, HITS, MARKS = "[data-search-status]", "[data-search-results] > li", "[data-search-results] mark"
DONE = re.compile("^(找到|没有)")


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser, 1280, scripts=True)
    yield reader
    reader.close()


def search(reader: Reader, home: str, words: str) -> list[str]:
    """The addresses found, as far as they are shown at once."""
    reader.page.goto(f"{home}search.html?q={quote(words)}")
    reader.page.locator(STATUS).filter(has_text=DONE).wait_for()
    links: list[str] = reader.page.locator(f"{HITS} a").evaluate_all("links => links.map(link => link.href)")
    return [link.removeprefix(home) for link in links]


def drawn(count: int) -> Iterator[tuple[Item, str]]:
    """Stretches of the sample's own text, the same in every run."""
    draw = random.Random(2026)  # noqa: S311 - a choice of samples, nobody's secret
    sources = load_content(ROOT, load_config(ROOT / "config.yaml"), Silent())
    found = [(one.item, one.body.text) for one in sources if one.item and one.body and len(one.body.text) > 50]
    public = [(item, text) for item, text in found if not (item.draft or item.withdrawn) and is_past(item)]
    for item, text in draw.sample(public, count):
        start = draw.randrange(len(text) - 20)
        yield item, max(text[start : start + 20].split(), key=len)


def is_past(item: Item) -> bool:
    return item.published is not None and item.published.day < date.fromisoformat(TODAY)


def test_any_stretch_of_text_finds_its_item(reader: Reader, home: str) -> None:
    missed = []
    for item, words in drawn(12):
        found = search(reader, home, words)
        said = reader.page.locator(STATUS).inner_text()
        if item.address not in found and said == f"找到 {len(found)} 条。":
            missed.append((item.address, words))
    assert missed == []


def test_hits_are_marked_and_counted(reader: Reader, home: str) -> None:
    found = search(reader, home, "营商环境")
    assert found
    marks = reader.page.locator(MARKS).all_inner_texts()
    assert len(marks) >= len(found)
    assert set(marks) == {"营商环境"}


def test_all_words_must_occur(reader: Reader, home: str) -> None:
    both = search(reader, home, "技术改造 办事指南")
    assert both
    assert set(both) <= set(search(reader, home, "办事指南")) | set(both)
    assert search(reader, home, "技术改造 没有人会写的词") == []
    assert "没有找到" in reader.page.locator(STATUS).inner_text()


def test_width_and_case_do_not_matter(reader: Reader, home: str) -> None:
    assert search(reader, home, "５g信号") == search(reader, home, "5G信号") != []


def test_more_hits_come_when_asked_for(reader: Reader, home: str) -> None:
    first = search(reader, home, "企业")
    assert len(first) == 20
    reader.page.get_by_role("button", name="显示更多").click()
    assert reader.page.locator(HITS).count() > 20


def test_without_script_the_page_leads_to_the_years(browser: Browser, home: str) -> None:
    reader = Reader(browser, 1280)
    reader.page.goto(f"{home}search.html?q=x")
    reader.follow(home, "years/index.html")
    reader.close()


def test_from_disk_the_page_leads_to_the_years(site: Site, browser: Browser) -> None:
    reader = Reader(browser, 1280, scripts=True)
    reader.page.goto(Path(site.root / "search.html").as_uri())
    assert reader.page.locator("[data-search-fallback]").is_visible()
    reader.close()
