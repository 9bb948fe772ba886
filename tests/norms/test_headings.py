"""Headings compared without their numbering."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.headings import normalise, without_numbering


@pytest.mark.parametrize(
    "heading",
    [
        "申请条件",
        "一、申请条件",
        "十二、申请条件",
        "（一）申请条件",
        "(一)申请条件",
        "（十一） 申请条件",
        "1.申请条件",
        "1．申请条件",
        "1、申请条件",
        "12. 申请条件",
        "1.2 申请条件",
        "1.2.3 申请条件",
        "（1）申请条件",
        "(1) 申请条件",
        "1）申请条件",
        "①申请条件",
        "⑴申请条件",
        "⒈申请条件",
        "㈠申请条件",
        "Ⅱ、申请条件",
        "第一章 申请条件",
        "第一章申请条件",
        "第1节　申请条件",
        "第十二条 申请条件",
        "第一部分 申请条件",
        "第一章 一、（一）申请条件",
        "申请条件：",
        "申请条件:",
        " 申请　条件 ",
        "２．申请条件",
    ],
)
def test_numbering_width_and_spaces_make_no_difference(heading: str) -> None:
    assert normalise(heading) == "申请条件"


@pytest.mark.parametrize(
    "heading",
    [
        "一次告知",
        "三公经费",
        "“三公”经费",
        "一件事一次办",
        "2020年工作要点",
        "1.5倍补贴",
        "十四五规划",
        "第三产业",
        "2019—2021年",
        "5G应用",
        "三、",
    ],
)
def test_what_only_begins_like_a_number_stays(heading: str) -> None:
    assert normalise(heading) == heading.replace("“", "“")


@pytest.mark.parametrize(
    ("heading", "words"), [("一、总 则", "总 则"), ("1.", "1."), ("", ""), ("①", "1"), ("一、 二、", "二、")]
)
def test_the_words_of_a_heading_keep_their_spaces(heading: str, words: str) -> None:
    assert without_numbering(heading) == words


@given(st.text(st.sampled_from("一二、（）1.①第章 ：:甲ａ"), max_size=12))
def test_what_is_normal_has_no_space_and_is_not_empty_unless_the_heading_says_nothing(heading: str) -> None:
    normal = normalise(heading)
    assert not any(character.isspace() for character in normal)
    assert bool(normal) or not heading.strip(" ：:")
