"""The toolbar: made by script alone, worked by keyboard and remembered; `test_access` looks at its states."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Reader

KEEP = "kept => { for (const [name, value] of kept) localStorage.setItem(`gongkai-${name}`, value) }"
FONT = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
GROUND = "getComputedStyle(document.body).backgroundColor"
BLACK = "rgb(0, 0, 0)"


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Reader]:
    reader = Reader(browser, 320, scripts=True)
    reader.page.goto(home + "index.html")
    yield reader
    reader.page.evaluate("localStorage.clear()")
    reader.close()


def press(reader: Reader, name: str, times: int = 1) -> None:
    reader.page.get_by_role("button", name=name).focus()
    for _ in range(times):
        reader.page.keyboard.press("Enter")


def announced(reader: Reader) -> str:
    return reader.page.locator(".toolbar [role=status]").inner_text()


def test_text_grows_and_shrinks_by_keyboard_and_the_focus_stays(reader: Reader) -> None:
    press(reader, "放大文字", 4)
    assert reader.page.evaluate(FONT) == 32
    assert announced(reader) == "文字大小：200%"
    assert reader.page.evaluate("document.activeElement.getAttribute('aria-disabled')") == "true"
    press(reader, "缩小文字", 2)
    assert reader.page.evaluate(FONT) == 20
    assert announced(reader) == "文字大小：125%"


def test_contrast_is_switched_and_announced(reader: Reader) -> None:
    before = reader.page.evaluate(GROUND)
    press(reader, "高对比")
    assert reader.page.evaluate(GROUND) == BLACK
    assert announced(reader) == "已用高对比显示。"
    assert reader.page.get_by_role("button", name="高对比", pressed=True).count() == 1
    press(reader, "高对比")
    assert reader.page.evaluate(GROUND) == before


def test_the_choice_holds_on_the_next_page_and_after_reloading(reader: Reader, home: str) -> None:
    press(reader, "放大文字")
    press(reader, "高对比")
    reader.page.goto(home + "years/index.html")
    assert (reader.page.evaluate(FONT), reader.page.evaluate(GROUND)) == (20, BLACK)
    press(reader, "缩小文字")
    press(reader, "高对比")
    reader.page.reload()
    assert reader.page.evaluate(FONT) == 16
    assert reader.page.evaluate("localStorage.length") == 0


def test_a_value_nobody_can_choose_changes_nothing(reader: Reader) -> None:
    reader.page.evaluate(KEEP, [["text", "900"], ["contrast", "pink"]])
    reader.page.reload()
    assert reader.page.evaluate(FONT) == 16
    press(reader, "放大文字")
    assert reader.page.evaluate(FONT) == 20


def test_the_choice_is_for_the_screen(reader: Reader) -> None:
    press(reader, "放大文字", 3)
    press(reader, "高对比")
    reader.page.emulate_media(media="print")
    assert (reader.page.evaluate(FONT), reader.page.evaluate(GROUND)) == (16, "rgb(255, 255, 255)")
    assert not reader.page.locator(".toolbar").is_visible()


def test_nothing_on_the_page_moves_when_the_toolbar_comes(browser: Browser, home: str) -> None:
    reader = Reader(browser, 320, scripts=True)
    reader.page.route("**/site.*.js", lambda route: route.abort())
    reader.page.goto(home + "index.html")
    top = "document.querySelector('main').getBoundingClientRect().top"
    without = reader.page.evaluate(top)
    reader.page.unroute("**/site.*.js")
    reader.page.reload()
    assert reader.page.locator(".toolbar button").count() == 3
    assert reader.page.evaluate(top) == without
    reader.close()


def test_without_scripts_there_is_no_toolbar(browser: Browser, home: str) -> None:
    reader = Reader(browser, 320)
    reader.page.goto(home + "index.html")
    assert not reader.page.locator(".toolbar").is_visible()
    assert reader.page.locator(".toolbar button").count() == 0
    reader.close()


def test_where_nothing_is_kept_the_choice_holds_for_the_page(browser: Browser, home: str) -> None:
    reader = Reader(browser, 320, scripts=True)
    reader.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('refused') }})")
    faults: list[str] = []
    reader.page.on("pageerror", lambda error: faults.append(str(error)))
    reader.page.goto(home + "index.html")
    press(reader, "放大文字")
    assert (reader.page.evaluate(FONT), faults) == (20, [])
    reader.close()
