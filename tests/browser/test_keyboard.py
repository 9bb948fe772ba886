"""The keyboard alone reaches everything that can be used, in the order of the page, and shows where it is."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Reader
from tests.browser.crawl import Site

USABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
# Marks what can be used and is shown, in the order of the page.
MARK = """usable => [...document.querySelectorAll(usable)]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('[hidden]'))
  .map((one, index) => one.dataset.stop = index).length"""
FOCUS = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {
    stop: Number(one.dataset.stop ?? -1),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    shown: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    name: one.outerHTML.slice(0, 120),
  };
}"""
PAGES = ("index.html", "search.html", "years/index.html")


def stops(reader: Reader) -> list[dict[str, Any]]:
    """What each press of Tab comes to, from the top of the page to its end."""
    # Who asks for less motion is where they look at once.
    reader.page.emulate_media(reduced_motion="reduce")
    count = reader.page.evaluate(MARK, USABLE)
    found = []
    for _ in range(count):
        reader.page.keyboard.press("Tab")
        found.append(reader.page.evaluate(FOCUS))
    return found


@pytest.mark.parametrize("name", PAGES)
def test_every_stop_is_reached_in_order_and_seen(browser: Browser, home: str, name: str) -> None:
    reader = Reader(browser, 1280, scripts=True)
    reader.page.goto(home + name)
    found = stops(reader)
    reader.close()
    assert [stop["stop"] for stop in found] == list(range(len(found)))
    assert [stop["name"] for stop in found if not (stop["outlined"] and stop["shown"])] == []


def test_a_wide_table_is_reached_to_scroll_it(browser: Browser, site: Site, home: str) -> None:
    name = next(name for name in sorted(site.pages) if site.kind(name) and site.pages[name].css_first(".wide"))
    reader = Reader(browser, 320, scripts=True)
    reader.page.goto(home + quote(name))
    assert any('class="wide"' in stop["name"] for stop in stops(reader))
    reader.close()


def test_the_first_stop_leads_past_the_frame(browser: Browser, home: str) -> None:
    reader = Reader(browser, 320, scripts=True)
    reader.page.goto(home + "years/index.html")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.innerText") == "跳到正文"
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "main"
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('main') !== null")
    reader.close()


def test_every_page_has_its_landmarks(site: Site) -> None:
    wanted = ("header", "main#main", "footer", "a.skip[href='#main']", "h1")
    pages = {name: page for name, page in site.pages.items() if not page.css_first("meta[http-equiv=refresh]")}
    lacking = {name: [one for one in wanted if len(page.css(one)) != 1] for name, page in pages.items()}
    assert {name: missing for name, missing in lacking.items() if missing} == {}
