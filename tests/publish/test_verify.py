"""The site is read as a visitor would read it, before any visitor can."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.publish.manifest import SiteFile
from gongkai.publish.targets import target_of
from gongkai.publish.verify import Fault, Verification

BASE = "https://www.example.gov.cn/gxj/zwgk/"


class Desk:
    """Verifies sites written as a dictionary; names starting with `copied:` were taken as they are."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, site: dict[str, str]) -> tuple[Fault, ...]:
        files = {}
        for number, (name, text) in enumerate(site.items()):
            path = name.removeprefix("copied:")
            (self._folder / str(number)).write_text(text, encoding="utf-8")
            files[path] = SiteFile("", f"{self._folder}/{number}", name != path)
        return Verification(BASE).faults(files)

    def page(self, html: str, **others: str) -> list[str]:
        """The reasons for which one page in a folder, linked from home, is faulty."""
        site = {"index.html": '<a href="a/b.html">', "a/b.html": html}
        return [fault.reason for fault in self(site | others) if fault.page == "a/b.html"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    "link",
    [
        "b.html",
        "../index.html",
        "./b.html?q=1",
        "?q=1",
        "",
        "#",
        "#top",
        "#here",
        "b.html#here",
        "%62.html#h%65re",
        "https://www.example.gov.cn/gxj/zwgk/",
        "https://www.example.gov.cn/gxj/zwgk/a/b.html#here",
        "https://www.example.gov.cn/elsewhere",
        "//www.gov.cn/",
        "mailto:a@example.gov.cn",
        "tel:12345",
        "data:image/png;base64,AA==",
    ],
)
def test_a_link_that_leads_somewhere_is_no_fault(desk: Desk, link: str) -> None:
    assert desk.page(f'<p id="here"><a href="{link}">') == []


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("c.html", "没有这个文件"),
        ("B.html", "没有这个文件"),
        ("https://www.example.gov.cn/gxj/zwgk/a/", "没有这个文件"),
        ("#there", "没有这个位置"),
        ("../index.html#here", "没有这个位置"),
        ("/a/b.html", "走到栏目之外"),
        ("../../a/b.html", "走出了网站的根"),
        ("../", "指向文件夹"),
        (".", "指向文件夹"),
        ("..", "指向文件夹"),
        ("javascript:alert(1)", "不是网页可用的网址"),
        ("file:///etc/passwd", "不是网页可用的网址"),
        ("http://[", "不是合格的网址"),
        ("%ff.html", "不是 UTF-8"),
    ],
)
def test_a_link_that_leads_nowhere_is_a_fault(desk: Desk, link: str, reason: str) -> None:
    (found,) = desk.page(f'<p id="here"><a href="{link}">')
    assert reason in found


def test_chinese_addresses_and_places_may_be_written_either_way(desk: Desk) -> None:
    site = {
        "index.html": '<a href="政策/甲.html#一"></a><a href="%E6%94%BF%E7%AD%96/%E7%94%B2.html#%E4%B8%80"></a>',
        "政策/甲.html": '<h2 id="一">',
    }
    assert desk(site) == ()


@pytest.mark.parametrize("html", ['<img src="c.png">', '<link rel="stylesheet" href="c.css">', '<use href="c.svg#x">'])
def test_what_a_page_needs_must_be_there(desk: Desk, html: str) -> None:
    assert desk.page(html) == ["网站里没有这个文件"]


def test_a_style_sheet_needs_its_pictures(desk: Desk) -> None:
    site = {"index.html": '<link href="css/a.css">', "css/a.css": "a{b:url(../x.png)} b{b:url(y.png)}", "x.png": ""}
    assert desk(site) == (Fault("css/a.css", "y.png", "网站里没有这个文件"),)


@pytest.mark.parametrize("name", ["feed.xml", "sitemap.xml", "mark.svg"])
def test_xml_must_be_well_formed(desk: Desk, name: str) -> None:
    (fault,) = desk({"index.html": "", name: "<a><b></a>"})
    assert (fault.page, fault.target) == (name, "")
    assert "第 1 行第 9 列" in str(fault)


def test_addresses_in_a_feed_must_exist_and_be_encoded(desk: Desk) -> None:
    links = [BASE, f"{BASE}gone.html", f"{BASE}%E7%94%B2.html", f"{BASE}甲.html", "https://elsewhere.example/甲"]
    feed = "".join(f"<link>{link}</link>" for link in links)
    site = {"index.html": '<a href="甲.html">', "甲.html": "", "feed.xml": f"<rss>{feed}</rss>"}
    assert [(fault.target, fault.reason) for fault in desk(site)] == [
        (f"{BASE}gone.html", "网站里没有这个文件"),
        (f"{BASE}甲.html", "网址没有经过百分号编码"),
    ]


def test_what_was_copied_is_not_ours_to_answer_for(desk: Desk) -> None:
    assert desk({"index.html": "", "copied:a/data.xml": "<a>", "copied:a/page.html": '<a href="gone">'}) == ()


def test_a_page_that_nobody_can_reach_is_a_fault(desk: Desk) -> None:
    site = {
        "index.html": '<a href="a.html"></a><link href="c.html">',
        "a.html": "<a href=b.html>",
        "b.html": "",
        "c.html": "<a href=d.html>",
        "d.html": "",
    }
    assert [(fault.page, fault.reason) for fault in desk(site)] == [
        ("c.html", "从首页走不到这一页"),
        ("d.html", "从首页走不到这一页"),
    ]


def test_old_addresses_and_the_page_for_wrong_ones_need_no_way_to_them(desk: Desk) -> None:
    refresh = '<meta http-equiv="refresh" content="0; url=index.html">'
    assert desk({"index.html": "", "404.html": "", "old.html": refresh}) == ()


def test_the_page_for_wrong_addresses_can_have_no_relative_links(desk: Desk) -> None:
    site = {"index.html": "", "404.html": '<a href="index.html"></a><a href="/gxj/zwgk/index.html"></a><a href="#">'}
    assert [(fault.page, fault.target) for fault in desk(site)] == [("404.html", "index.html")]


def test_a_site_needs_a_home(desk: Desk) -> None:
    assert Fault("index.html", "", "网站没有首页") in desk({"feed.xml": "<rss/>"})


def test_faults_are_told_by_page(desk: Desk) -> None:
    site = {"index.html": "<a href=b.html><a href=a.html>", "b.html": "<a href=x>", "a.html": "<a href=y><a href=x>"}
    assert [str(fault).partition("：")[0] for fault in desk(site)] == ["a.html → y", "a.html → x", "b.html → x"]


def test_a_column_may_stand_at_the_root_of_its_host() -> None:
    target = target_of("404.html", "/a.html", "https://example.gov.cn/")
    assert target is not None
    assert target.path == "a.html"
