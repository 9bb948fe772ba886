"""A reader's way from home to an item of every kind: on a phone and on a desk, with no script to help."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from gongkai.model.kinds import Kind
from tests.browser import axe
from tests.browser.chromium import Reader
from tests.browser.crawl import Site

HOME = "index.html"
PHONE, DESK = 320, 1280


@pytest.fixture(scope="module", params=[PHONE, DESK])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    reader = Reader(browser, request.param)
    yield reader
    reader.close()


@pytest.fixture(scope="module")
def seen() -> dict[tuple[int, str], list[str]]:
    """What was found on each page already visited: many ways lead over the same pages."""
    return {}


def way_to(site: Site, kind: Kind) -> list[str]:
    """By section and category, as a reader goes who does not know the newest list."""
    folders = {name: name.split("/") for name in sorted(site.pages) if site.kind(name) == kind}
    ways = [
        [HOME, f"{section}/{HOME}", f"{section}/{category}/{HOME}", name]
        for name, (section, category, *_) in folders.items()
    ]
    listed = [way for way in ways if any(link.target == way[-1] for link in site.links[way[-2]])]
    assert listed, f"no category's first page lists an item of kind {kind}"
    return listed[0]


def look(reader: Reader) -> list[str]:
    """Everything on the open page that would trouble a reader, in daylight and at night."""
    reader.page.emulate_media(color_scheme="light")
    found = axe.violations(reader)
    reader.page.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in axe.violations(reader, axe.CONTRAST)]
    overflow = reader.overflow()
    return [*found, *([f"scrolls sideways by {overflow} px"] if overflow else [])]


@pytest.mark.parametrize("kind", Kind)
def test_a_reader_gets_to_an_item_of_every_kind(
    reader: Reader, seen: dict[tuple[int, str], list[str]], site: Site, home: str, kind: Kind
) -> None:
    width = (reader.page.viewport_size or {"width": 0})["width"]
    way = way_to(site, kind)
    reader.page.goto(home + HOME)
    for step, name in enumerate(way):
        if step:
            reader.follow(home, name)
        if (width, name) not in seen:
            seen[width, name] = look(reader)
        assert (name, seen[width, name]) == (name, [])
    assert reader.page.locator("body").get_attribute("data-kind") == kind


def test_every_other_sort_of_page_is_accessible(reader: Reader, site: Site, home: str) -> None:
    found = {}
    for name in site.other_pages():
        reader.page.goto(home + quote(name))
        found[name] = look(reader)
    assert {name: lines for name, lines in found.items() if lines} == {}
