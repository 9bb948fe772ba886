"""Shows on a tiny site that each instrument is silent when all is well and finds the fault that was put in."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from tests.browser import axe, nu
from tests.browser.chromium import Reader
from tests.browser.crawl import Site, faults, routes, unreachable
from tests.browser.serving import serve
from tests.browser.tiny import spoil

ITEM = "notice/关于.html"


def opened(browser: Browser, address: str, *, scripts: bool = False) -> Reader:
    reader = Reader(browser, 320, scripts=scripts)
    reader.page.goto(address)
    return reader


def test_the_tiny_site_has_no_fault(tiny_site: Path, browser: Browser) -> None:
    site = Site(tiny_site)
    assert faults(site) == []
    assert unreachable(site) == set()
    assert routes(site)[ITEM] == ["index.html", "notice/index.html", ITEM]
    assert site.kind(ITEM) == "notice"
    assert nu.messages([tiny_site / name for name in site.pages]) == []
    with serve(tiny_site) as home:
        reader = opened(browser, home + "index.html")
        assert axe.violations(reader) == []
        assert reader.overflow() == 0


BROKEN = [
    ("index.html", 'href="notice/index.html"', 'href="notice/gone.html"', "names no file"),
    ("index.html", 'href="notice/index.html"', 'href="notice/"', "names a folder"),
    ("index.html", 'href="notice/index.html"', 'href="/notice/index.html"', "is rooted, and breaks"),
    ("notice/index.html", 'href="../index.html"', 'href="../../index.html"', "leaves the site"),
    ("notice/index.html", 'href="#main"', 'href="#gone"', "names no place in the page"),
    ("notice/index.html", "html#main", "html#gone", "names no place in the page"),
    (ITEM, "../seal.svg", "seal.svg", "names no file"),
    (ITEM, "../site.css", "../gone.css", "names no file"),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), BROKEN)
def test_the_crawl_finds_a_broken_link(tiny_site: Path, name: str, old: str, new: str, expected: str) -> None:
    spoil(tiny_site, name, old, new)
    [found] = faults(Site(tiny_site))
    assert expected in found


def test_the_crawl_finds_an_unreachable_page(tiny_site: Path) -> None:
    spoil(tiny_site, "notice/index.html", "%E5%85%B3%E4%BA%8E.html#main", "#main")
    assert unreachable(Site(tiny_site)) == {ITEM}


@pytest.mark.parametrize("cover", ["<details>{}</details>", "<div hidden>{}</div>"])
def test_the_crawl_knows_what_is_folded_away(tiny_site: Path, cover: str) -> None:
    list_of_links = '<ul><li><a href="notice/index.html">通知公告</a></li></ul>'
    spoil(tiny_site, "index.html", list_of_links, cover.format(list_of_links))
    assert ITEM in routes(Site(tiny_site))
    assert set(routes(Site(tiny_site), visible_only=True)) == {"index.html"}


SPOILT = [
    (ITEM, ' alt="印章"', "", "image-alt"),
    ("index.html", ' lang="zh-CN"', "", "html-has-lang"),
    ("site.css", "color: #1c1f23", "color: #c8c8c8", "color-contrast"),
]


@pytest.mark.parametrize(("name", "old", "new", "rule"), SPOILT)
def test_axe_finds_a_fault(tiny_site: Path, browser: Browser, name: str, old: str, new: str, rule: str) -> None:
    spoil(tiny_site, name, old, new)
    shown = name if name.endswith(".html") else "index.html"
    with serve(tiny_site) as home:
        found = axe.violations(opened(browser, home + shown))
    assert {line.split(":")[0] for line in found} == {rule}


def test_nu_finds_an_error_and_a_warning(tiny_site: Path) -> None:
    spoil(tiny_site, "index.html", "<h1>首页</h1>", "<h1>首页</h1></p>")
    spoil(tiny_site, "notice/index.html", '<main id="main">', '<main id="main" role="main">')
    error, warning = sorted(nu.messages([tiny_site / name for name in ("index.html", "notice/index.html", ITEM)]))
    assert "site/index.html" in error
    assert ": error: " in error
    assert "notice/index.html" in warning
    assert ": warning: " in warning


def test_a_page_that_is_too_wide_for_a_phone_is_found(tiny_site: Path, browser: Browser) -> None:
    spoil(tiny_site, ITEM, 'width="20"', 'width="400"')
    with serve(tiny_site) as home:
        assert opened(browser, home + ITEM).overflow() > 0


def test_without_scripts_a_page_runs_none(tiny_site: Path, browser: Browser) -> None:
    (tiny_site / "script.js").write_text("document.title = 'ran'", encoding="utf-8")
    spoil(tiny_site, "index.html", "</head>", '<script src="script.js" defer></script></head>')
    spoil(tiny_site, "index.html", "</main>", "<noscript><p>没有脚本</p></noscript></main>")
    with serve(tiny_site) as home:
        without, scripted = (opened(browser, home + "index.html", scripts=on).page for on in (False, True))
        assert (without.title(), without.locator("noscript p").is_visible()) == ("首页", True)
        assert (scripted.title(), scripted.locator("noscript p").count()) == ("ran", 0)


def test_the_server_is_strict(tiny_site: Path, browser: Browser) -> None:
    spoil(tiny_site, "index.html", "</head>", "<style>h1 { color: rgb(1, 2, 3) }</style></head>")
    with serve(tiny_site) as home:
        page = opened(browser, home + "index.html").page
        color = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        assert color == "rgb(28, 31, 35)"
        with pytest.raises(HTTPError, match="404"):
            urlopen(home.removesuffix("gxj/zwgk/") + "index.html")


def test_a_link_that_is_folded_away_cannot_be_followed(tiny_site: Path, browser: Browser) -> None:
    spoil(tiny_site, "index.html", "<ul>", "<ul hidden>")
    with serve(tiny_site) as home, pytest.raises(AssertionError, match="shows no link to notice"):
        opened(browser, home + "index.html").follow(home, "notice/index.html")
