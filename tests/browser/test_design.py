"""What the design promises of long Chinese text, and of readers who ask their system for less motion."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Reader
from tests.browser.crawl import Site

LINE_HEIGHT, MEASURE = 1.7, 40
# Paragraphs and lists that are read on, not labels, tables or facts.
READ_ON = ".body > p, .body > :is(ul, ol) > li, .element > p, .element > :is(ul, ol) > li"
SET = """read => [...document.querySelectorAll(read)].filter(one => one.checkVisibility()).map(one => {
  const style = getComputedStyle(one), size = parseFloat(style.fontSize);
  return [parseFloat(style.lineHeight) / size, one.clientWidth / size, one.textContent.slice(0, 40)];
})"""
MOVES = """() => document.getAnimations().length || [document.documentElement, ...document.querySelectorAll("body *")]
  .some(one => getComputedStyle(one).scrollBehavior === "smooth")"""


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser, 1280)
    yield reader
    reader.close()


def test_long_text_is_set_to_be_read(reader: Reader, site: Site, home: str) -> None:
    found = []
    for name in site.items.values():
        reader.page.goto(home + quote(name))
        found += reader.page.evaluate(SET, READ_ON)
    assert len(found) > 100
    assert [one for one in found if one[0] < LINE_HEIGHT or one[1] > MEASURE] == []


def test_nothing_moves_for_those_who_ask_for_less_motion(reader: Reader, home: str) -> None:
    reader.page.goto(home + "index.html")
    reader.page.emulate_media(reduced_motion="reduce")
    assert not reader.page.evaluate(MOVES)
    reader.page.emulate_media(reduced_motion="no-preference")
    assert reader.page.evaluate(MOVES)
