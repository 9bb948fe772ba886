"""The keyboard alone reaches everything that can be used, in the order of the page, and shows where it is."""

from __future__ import annotations

from collections.abc import Iterator
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
# Noted by the page as each key is let go: to ask after each press takes as long as the press.
NOTE = """() => {
  window.noted = [];
  window.onkeyup = ({key}) => {
    if (key !== "Tab") return;
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
    noted.push({
      stop: Number(one.dataset.stop ?? -1),
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      shown: box.bottom > 0 && box.top < innerHeight && box.width > 0,
      name: one.outerHTML.slice(0, 120),
    });
  };
}"""
BOARDS = ("powers/power-list/index.html", "execution/ledgers/index.html", "livelihood/funds/index.html")
SLICES = 3
OPEN = "document.querySelectorAll('details').forEach(one => one.open = true)"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser, 1280, scripts=True)
    yield reader
    reader.close()


def presses(reader: Reader, key: str, times: int) -> list[dict[str, Any]]:
    """What each press of Tab, alone or with another key, comes to."""
    reader.page.evaluate(NOTE)
    for _ in range(times):
        reader.page.keyboard.press(key)
    found: list[dict[str, Any]] = reader.page.evaluate("noted")
    assert len(found) == times
    return found


def stops(reader: Reader, address: str) -> list[dict[str, Any]]:
    """What each press of Tab comes to, from the top of the page to its end and once beyond."""
    reader.page.goto(address)
    # Who asks for less motion is where they look at once.
    reader.page.emulate_media(reduced_motion="reduce")
    reader.page.evaluate(OPEN)
    return presses(reader, "Tab", reader.page.evaluate(MARK, USABLE) + 1)


def check(found: list[dict[str, Any]]) -> None:
    """Every stop came in its turn and could be seen; the last press left the page, or began it anew."""
    *inside, beyond = found
    assert [stop["stop"] for stop in inside] == list(range(len(inside)))
    assert [stop["name"] for stop in inside if not (stop["outlined"] and stop["shown"])] == []
    assert beyond["stop"] in (-1, 0)


@pytest.mark.parametrize("name", BOARDS)
def test_every_stop_on_a_board_is_reached_in_order_and_seen(reader: Reader, home: str, name: str) -> None:
    check(stops(reader, home + name))


@pytest.mark.parametrize("part", range(SLICES))
def test_every_stop_on_any_sort_of_page_is_reached_in_order_and_seen(
    reader: Reader, site: Site, home: str, part: int
) -> None:
    for name in site.sorts[part::SLICES]:
        check(stops(reader, home + quote(name)))


def test_the_way_back_leads_over_the_same_stops(reader: Reader, home: str) -> None:
    there = stops(reader, home + "powers/power-list/index.html")
    back = presses(reader, "Shift+Tab", len(there) - 1)
    assert [stop["stop"] for stop in back] == list(reversed(range(len(back))))


def test_on_a_phone_a_wide_table_is_reached_to_scroll_it(reader: Reader, site: Site, home: str) -> None:
    name = next(name for name in sorted(site.pages) if site.kind(name) and site.pages[name].css_first(".wide"))
    reader.page.set_viewport_size({"width": 320, "height": 800})
    found = stops(reader, home + quote(name))
    check(found)
    assert any('class="wide"' in stop["name"] for stop in found)


def test_what_is_folded_is_unfolded_by_key(reader: Reader, home: str) -> None:
    reader.page.goto(home + "powers/power-list/index.html")
    reader.page.locator("summary").focus()
    reader.page.keyboard.press("Enter")
    assert reader.page.locator("details table").is_visible()
    reader.page.keyboard.press("Space")
    assert not reader.page.locator("details table").is_visible()


def test_the_search_form_is_sent_by_key(reader: Reader, home: str) -> None:
    reader.page.goto(home + "years/index.html")
    reader.page.get_by_role("searchbox").focus()
    reader.page.keyboard.type("audit")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(home + "search.html?q=audit")
    assert reader.page.get_by_role("searchbox").input_value() == "audit"


def test_the_first_stop_leads_past_the_frame(reader: Reader, home: str) -> None:
    reader.page.goto(home + "years/index.html")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.innerText") == "跳到正文"
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "main"
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.closest('main') !== null")


def test_every_page_has_its_landmarks(site: Site) -> None:
    wanted = ("header", "main#main", "footer", "a.skip[href='#main']", "h1")
    pages = {name: page for name, page in site.pages.items() if not page.css_first("meta[http-equiv=refresh]")}
    lacking = {name: [one for one in wanted if len(page.css(one)) != 1] for name, page in pages.items()}
    assert {name: missing for name, missing in lacking.items() if missing} == {}
