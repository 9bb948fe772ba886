"""Tags are read as a browser reads them, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.markdown.sanitising import Sanitiser
from gongkai.publish.links import _collect, _mention_of_tag, _mentions_in_tree, links_of_page
from gongkai.publish.scanning import UnusualError, read_tag, tags_of

PIECES = st.sampled_from([
    *("<table>", "</table>", "<tr>", "</tr>", '<td id="甲">', "<th id=乙>", "<caption>", "<tbody>", "<p>", "</p>"),
    *("<b>", "</b>", "<i id=丙>", "</i>", "<ul>", "<li id='丁'>", "</ul>", "<div>", "</div>", "<pre>", "<h2 id=戊>"),
    *('<a href="甲.html?x=1&y=2">', "<a href=' b.html '>", "<a HREF=c.html>", "</a>", '<a name="己">'),
    *("<a href='&#x4e2d;.html'>", '<a href="e.html" href="f.html">', "<a href>", "<a href='g&nbsp;h'>"),
    *("<a href='<x>'>", "<img src=d.png>"),
    *("<svg>", "<title>", "<script>", "</script>", "<style>", "<textarea>", "<!-- ", " -->", "<template>", "<select>"),
    *(' href="no.html" ', "text", "<", ">", "&", "&lt;a href=no&gt;", "\r\n", "\0", '"', "'", "<br/>", "</", "</p >"),
])  # fmt: skip
PAGE = '<!DOCTYPE html>\n<html lang="zh-CN">\n<title>{title}</title>\n<p id="a"><a href="x.html">x</a></p>\n{body}\n'


def page(body: str, title: str = "") -> bytes:
    return PAGE.format(title=title, body=body).encode()


@given(st.lists(PIECES, max_size=12))
def test_a_sanitised_body_is_read_as_in_a_tree(pieces: list[str]) -> None:
    body = page(*Sanitiser().clean(["".join(pieces)], str))
    assert links_of_page(body) == _collect(_mentions_in_tree(body))


def test_the_sample_is_read_as_in_a_tree_and_nearly_never_by_one(sample_site: Path) -> None:
    unusual = []
    for file in sample_site.rglob("*.html"):
        body = file.read_bytes()
        try:
            read = _collect([_mention_of_tag(tag) for tag in tags_of(body)])
        except UnusualError:
            unusual.append(file.name)
        else:
            assert read == _collect(_mentions_in_tree(body)), file
    assert unusual == ["search.html"]


@pytest.mark.parametrize(
    "html",
    [
        "<p id='b'>",
        "<p id=b>",
        '<P id="b">',
        '<p ID="b">',
        '<p\nid="b">',
        '<p id="b"\tclass="c">',
        '<p title="a > b" id="b">',
        '<p title="<a href=b>">',
        '<a href="b&copy=1">',
        '<a href="b" href="c">',
        '<!-- <a href="b"> -->',
        '<![CDATA[<a href="b">]]>',
        '</3 <a href="b">',
        '</p title="<a href="b">">',
        '<script>"<a href="b">"</script>',
        '<style><a href="b"></style>',
        '<textarea><a href="b"></textarea>',
        '<noscript><a href="b"></noscript>',
        '<template><a href="b"></template>',
        '<select><a href="b"></select>',
        '<plaintext><a href="b">',
        '<a href="b\r\nc">',
        '<a href="b\0c">',
        "1 < 2",
        "<",
        '<a href="b"',
        '<a href="b" <p id="c">',
    ],
)
def test_what_is_not_written_as_ours_is_left_to_a_tree(html: str) -> None:
    body = page(html)
    with pytest.raises(UnusualError):
        [read_tag(tag) for tag in tags_of(body)]
    assert links_of_page(body) == _collect(_mentions_in_tree(body))


def test_a_title_that_looks_like_a_tag_is_none() -> None:
    body = page("", title='<a href="b">')
    assert links_of_page(body).followed == ("x.html",)


def test_bytes_that_are_no_text_are_left_to_a_tree() -> None:
    body = page("{body}").replace(b"{body}", b'<a href="\xff">')
    assert links_of_page(body) == _collect(_mentions_in_tree(body))


def test_a_tag_is_read_with_its_references() -> None:
    assert read_tag(b'<a href="a&amp;b" title="&#34;&lt;&#39;" download>') == (
        "a",
        {"href": "a&b", "title": "\"<'", "download": ""},
    )
    assert read_tag(b'<br id="a"/>') == ("br", {"id": "a"})
