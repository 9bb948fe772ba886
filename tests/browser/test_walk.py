"""A reader's way from home to an item of every kind: on a phone and on a desk, with no script to help."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from gongkai.model.kinds import Kind
from tests.browser.chromium import Reader
from tests.browser.crawl import Site

HOME = "index.html"
PHONE, DESK = 320, 1280


@pytest.fixture(scope="module", params=[PHONE, DESK])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    reader = Reader(browser, request.param)
    yield reader
    reader.close()


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


@pytest.mark.parametrize("kind", Kind)
def test_a_reader_gets_to_an_item_of_every_kind(reader: Reader, site: Site, home: str, kind: Kind) -> None:
    reader.page.goto(home + HOME)
    for name in way_to(site, kind)[1:]:
        reader.follow(home, name)
    assert reader.page.locator("body").get_attribute("data-kind") == kind
