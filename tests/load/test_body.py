"""Elements that stand in the body under headings."""

from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Span
from gongkai.model.item import ElementValue
from tests.load.column import DOCUMENT, GUIDE, item, load, written


@pytest.mark.parametrize(
    "heading",
    [
        "## 申请条件",
        "# 一、申请条件",
        "### （一）申请条件：",
        "## 1. 申请 条件",
        "## **申请条件**",
        "## 第一节　申请条件",
        "申请条件\n---",
    ],
)
def test_a_heading_that_bears_an_elements_name_is_the_element(heading: str) -> None:
    value = item("标题: 甲", GUIDE, f"\n{heading}\n\n- 年满十八周岁\n").elements["conditions"]
    assert (value.text, value.part, value.entries) == ("年满十八周岁", 1, ())
    assert (value.span.line, value.span.column) == (5, 1)


def test_what_stands_under_sub_headings_counts() -> None:
    body = "\n## 办理流程\n\n总的说明\n\n### 窗口\n\n取号\n\n## 其他\n\n不算\n"
    assert item("标题: 甲", GUIDE, body).elements == {
        "process": ElementValue("process", Span(5, 1, 5, 8), "总的说明\n窗口\n取号", part=1)
    }


def test_an_element_may_be_a_sub_heading_of_another() -> None:
    elements = item("标题: 甲", GUIDE, "\n## 办理流程\n\n### 申请条件\n\n成年\n").elements
    assert (elements["process"].text, elements["conditions"].text) == ("申请条件\n成年", "成年")


def test_a_heading_without_text_is_there_and_says_nothing() -> None:
    assert item("标题: 甲", GUIDE, "\n## 申请条件\n").elements["conditions"].text == ""


def test_a_typed_element_is_no_heading() -> None:
    assert item("标题: 甲", GUIDE, "\n## 咨询电话\n\n0400-5550101\n").elements == {}


@pytest.mark.parametrize("body", ["> ## 申请条件\n", "<h2>申请条件</h2>\n", "**申请条件**\n", "申请条件\n"])
def test_only_a_heading_of_the_top_level_is_an_element(body: str) -> None:
    assert item("标题: 甲", GUIDE, f"\n{body}").elements == {}


def test_a_key_and_a_heading_are_one_too_many_and_the_key_counts() -> None:
    source = load("---\n标题: 甲\n申请条件: 成年\n---\n\n## 一、申请条件\n\n未成年\n", GUIDE)
    assert written(source.problems) == ["6:1-10 element-twice name=申请条件 first_line=3"]
    assert [problem.element for problem in source.problems] == ["conditions"]
    assert source.item is not None
    assert source.item.elements["conditions"].text == "成年"


def test_two_headings_are_one_too_many_and_the_first_counts() -> None:
    source = load("---\n标题: 甲\n---\n\n## 申请条件\n\n成年\n\n## 申请条件\n\n未成年\n", GUIDE)
    assert written(source.problems) == ["9:1-8 element-twice name=申请条件 first_line=5"]
    assert source.item is not None
    assert source.item.elements["conditions"].text == "成年"


def test_an_official_document_needs_no_headings() -> None:
    assert item("标题: 甲", DOCUMENT, "\n各有关企业：\n\n一、申请条件\n\n成年。\n").elements == {}


def test_the_body_starts_where_the_file_says() -> None:
    source = load("\ufeff---\r\n标题: 甲\r\n---\r\n\r\n## 乙\r\n\r\n[丙](b.md)\r\n", DOCUMENT)
    assert source.body is not None
    assert (source.body.parts[1].line, source.body.links[0].span.line) == (5, 7)


def test_a_body_that_nobody_gets_through_is_a_problem() -> None:
    source = load(f"---\n标题: 甲\n---\n\n{'[' * 50_000}\n", DOCUMENT)
    assert [problem.code.value for problem in source.problems] == ["too-deep"]
    assert (source.item, source.body) == (None, None)
