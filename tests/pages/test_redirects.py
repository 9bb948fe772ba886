"""Old addresses lead on, however they were written; the page for wrong ones works at any depth."""

from __future__ import annotations

import re

import pytest

from gongkai.pages.redirects import alias_path
from tests.pages.column import catalog, item, pages, rendered

BASE = "https://www.example.com/gxj/zwgk/"


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("powers/old/2020-01-02-a.html", "powers/old/2020-01-02-a.html"),
        ("/powers/old/2020-01-02-a.html", "powers/old/2020-01-02-a.html"),
        ("powers/old/2020-01-02-a", "powers/old/2020-01-02-a.html"),
        ("powers/old/2020-01-02-a.md", "powers/old/2020-01-02-a.html"),
        (f"{BASE}zfxx/t20200102_1.html", "zfxx/t20200102_1.html"),
        ("/gxj/zwgk/zfxx/1.shtml", "zfxx/1.shtml"),
        ("zfxx/", "zfxx/index.html"),
        ("%E9%80%9A%E7%9F%A5.html", "通知.html"),
        ("a/./b/../c.html", "a/c.html"),
        ("https://old.example.com/a.html", ""),
        ("//old.example.com/a.html", ""),
        ("../a.html", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_an_alias_names_a_path_of_this_site_or_none(alias: str, path: str) -> None:
    assert alias_path(alias, BASE) == path


def test_the_page_at_an_old_address_leads_on() -> None:
    page = rendered(catalog(item("notice/2025-03-04-n", aliases=("old/deep/a.html",))), "old/deep/a.html")
    assert 'content="0; url=../../powers/notice/2025-03-04-n.html"' in page
    assert f'<link rel="canonical" href="{BASE}powers/notice/2025-03-04-n.html">' in page


def test_an_alias_that_is_the_address_itself_makes_no_page() -> None:
    one = item("notice/2025-03-04-n", aliases=("powers/notice/2025-03-04-n",))
    assert pages(catalog(one))[one.address].template == "pages/notice.html"


def test_the_page_for_wrong_addresses_has_no_relative_link() -> None:
    page = rendered(catalog(), "404.html")
    links = re.findall(r'(?:href|src|action)="([^"]*)"', page)
    assert [link for link in links if not link.startswith(("/gxj/zwgk/", "#", "tel:", "mailto:"))] == []
    assert "/gxj/zwgk/index.html" in links
