"""What a visitor's connection has to carry, compressed as servers do it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest

from tests.browser.crawl import NOT_FOUND, Site

KB = 1024
FIRST_VIEW, STYLES, SCRIPTS = 60 * KB, 15 * KB, 15 * KB


def packed(site: Site, name: str) -> int:
    return len(gzip.compress((site.root / name).read_bytes(), 6))


def needs(site: Site, name: str) -> Iterator[str]:
    """The page and every file that a browser fetches to show it."""
    page = site.pages[name]
    yield name
    wanted = {link.address: link.target for link in site.links[name]}
    for node in page.css("link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src], img[src]"):
        yield wanted[node.attributes.get("href") or node.attributes.get("src") or ""]


@pytest.mark.parametrize("ending", [".css", ".js"])
def test_styles_and_scripts_are_light(site: Site, ending: str) -> None:
    files = [name for name in site.files if name.startswith("assets/") and name.endswith(ending)]
    assert files
    assert sum(packed(site, name) for name in files) <= (STYLES if ending == ".css" else SCRIPTS)


def test_the_first_view_of_any_page_is_light(site: Site) -> None:
    weights = {
        name: sum(packed(site, file) for file in set(needs(site, name))) for name in site.pages if name != NOT_FOUND
    }
    assert {name: weight for name, weight in weights.items() if weight > FIRST_VIEW} == {}
