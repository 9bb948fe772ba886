"""Shows that the readers of feeds and sitemaps are silent on a good one and find the fault that was put in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.feeds import feed_faults, sitemap_addresses, sitemap_faults
from tests.browser.tiny import spoil

BASE = "https://www.example.com/gxj/zwgk/"
ENTRY = """<item>
<title>关于放假的通知</title>
<link>https://www.example.com/gxj/zwgk/notice/%E5%85%B3%E4%BA%8E.html</link>
<guid isPermaLink="false">notice/{guid}</guid>
<pubDate>Tue, 12 May 2020 00:00:00 +0800</pubDate>
</item>
"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>某局</title>
<link>{BASE}index.html</link>
<description>最新信息</description>
<language>zh-CN</language>
<atom:link href="{BASE}feed.xml" rel="self" type="application/rss+xml"/>
{ENTRY.format(guid="1")}
{ENTRY.format(guid="2")}
</channel>
</rss>
"""
SITEMAP = f"""<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{BASE}index.html</loc><lastmod>2020-05-12</lastmod></url>
<url><loc>{BASE}notice/%E5%85%B3%E4%BA%8E.html</loc></url>
</urlset>
"""


@pytest.fixture
def root(tiny_site: Path) -> Path:
    (tiny_site / "feed.xml").write_text(FEED, encoding="utf-8")
    (tiny_site / "sitemap.xml").write_text(SITEMAP, encoding="utf-8")
    return tiny_site


def test_a_good_feed_and_a_good_sitemap_have_no_fault(root: Path) -> None:
    assert feed_faults(root, "feed.xml", BASE) == []
    assert sitemap_faults(root / "sitemap.xml") == []
    assert sitemap_addresses(root / "sitemap.xml") == [BASE + "index.html", BASE + "notice/%E5%85%B3%E4%BA%8E.html"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</channel>", ""),
        ("某局", "某局 & 某科"),
        ("notice/2", "notice/1"),
        ('rel="self"', 'rel="alternate"'),
        (f'href="{BASE}feed.xml"', f'href="{BASE}notice/feed.xml"'),
        ("<description>最新信息</description>", ""),
        ("<language>zh-CN</language>", ""),
        ("%E5%85%B3%E4%BA%8E.html", "关于.html"),
        ("%E5%85%B3%E4%BA%8E.html", "%25E5%2585%25B3%25E4%25BA%258E.html"),
        ("notice/%E5", "gone/%E5"),
        ("www.example.com/gxj/zwgk/notice", "www.example.com/notice"),
        ("<pubDate>Tue, 12 May 2020 00:00:00 +0800</pubDate>", ""),
        ("Tue, 12 May 2020", "五月十二日"),
    ],
)
def test_a_fault_in_a_feed_is_found(root: Path, old: str, new: str) -> None:
    spoil(root, "feed.xml", old, new)
    assert feed_faults(root, "feed.xml", BASE) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</urlset>", ""),
        ("2020-05-12", "2020年5月12日"),
        ("%E5%85%B3%E4%BA%8E", "关于"),
        ("notice/%E5%85%B3%E4%BA%8E", "index"),
        ("lastmod", "lastModified"),
        (f"<loc>{BASE}index.html</loc>", ""),
        ("http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.example.com/"),
    ],
)
def test_a_fault_in_a_sitemap_is_found(root: Path, old: str, new: str) -> None:
    spoil(root, "sitemap.xml", old, new)
    assert sitemap_faults(root / "sitemap.xml") != []
