"""The buttons that print: of a guide, only the sheet of what is often missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import Reader

GUIDE = "affairs/guides/2025-02-18-zhuanjing-texin-shenbao.html"


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    reader = Reader(browser, 794, scripts=True)
    reader.page.goto(home + GUIDE)
    # No paper comes out of a test.
    reader.page.evaluate("window.print = () => {}")
    yield reader.page
    reader.close()


def test_only_the_sheet_is_printed(page: Page) -> None:
    page.get_by_role("button", name="打印一次告知单").click()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="一次告知")).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("heading", name="办理流程")).to_be_hidden()
    expect(page.locator("footer")).to_be_hidden()


def test_afterwards_the_page_prints_whole_again(page: Page) -> None:
    page.get_by_role("button", name="打印一次告知单").click()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="办理流程")).to_be_visible()


def test_a_page_printed_by_the_browser_is_whole(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="办理流程")).to_be_visible()
    expect(page.get_by_role("button", name="打印一次告知单")).to_be_hidden()
