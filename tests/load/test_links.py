"""The links of a body, found in its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.links import inner_links, scan_links
from gongkai.load.source_text import SourceText
from gongkai.model.diagnostic import Span
from gongkai.model.item import Link
from tests.load.column import assert_inside, lines_of


def found(text: str) -> list[tuple[str, str, bool]]:
    return [(link.target, link.text, link.image) for link in scan_links(SourceText(text), 0)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("见[解读](../a/b.md)。", [("../a/b.md", "解读", False)]),
        ("[甲](a.md)[乙](b.md)", [("a.md", "甲", False), ("b.md", "乙", False)]),
        ("![图](图.png '说明')", [("图.png", "图", True)]),
        ('[甲](a.md "题目")', [("a.md", "甲", False)]),
        ("[甲](<申请 表.docx>)", [("申请 表.docx", "甲", False)]),
        ("[甲](申请 表.docx)", [("申请 表.docx", "甲", False)]),
        ("[甲](表(1).docx)", [("表(1).docx", "甲", False)]),
        ("[甲]( a.md )", [("a.md", "甲", False)]),
        ("[甲]()", [("", "甲", False)]),
        ("[甲[乙]丙](a.md)", [("a.md", "甲[乙]丙", False)]),
        ("[![图](图.png)](a.md)", [("图.png", "图", True), ("a.md", "![图](图.png)", False)]),
        ("[甲][1]\n\n[1]: a.md '题目'\n", [("a.md", "1", False)]),
        ("[^1]: 注\n", []),
        ("<https://www.example.com/>", [("https://www.example.com/", "https://www.example.com/", False)]),
        ("<a href=\"a.md?b&amp;c\">甲</a><IMG alt='甲' SRC='图.png'>", [("a.md?b&c", "", False), ("图.png", "", True)]),
        ("[甲](a\\_b.md)", [("a_b.md", "甲", False)]),
        ("`[甲](a.md)` ``[甲](`a.md)`` [乙](b.md)", [("b.md", "乙", False)]),
        ("`没有配对\n\n[乙](b.md)\n\n`", [("b.md", "乙", False)]),
        ("<!-- [甲](a.md)\n--> [乙](b.md) <!-- [丙](c.md)", [("b.md", "乙", False), ("c.md", "丙", False)]),
        ("不是[链接] (a.md)，也不是(b.md)", []),
    ],
)
def test_what_is_a_link(text: str, links: list[tuple[str, str, bool]]) -> None:
    assert found(text) == links


def test_a_link_has_the_place_of_its_target_in_the_file() -> None:
    source = SourceText("\ufeff---\r\n[不](a.md)\r\n---\r\n见[解读](../b.md)\r\n")
    assert scan_links(source, source.text.rindex("---")) == (Link("../b.md", "解读", Span(4, 7, 4, 14)),)


PIECES = [
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<a href=",
    "<img src=",
    '"',
    "'",
    ">",
    "<",
    "`",
    "``",
    "\\",
    "\n",
    "\n\n",
    " ",
]


@given(st.lists(st.sampled_from([*PIECES, "]:", "<!--", "-->", "a.md", "甲"]), max_size=40).map("".join))
def test_each_target_stands_where_its_span_says(text: str) -> None:
    for link in scan_links(SourceText(text), 0):
        assert_inside(link.span, text)
        line = lines_of(text)[link.span.line - 1]
        written = line[link.span.column - 1 : link.span.end_column - 1]
        assert link.span.line == link.span.end_line
        assert link.target in {written.strip(), written.replace("\\", "").strip()} or "\\" in written


@pytest.mark.parametrize(
    ("target", "is_inner"),
    [
        *(
            ("b.md", True),
            ("#一", True),
            ("../c/d.html", True),
            ("/zwgk/", True),
            ("https://www.example.com/zwgk/a", True),
        ),
        *(("javascript:x", True), ("https://[", True), ("https://a.cn/%E4%BD", True), ("https://甲.cn/", True)),
        *(
            ("https://www.example.com/a?b=1#c", False),
            ("http://a.cn", False),
            ("mailto:a@b.cn", False),
            ("tel:110", False),
        ),
    ],
)
def test_what_plainly_leads_elsewhere_is_no_inner_link(target: str, is_inner: bool) -> None:
    link = Link(target, "", Span(1, 1, 1, 1))
    assert bool(inner_links([link], "https://www.example.com/zwgk/")) is is_inner


def test_a_picture_is_no_inner_link() -> None:
    assert inner_links([Link("a.png", "", Span(1, 1, 1, 1), image=True)], "https://www.example.com/") == ()
