"""The body: our dialect, its parts, and nothing that a page could be harmed by."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.markdown import TooComplexError, render
from gongkai.load.source_text import SourceText
from gongkai.model.item import Body, Part


def rendered(text: str) -> Body:
    return render(text, 1, str)


def html(text: str) -> str:
    return rendered(text).html.strip()


def outline(text: str, first_line: int = 1) -> list[tuple[int, str, str, int]]:
    parts = render(text, first_line, str).parts[1:]
    return [(part.level, part.title, part.anchor, part.line) for part in parts]


# --- the dialect ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一行\n第二行", "<p>第一行第二行</p>"),
        ("第一行，\n“第二行”", "<p>第一行，“第二行”</p>"),
        ("**第一行**\n第二行", "<p><strong>第一行</strong>第二行</p>"),
        ("第一行\n*第二行*", "<p>第一行<em>第二行</em></p>"),
        ("第一行\nEnglish\nwords", "<p>第一行\nEnglish\nwords</p>"),
        ("第一行  \n第二行", "<p>第一行<br>\n第二行</p>"),
        ("    第一行\n    第二行", "<pre><code>第一行\n第二行\n</code></pre>"),
        ("1990 年\n的通知", "<p>1990 年的通知</p>"),
        ("第一\n行\n\n    代\n    码\n\n第二\n行", "<p>第一行</p>\n<pre><code>代\n码\n</code></pre>\n<p>第二行</p>"),
    ],
)
def test_lines_join_without_a_space_between_chinese_characters(text: str, expected: str) -> None:
    assert html(text) == expected


def test_the_alignment_of_a_column_is_a_class_and_its_head_says_what_it_heads() -> None:
    found = html("| 名称 | 金额 | 备注 |\n|:--|--:|:-:|\n| 甲 | 12 | 无 |\n")
    assert '<th class="align-left" scope="col">名称</th>' in found
    assert '<td class="align-right">12</td>' in found
    assert '<td class="align-center">无</td>' in found
    assert "style" not in found


def test_footnotes_lead_there_and_back_in_chinese() -> None:
    found = html("正文[^a]又[^a]。\n\n[^a]: 注释\n")
    assert '<sup id="c-fnref-a"><a class="footnote-ref" href="#c-fn-a">1</a></sup>' in found
    assert '<li id="c-fn-a">' in found
    assert 'href="#c-fnref-a" title="返回正文中的注释1"' in found
    assert_anchors(found)


def assert_anchors(found: str) -> None:
    """Every link within the page leads to an id of it, and no id is there twice."""
    ids = re.findall(r'\sid="([^"]*)"', found)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', found)) <= set(ids)


def test_a_table_of_contents_is_made_once_where_it_is_asked_for() -> None:
    found = html("[TOC]\n\n# 一、总则\n\n## （一）范围\n\n[TOC]\n")
    assert found.count('<div class="toc">') == 1
    assert '<a href="#c-总则">一、总则</a>' in found
    assert_anchors(found)


def test_attribute_lists_give_ids_and_known_classes_only() -> None:
    assert html("文字\n{: #a .number .evil style='x' onclick='y'}") == '<p class="number" id="c-a">文字</p>'


@pytest.mark.parametrize(("text", "tags"), [("1. 甲\n\n- 乙", ["ol", "ul"]), ("- 甲\n\n1. 乙", ["ul", "ol"])])
def test_lists_of_two_sorts_stay_two(text: str, tags: list[str]) -> None:
    assert re.findall(r"<([ou]l)>", html(text)) == tags


# --- parts ------------------------------------------------------------------------------------------


def test_parts_begin_at_headings_and_know_their_lines() -> None:
    text = "前言\n\n# 一、总则\n\n文字\n\n## （一）范围\n文字\n\n申请材料\n----\n\n## 附则 ##\n"
    assert outline(text, 10) == [
        (1, "一、总则", "c-总则", 12),
        (2, "（一）范围", "c-范围", 16),
        (2, "申请材料", "c-申请材料", 19),
        (2, "附则", "c-附则", 22),
    ]


def test_a_part_holds_what_follows_its_heading_and_the_whole_holds_all() -> None:
    whole = rendered("前言\n\n## 甲\n\n- 一\n- 二\n\n## 乙\n")
    assert whole.parts == (
        Part(0, "", "", 1, "<p>前言</p>\n", "前言"),
        Part(2, "甲", "c-甲", 3, "<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n", "一\n二", '<h2 id="c-甲">甲</h2>\n'),
        Part(2, "乙", "c-乙", 8, "", "", '<h2 id="c-乙">乙</h2>'),
    )
    assert whole.text == "前言\n甲\n一\n二\n乙"
    assert whole.html.startswith('<p>前言</p>\n<h2 id="c-甲">甲</h2>\n<ul>')


def test_an_empty_body_has_one_empty_part() -> None:
    assert rendered(" \n").parts == (Part(0, "", "", 1, "", ""),)


@pytest.mark.parametrize(
    "text",
    [
        "> ## 引文\n",
        "- ## 列表\n",
        "<div>\n## 原样\n</div>\n",
        "<h2>原样</h2>\n",
        "    ## 代码\n",
        "`## 代码`\n",
        "<!--\n## 注\n-->\n",
        "[^a]\n\n[^a]:\n    ## 注\n",
    ],
)
def test_a_heading_within_something_else_begins_no_part(text: str) -> None:
    assert outline(text + "\n## 甲\n") == [(2, "甲", "c-甲", text.count("\n") + 2)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("# 甲\n\n## 乙\n\n### 丙", ["h2", "h3", "h4"]),
        ("## 甲\n\n### 乙", ["h2", "h3"]),
        ("### 甲\n\n#### 乙", ["h2", "h3"]),
        ("## 甲\n\n# 乙", ["h3", "h2"]),
        ("# 甲\n\n###### 乙", ["h2", "h6"]),
        ("## 甲\n\n> # 引", ["h2", "h2"]),
        ("<h1>甲</h1>", ["h2"]),
    ],
)
def test_the_highest_heading_is_the_second_of_the_page(text: str, tags: list[str]) -> None:
    assert re.findall(r"<(h[1-6])\b", html(text)) == tags


@pytest.mark.parametrize(
    ("titles", "anchors"),
    [
        (["# 一、总体情况"], ["总体情况"]),
        (["# 第一章 总 则"], ["总-则"]),
        (["# 甲", "## 依据", "# 乙", "## 依据"], ["甲", "依据", "乙", "乙-依据"]),
        (["# 甲", "# 甲", "# 甲"], ["甲", "甲-2", "甲-3"]),
        (["# 甲-2", "# 甲", "# 甲"], ["甲-2", "甲", "甲-3"]),
        (["# Annual Report 2020"], ["annual-report-2020"]),
        (["# “三公”经费"], ["三公-经费"]),
        (["# ！"], ["heading"]),
        (["# **粗**[链接](a)`码`<sup>2</sup>"], ["粗链接码2"]),
        (["# 甲 {#own}", "# own"], ["own", "own-2"]),
        (["# ガ"], ["ガ"]),
    ],
)
def test_anchors_are_readable_and_stay(titles: list[str], anchors: list[str]) -> None:
    assert [anchor for _, _, anchor, _ in outline("\n\n".join(titles))] == [f"c-{anchor}" for anchor in anchors]


def test_a_title_is_its_words() -> None:
    (heading,) = outline("## **一、**[申请](a.md)条件 &amp; `材料`[^1] \\* <sup>2</sup>\n\n[^1]: 注\n")
    assert heading[:2] == (2, "一、申请条件 & 材料 * 2")


def test_the_footnotes_are_shown_with_the_last_part_and_are_no_words_of_it() -> None:
    whole = rendered("## 甲\n\n正文[^1]\n\n[^1]: 注释\n")
    assert whole.parts[-1].text == "正文"
    assert "注释" in whole.parts[-1].html
    assert whole.text == "甲\n正文\n注释"


def test_plain_text_keeps_blocks_and_cells_apart() -> None:
    text = "一\n\n- 二\n- 三\n\n| 四 | 五 |\n|--|--|\n| 六 | 七 |\n\n![八](a.png)九&lt;十&gt;\n\n行<br>行\n"
    assert rendered(text).text == "一\n二\n三\n四 五\n六 七\n八九<十>\n行\n行"


# --- what a page could be harmed by -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>甲", "<p>甲</p>"),
        ("<b onclick='x'>甲</b>", "<p><b>甲</b></p>"),
        ("<p style='color:red'>甲</p>", "<p>甲</p>"),
        ("[甲](javascript:alert(1))", "<p><a>甲</a></p>"),
        ("<a href=' JaVaScript:x'>甲</a>", "<p><a>甲</a></p>"),
        ("<a href='vbscript:x' target='_blank' rel='opener'>甲</a>", "<p><a>甲</a></p>"),
        ("<iframe src='https://www.example.com/'>乙</iframe>甲", "<p>甲</p>"),
        ("<form><input name='a'></form>甲", "<p>甲</p>"),
        ("<svg><a href='x'>乙</a></svg>甲", "<p>甲</p>"),
        ("<img src='x.png' onerror='y' srcset='z'>", '<p><img src="x.png"></p>'),
        ("<h1>甲</h1>", "<h2>甲</h2>"),
        ("甲<style>*{}</style>", "<p>甲</p>"),
        ("<p id='a b'>甲</p>", "<p>甲</p>"),
        ("<p id='a'>甲</p>\n\n<p id='a'>乙</p>", '<p id="c-a">甲</p><p>乙</p>'),
        ("<p lang='zh\"' dir='x'>甲</p>", "<p>甲</p>"),
        ("<ol type='x' start='-'><li value='1e'>甲</li></ol>", "<ol><li>甲</li></ol>"),
        ("<td>甲</td>", "甲"),
        ("<!-- 注 -->甲", "<p>甲</p>"),
        ("<div>甲", "<div>甲</div>"),
        ("</div>甲", "<p>甲</p>"),
    ],
)
def test_html_is_cleaned(text: str, expected: str) -> None:
    assert html(text).replace("\n", "") == expected


def test_what_documents_need_is_kept() -> None:
    table = (
        '<table><caption>表1</caption><tbody><tr><th rowspan="2" scope="row">甲</th>'
        '<td colspan="2" class="align-right">1</td></tr>'
        "<tr><td>H<sub>2</sub>O</td><td>m<sup>2</sup></td></tr></tbody></table>"
    )
    assert html(table) == table
    cell = '<table><tbody><tr><th id="c-a">甲</th><td headers="c-a">1</td></tr></tbody></table>'
    assert html(cell.replace("c-a", "a")) == cell
    assert html("<del>旧</del><ins>新</ins>") == "<p><del>旧</del><ins>新</ins></p>"
    assert html("<details><summary>甲</summary>乙</details>") == "<details><summary>甲</summary>乙</details>"


def test_no_attribute_holds_an_angle_bracket() -> None:
    assert 'title="a＞b＜c"' in html('[甲](a.md "a>b<c")')


def test_an_unclosed_element_ends_with_its_part() -> None:
    parts = rendered("<div><b>\n\n</div>\n\n## 甲\n\n<i>\n\n## 乙\n\n文字").parts
    for part in parts:
        assert part.html.count("<b>") == part.html.count("</b>")
        assert part.html.count("<i>") == part.html.count("</i>")
    assert parts[-1].html == "<p>文字</p>"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 50_000,
        "![" * 50_000,
        "[a](" * 50_000,
        "<a " * 50_000,
        "<div>" * 50_000,
        "`a " * 50_000,
        "&lt;" * 100_000,
        "a  \n" * 50_000,
        "# a\n" * 50_000,
        "a\n=\n" * 50_000,
        "# a {" * 50_000,
        "[a]: x\n" * 50_000,
        "a\n\n" * 50_000,
        "\n" * 1_000_000 + "a",
        "[^1]" * 50_000 + "\n\n[^1]: a",
        "<![CDATA[" * 50_000,
        "1. " * 50_000,
        "".join("    " * depth + "- a\n" for depth in range(1500)),
    ],
    ids=lambda text: text[:8],
)
def test_what_nobody_writes_is_refused_before_it_takes_forever(text: str) -> None:
    with pytest.raises(TooComplexError):
        rendered(text)


def test_a_refused_text_leaves_no_trace_in_the_next() -> None:
    before = rendered("## 甲[^1]\n\n[^1]: 注\n")
    for hostile in ("1. " * 50_000, "[a]: x\n" * 50_000, "# a\n[^1]: b\n" * 1500):
        with pytest.raises(TooComplexError):
            rendered(hostile)
    assert rendered("## 甲[^1]\n\n[^1]: 注\n") == before


def test_a_jumble_that_confuses_the_library_is_shown_as_written() -> None:
    assert html("_# __**_<script>甲") == "<p>_# __**_</p>"
    assert html("**甲**") == "<p><strong>甲</strong></p>"


def test_a_large_table_without_end_tags_is_rendered() -> None:
    assert html(f"<table>{'<tr><td>1<td>2' * 500}</table>").count("<td>") == 1000


def test_a_long_document_is_rendered() -> None:
    text = "".join(f"## 第{n}条\n\n" + "文字，" * 100 + "[链接](a.md)。\n\n" for n in range(300))
    assert len(rendered(text).parts) == 301


BLOCKS = "# ，## ，- ，1. ，> ，    ，| ，|-|-|\n，---\n，===\n，[TOC]，[^1]: ，\n，\n\n，甲，a，\t"
INLINE = "**，_，`，[甲](，](，)，![，[^1]，\\，{: #a .b}，{#a}，&amp;，javascript:，\ufdd0"
TAGS = "<div>，</div>，<b>，<table>，<td>，<!--，-->，<script>，</h2>，<h2>，</，<"
PIECES = st.sampled_from([*BLOCKS.split("，"), *INLINE.split("，"), *TAGS.split("，")])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_whatever_is_written_the_parts_make_up_the_whole(text: str) -> None:
    try:
        whole = rendered(SourceText(text).text)
    except TooComplexError:
        return
    for part in whole.parts:
        assert re.fullmatch(r"<h([2-6])\b.*?</h\1>\s*|", part.heading, re.DOTALL)
        assert bool(part.heading) <= bool(part.level)
        assert 1 <= part.line <= text.count("\n") + 1
    assert not re.search(r"[\ufdd0-\ufdef\x02\x03]", whole.html + whole.text)
    assert not re.search(r"<(?:script|style|h1)\b|\son\w+=|=\"\s*javascript:", whole.html)
    anchors = [part.anchor for part in whole.parts[1:] if part.anchor]
    assert all(anchor.startswith("c-") for anchor in anchors)
