"""No page carries what the content policy would block; the browser itself is asked page by page in `test_scripts`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.browser.crawl import Site

FETCHED = "script[src], link[rel=stylesheet], link[rel=icon], link[rel=manifest], img[src], iframe, object, embed, base"
DATA = "application/ld+json"


def blocked(page: LexborHTMLParser) -> Iterator[str]:
    """Every element that would run or style in place, or come from elsewhere."""
    for node in page.css("*"):
        attributes = node.attributes
        in_place = [name for name in attributes if name == "style" or name.startswith("on")]
        yield from (f"{node.tag} {name}" for name in in_place)
        yield from [f"{node.tag} javascript:"] if (attributes.get("href") or "").startswith("javascript:") else []
    yield from ("style" for _ in page.css("style"))
    yield from ("script" for node in page.css("script:not([src])") if node.attributes.get("type") != DATA)
    for node in page.css(FETCHED):
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        yield from [f"{node.tag} {address}"] if not address or "//" in address.removeprefix("data:") else []


@pytest.mark.parametrize(
    "fault",
    [
        '<p style="color: red">',
        '<p onclick="x()">',
        "<style>p { color: red }</style>",
        "<script>x()</script>",
        '<script src="https://example.com/x.js"></script>',
        '<img src="//example.com/x.png">',
        '<iframe src="https://example.com/"></iframe>',
        '<a href="javascript:x()">',
    ],
)
def test_what_would_be_blocked_is_found(fault: str) -> None:
    assert len(list(blocked(LexborHTMLParser(f"<!doctype html><body>{fault}")))) == 1


def test_no_page_carries_what_the_policy_blocks(site: Site) -> None:
    found = {name: list(blocked(page)) for name, page in site.pages.items()}
    assert {name: faults for name, faults in found.items() if faults} == {}
