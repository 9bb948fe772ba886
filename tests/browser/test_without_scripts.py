"""Scripts only add: without them every page says the same, and nothing is there that would not work."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Reader
from tests.browser.crawl import Site
from tests.sample import TODAY

ADDED = ".toolbar, [data-filter], [data-print], [data-search], [role=status]"
"""What scripts bring, beyond which they change nothing on the day of the build."""
TEXT = """added => {
  const page = document.body.cloneNode(true);
  for (const one of page.querySelectorAll(added)) one.remove();
  return [page.textContent.split(/\\s+/).join(" "), [...page.querySelectorAll("[hidden]")].map(one => one.className)];
}"""
# A button that sends no form, a field that belongs to none, a link to nowhere.
DEAD = """() => [...document.querySelectorAll("button, input, select, textarea, a")]
  .filter(one => one.checkVisibility())
  .filter(one => one.matches("a") ? !one.getAttribute("href")?.replace(/^#$/, "") : !one.form?.getAttribute("action"))
  .map(one => one.outerHTML)"""


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser, 1280)
    yield reader
    reader.close()


def said(browser: Browser, addresses: list[str], *, scripts: bool) -> dict[str, object]:
    """By address, what a page says and what of it is hidden."""
    reader = Reader(browser, 1280, scripts=scripts)
    if scripts:
        reader.page.clock.set_fixed_time(f"{TODAY}T12:00:00+08:00")
    found = {}
    for address in addresses:
        reader.page.goto(address)
        found[address] = reader.page.evaluate(TEXT, ADDED)
    reader.close()
    return found


def test_every_sort_of_page_says_the_same(browser: Browser, site: Site, home: str) -> None:
    addresses = [home + quote(name) for name in site.sorts]
    assert said(browser, addresses, scripts=False) == said(browser, addresses, scripts=True)


def test_nothing_is_there_that_would_not_work(unscripted: Reader, site: Site, home: str) -> None:
    found = {}
    for name in site.sorts:
        unscripted.page.goto(home + quote(name))
        found[name] = unscripted.page.evaluate(DEAD)
    assert {name: dead for name, dead in found.items() if dead} == {}


def test_the_search_form_leads_to_the_complete_index_by_year(unscripted: Reader, home: str) -> None:
    unscripted.page.goto(home + "index.html")
    unscripted.page.get_by_role("searchbox").fill("专项资金")
    unscripted.page.keyboard.press("Enter")
    unscripted.page.wait_for_url(home + "search.html?q=*")
    assert unscripted.page.get_by_text("检索需要浏览器脚本").is_visible()
    unscripted.follow(home, "years/index.html")


def test_what_is_folded_can_be_unfolded(unscripted: Reader, home: str) -> None:
    unscripted.page.goto(home + "powers/power-list/index.html")
    unscripted.page.locator("summary").click()
    assert unscripted.page.locator("details table").is_visible()
