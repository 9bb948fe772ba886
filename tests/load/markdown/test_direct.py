"""Texts made without the library: they are to be what it would have made of them, to the byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.column import items
from gongkai.load.markdown import TooComplexError
from gongkai.load.markdown.direct import direct_parts
from gongkai.load.markdown.rendering import render, through_library
from gongkai.load.source_text import SourceText
from tests.sample import ROOT

CORPUS = os.environ.get("GONGKAI_CORPUS", "")


def body_of(written: str) -> str:
    """What stands after the front matter, where there is any."""
    text = SourceText(written).text
    return text[text.index("\n---\n", 4) + 5 :] if text.startswith("---\n") else text


def rewritten(target: str) -> str:
    return f"{target}?1" if target.endswith(".md") else target


def assert_same(text: str) -> None:
    """Compare all that a body is and tells."""
    try:
        expected = through_library(text, 3, rewritten)
    except TooComplexError:
        with pytest.raises(TooComplexError):
            render(text, 3, rewritten)
        return
    found = render(text, 3, rewritten)
    assert found == expected
    assert (found.html, found.text) == (expected.html, expected.text)


def is_direct(text: str) -> bool:
    return direct_parts(text, 1, str) is not None


# --- what is plain ------------------------------------------------------------------------------------

PLAIN = [
    "",
    "各有关企业：\n\n\u3000\u3000现将有关事项通知如下。\n\n\n附件见后。  \n",
    "第一行\n第二行\nthird line\nfourth line",
    "前言\n# 一、总则\n文字\n## （一）范围 ##\n\n### **范围**\n",
    "- 一\n- 二\n\n- 三\n\n1. 一\n2. 二",
    "3. 三\n4. 四",
    "| 事项 | 数量 |\n|:--|--:|\n| 甲 |\n| 乙 | **2** | 丙 |\n| [丁](a.md) | |",
    "甲 | 乙\n---|:-:\n一 | 二",
    "**甲**乙**丙丁**，见[办法](../b/c.md#第一条)和[网站](https://www.example.com/a_b)。",
    "5%、-5、+86、1.5倍、A|B、１、2024年!（一）~乙~ :丙 = \"丁\" ](",
    "文字\n   \n文字\n \n",
    "## A&B_C\n\nA&B\xa0&nbsp与a_b，[丙_丁](?a=1&copy=2&b_c)\n\n|甲&|\xa0|\n|---|---|\n|a\tb|&|",
]  # fmt: skip


@pytest.mark.parametrize("text", PLAIN)
def test_plain_texts_need_no_library(text: str) -> None:
    assert is_direct(text)
    assert_same(text)


NEAR = [
    "- 一\n\n\u3000\n\n- 二",
    "- 一\n\n\u3000\u3000\n\n1. 二",
    "- [\u3000](a.md)\n- 一",
    "## C-甲\n\n## c-甲\n\n## 甲",
    "|a|b|\n|-|-|\n# c|d",
    "# a|b\n-|-\nc|d",
    "- a | b\n- :|-\n- c",
    "a | b\n---|---\n---\nx\n---",
    "１. 一\n２. 二",
    "1. 一\n１. 二",
    "- 一\n1. 二",
    "- - 一",
    "- # 一",
    "1. **一\n2. 二**",
    "甲\n--\n乙",
    "甲\n=\n",
    "甲  \n乙",
    "甲\n    乙",
    "    甲",
    " \n甲",
    "**a **b**",
    "***a** b*",
    "**a****b**",
    "****",
    "**a\u3000**b",
    "**[a](b)**",
    "[a **b](c) d**",
    "[**a**](b)",
    "[a](b)[c](d)[e][f]\n\n[f]: g",
    "[^1](a)\n\n[^1]: b",
    "![a](b.png)",
    "[a]( b )",
    '[a](b "c")',
    "[a](b(c)d)",
    "[a](javascript:b) [c](HTTP://d) [e](//f) [g](http://1.2.3.999/) [h](x:y)",
    "[TOC]\n\n## 甲",
    "[a]: b\n\n甲",
    "####### 甲",
    "## 甲 # 乙",
    "##\n甲",
    "---",
    "* * *",
    "\xa0甲\n\n\xa0\n\n\t乙",
    "&#35 甲&amp;乙&a-b;",
    "_a_ b_[c](d)_e",
    "甲 {: .b}",
    "a_b_c _d_",
    "| 甲 |\n|---|\n| 乙 |",
    "|甲|乙|\n|---|---|",
    "|甲|乙|\n|-|\n|丙|丁|",
]


@pytest.mark.parametrize("text", NEAR)
def test_what_only_looks_plain_is_what_the_library_makes(text: str) -> None:
    assert_same(text)
    assert_same(f"- 一\n\n{text}\n\n- 二\n\n## 甲\n")


def test_limits_are_those_of_the_library() -> None:
    assert_same("## 甲\n\n" * 1_000)
    with pytest.raises(TooComplexError):
        render("## 甲\n\n" * 1_001, 1, str)


# --- whatever is written ------------------------------------------------------------------------------

WORDS = "甲，文字，：，。，a，A b，3，“，\u3000， ，（一），一、，é，😀，%s，\u2028，ﬁ，c-"
SIGNS = (
    "*，**，***，_，`，``，[，]，(，)，](，![，[^1]，[^1]: ，[a]: ，[a][b]，#，##，-，- ，+ ，=，--，===，|，||，:，"
    "1.，1. ，１. ，>，> ，<，<b>，</b>，<div>，<!-- -->，&，&amp;，&#65;，\\，\\*，{，}，{: #a}，!，\"，'，~， ，  ，"
    "    ，\t，\xa0，\u3000，\n，  \n，\n\n，\n \n，[TOC]，https://a.b，a@b.cn，\ufdd3，\u200b，\u1fef，\u0345"
)
SIDES = (("|", "|"), ("|", "|"), ("", ""), ("|", ""), ("", "|"))
TARGETS = "a.md，../b/c_d.docx，#甲，https://a.b/?c=d，javascript:a，x:y，//a，a'b，文.md#节，a!b"
ends = st.sampled_from(["甲", "乙丙", "a", "C", "3", "。", "”"])
plain = st.builds("{}{}{}".format, ends, st.lists(st.sampled_from(WORDS.split("，")), max_size=4).map("".join), ends)
signs = st.sampled_from(SIGNS.split("，"))
strong = st.builds("**{}**".format, plain)
links = st.builds("[{}]({})".format, plain, st.sampled_from(TARGETS.split("，")))
inline = st.one_of(plain, plain, plain, strong, links)
line = st.lists(inline, min_size=1, max_size=3).map("".join)
lines = st.lists(line, min_size=1, max_size=3).map("\n".join)
headings = st.builds(
    "{} {}{}".format,
    st.sampled_from(["#", "##", "##", "##", "###", "#######"]),
    plain,
    st.sampled_from(["", "", " ##", "#"]),
)


@st.composite
def lists(draw: st.DrawFn) -> str:
    marker = draw(st.sampled_from(["- ", "* ", "1. ", "1. ", "3. ", "-   "]))
    others = st.sampled_from([marker] * 15 + ["- ", "2. ", "  ", "    ", ""])
    apart = draw(st.sampled_from(["\n", "\n", "\n\n", "\n\n\n"]))
    rest = draw(st.lists(st.builds("{}{}".format, others, line), max_size=3))
    return apart.join((marker + draw(line), *rest))


@st.composite
def tables(draw: st.DrawFn) -> str:
    columns, left, right = draw(st.integers(1, 3)), *draw(st.sampled_from(SIDES))
    cells = st.one_of(st.builds(" {} ".format, inline), inline, st.just(""))
    some = st.sampled_from([columns] * 9 + [columns + 1])

    def row(values: st.SearchStrategy[str], size: int) -> str:
        inner = "|".join(draw(st.lists(values, min_size=size, max_size=size)))
        return f"{left}{inner}{right}".strip(" ")

    separators = st.sampled_from(["---", ":-", "--:", ":-:", " - ", ""])
    rows = [row(cells, columns), row(separators, draw(some)), *(row(cells, draw(some)) for _ in range(draw(some)))]
    return "\n".join((*rows, *draw(st.sampled_from([(), (), (), ("# 甲",), ("---",)]))))


blocks = st.one_of(lines, lines, headings, lists(), tables())
gaps = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\n\n\n", "\n \n", "  \n\n", "\n\n\n\n"])


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Plain blocks, and sometimes signs somewhere in them."""
    text = "".join(draw(st.lists(st.builds("{}{}".format, blocks, gaps), min_size=1, max_size=5)))
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2]))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(signs) + text[place:]
    return SourceText(text).text


