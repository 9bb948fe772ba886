"""A page on paper: no navigation, the facts, the address of the page, and the head of a table on every sheet."""

from __future__ import annotations

from urllib.parse import quote

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.chromium import Reader
from tests.browser.crawl import Site

NAVIGATION = ("跳到正文", "放大文字", "检索", "最近变化", "本页内容", "网站地图", "法定主动公开内容")
PAPER = 794
"""Pixels of a sheet of A4."""
LINE_END_HYPHEN = "\ufffe"


def sheets(browser: Browser, address: str) -> list[str]:
    """The text of each sheet of A4, without spaces and line ends."""
    reader = Reader(browser, 1280, scripts=True)
    reader.page.goto(address)
    document = pypdfium2.PdfDocument(reader.page.pdf(format="A4"))
    reader.close()
    texts = [page.get_textpage().get_text_range() for page in document]
    return ["".join(text.replace(LINE_END_HYPHEN, "-").split()) for text in texts]


@pytest.fixture(scope="module")
def document(site: Site) -> str:
    """The longest page of a document."""
    names = [name for name in site.pages if site.kind(name) == "document"]
    return max(names, key=lambda name: (site.root / name).stat().st_size)


def test_a_document_is_printed_with_its_facts_and_address_and_without_navigation(
    browser: Browser, site: Site, home: str, document: str
) -> None:
    text = "".join(sheets(browser, home + quote(document)))
    [canonical] = site.pages[document].css("link[rel=canonical]")
    assert f"本页网址：{canonical.attributes['href']}" in text
    for fact in ("索引号", "发文字号", "发布日期", "责任科室"):
        assert fact in text
    assert [word for word in NAVIGATION if word in text] == []


def test_the_head_of_a_long_table_is_on_every_sheet_that_it_reaches(browser: Browser, home: str) -> None:
    first, second, *_ = sheets(browser, home + "responsibilities.html")
    assert "栏目办公室" in first
    assert second.startswith("栏目")


def test_of_a_guide_the_one_time_notice_can_be_printed_alone(browser: Browser, site: Site, home: str) -> None:
    reader = Reader(browser, PAPER, scripts=True)
    reader.page.add_init_script("window.print = () => {}")
    reader.page.goto(home + quote(site.items["guide"]))
    reader.page.get_by_role("button", name="打印一次告知单").press("Enter")
    reader.page.emulate_media(media="print")
    title, notice = reader.page.locator("h1").inner_text(), reader.page.locator(".printed").inner_text()
    assert reader.page.locator("body").inner_text().split() == [*title.split(), *notice.split()]
    assert reader.page.locator(".printed li").count() >= 2
    reader.close()
