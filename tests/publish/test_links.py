"""What a file says of itself and of others."""

from __future__ import annotations

import pytest

from gongkai.publish.links import PageLinks, links_of_page, links_of_style, links_of_xml


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">',
        '<map><area href=" x "></map>',
        '<iframe src="x"></iframe>',
        '<form action="x"></form>',
        '<meta http-equiv="Refresh" content="0; URL=x">',
        "<meta http-equiv=refresh content=\"0;url='x'\">",
        '<svg><a href="x"></a></svg>',
    ],
)
def test_where_a_visitor_can_go(html: str) -> None:
    assert links_of_page(html.encode()).followed == ("x",)


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="stylesheet" href="x">',
        '<script src="x"></script>',
        '<img src="x">',
        '<picture><source srcset="x 2x"></picture>',
        '<video poster="x"></video>',
        '<object data="x"></object>',
        '<svg><use href="x"></use></svg>',
        '<svg><use xlink:href="x"></use></svg>',
    ],
)
def test_what_a_page_needs(html: str) -> None:
    assert links_of_page(html.encode()).needed == ("x",)


def test_each_picture_of_a_set_is_needed() -> None:
    assert links_of_page(b'<img src="a" srcset="b 1x, c 2x">').needed == ("a", "b", "c")


@pytest.mark.parametrize(
    "html",
    ["<p>href='x'</p>", '<!-- <a href="x"> -->', '<meta name="a" content="0;url=x">', "<input name=x>", "<td data=x>"],
)
def test_what_is_no_link(html: str) -> None:
    assert links_of_page(html.encode()) == PageLinks()


def test_each_link_counts_once_and_in_order() -> None:
    assert links_of_page(b'<a href="b"></a><a href="a"></a><a href="b"></a>').followed == ("b", "a")


def test_a_link_is_read_as_a_browser_reads_it() -> None:
    assert links_of_page(b'<a href="a?x=1&amp;y=2">').followed == ("a?x=1&y=2",)


def test_places_in_a_page() -> None:
    page = links_of_page('<h2 id="一">1</h2><a name="old"></a><p id=""></p>'.encode())
    assert page.ids == {"一", "old"}


def test_a_page_that_only_leads_elsewhere() -> None:
    assert links_of_page(b'<meta http-equiv="refresh" content="0; url=../new.html">').is_redirect
    assert not links_of_page(b'<meta http-equiv="refresh" content="30"><a href="x">').is_redirect


def test_what_a_style_sheet_needs() -> None:
    style = b"a{background:url(a.png)} b{background:url( 'b.png' )} c{background:url(\"data:image/svg+xml,(x)\")}"
    assert links_of_style(style).needed == ("a.png", "b.png", "data:image/svg+xml,(x)")


def test_what_an_xml_file_names() -> None:
    feed = b"""<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="../feed.xsl"?>
    <rss><a href="https://x/1"/><link> https://x/2 </link><guid>https://x/2</guid>
    <title>https://x/ is it</title></rss>"""
    assert links_of_xml(feed).needed == ("../feed.xsl", "https://x/1", "https://x/2")


@pytest.mark.parametrize("xml", [b"", b"<a>", b"<a>&nbsp;</a>", b"<a/><b/>", b"<a>\xff</a>", b"<a>\x0b</a>"])
def test_xml_that_is_not_well_formed(xml: bytes) -> None:
    assert "不是合格的 XML：第 1 行" in links_of_xml(xml).complaint