@given(documents())
@settings(max_examples=400, deadline=None)
def test_whatever_is_written_is_what_the_library_makes(text: str) -> None:
    assert_same(text)


@pytest.mark.soak
@given(documents())
@settings(max_examples=30_000, deadline=None)
def test_however_much_is_written_is_what_the_library_makes(text: str) -> None:
    assert_same(text)


# --- what people write --------------------------------------------------------------------------------


def test_the_sample_is_what_the_library_makes() -> None:
    texts = [body_of(path.read_text("utf-8")) for path in sorted((ROOT / "content").rglob("*.md"))]
    for text in texts:
        assert_same(text)
    assert sum(map(is_direct, texts)) > 0.9 * len(texts)


def test_the_columns_to_measure_with_are_what_the_library_makes() -> None:
    for _, written in items(100, seed=7):
        assert is_direct(body_of(written))
        assert_same(body_of(written))


@pytest.mark.soak
@pytest.mark.skipif(not CORPUS, reason="GONGKAI_CORPUS names no folder of texts")
def test_laws_are_what_the_library_makes() -> None:
    for path in sorted(Path(CORPUS).glob("law-*.md")):
        text = SourceText(path.read_text("utf-8", "replace")).text
        assert_same(text)
        assert_same(text.replace("<!-- INFO END -->", ""))


@pytest.mark.soak
@pytest.mark.skipif(not CORPUS, reason="GONGKAI_CORPUS names no folder of texts")
@given(st.data())
@settings(max_examples=3_000, deadline=None)
def test_laws_with_a_sign_in_them_are_what_the_library_makes(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(Path(CORPUS).glob("law-*.md"))))
    text = SourceText(path.read_text("utf-8", "replace")).text.replace("<!-- INFO END -->", "")
    start = data.draw(st.integers(0, len(text)))
    part = text[start : start + 1_500]
    place = data.draw(st.integers(0, len(part)))
    assert_same(part[:place] + data.draw(blocks) + part[place:])
