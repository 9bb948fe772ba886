"""The field above a long table: leaves the rows that hold the words, and hides the sections that have none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import axe
from tests.browser.chromium import Reader


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Reader]:
    reader = Reader(browser, 320, scripts=True)
    reader.page.goto(home + "catalog.html")
    yield reader
    reader.close()


def test_only_rows_with_every_word_stay(reader: Reader) -> None:
    rows = reader.page.locator("[data-row]:visible")
    every = rows.count()
    reader.page.locator("[data-filter] input").fill("专项资金 审计")
    expect(reader.page.locator("[data-filter] [role=status]")).to_have_text("显示 1 项。")
    expect(rows).to_have_count(1)
    expect(reader.page.locator("[data-rows]:visible")).to_have_count(1)
    reader.page.locator("[data-filter] input").fill("")
    expect(rows).to_have_count(every)


def test_words_that_nothing_holds_are_told(reader: Reader) -> None:
    reader.page.locator("[data-filter] input").fill("没有这样的事项")
    expect(reader.page.locator("[data-filter] [role=status]")).to_have_text("没有符合的事项。")


def test_the_field_is_accessible(reader: Reader) -> None:
    assert axe.violations(reader) == []
    assert reader.overflow() == 0


def test_without_script_there_is_no_field_and_every_row(browser: Browser, home: str) -> None:
    reader = Reader(browser, 1280)
    reader.page.goto(home + "catalog.html")
    expect(reader.page.locator("[data-filter]")).to_be_hidden()
    assert reader.page.locator("[data-row]:visible").count() == reader.page.locator("[data-row]").count()
    reader.close()
