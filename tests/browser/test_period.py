"""The state of a period by the reader's clock, not by the day of the build."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import Reader

OPEN = "decisions/consultations/2026-11-09-lvse-gongchang.html"
"""From 9 November to 15 December 2026."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    reader = Reader(browser, 1280, scripts=True)
    yield reader.page
    reader.close()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("2026-11-08T23:59:00+08:00", "尚未开始"),
        ("2026-12-01T12:00:00+08:00", "正在征求意见还有 14 天"),
        ("2026-12-15T23:59:00+08:00", "正在征求意见今天截止"),
        ("2026-12-16T00:00:00+08:00", "已经结束"),
    ],
)
def test_the_panel_says_what_holds_now(page: Page, home: str, now: str, words: str) -> None:
    page.clock.set_fixed_time(now)
    page.goto(home + OPEN)
    expect(page.locator(".period-state")).to_have_text(words)


def test_once_closed_there_is_nothing_to_remember_and_the_outcome_is_awaited(page: Page, home: str) -> None:
    page.clock.set_fixed_time("2026-12-16T00:00:00+08:00")
    page.goto(home + OPEN)
    expect(page.get_by_text("把截止日期加入日历")).to_be_hidden()
    expect(page.get_by_text("意见采纳情况尚未公布")).to_be_visible()


def test_home_stops_listing_what_has_closed(page: Page, home: str) -> None:
    section = page.locator(".open-consultations")
    page.clock.set_fixed_time("2026-12-14T12:00:00+08:00")
    page.goto(home + "index.html")
    expect(section.locator(".left")).to_have_text("还有 1 天")
    page.clock.set_fixed_time("2027-12-16T00:00:00+08:00")
    page.reload()
    expect(section).to_be_hidden()
