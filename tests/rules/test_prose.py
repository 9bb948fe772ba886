"""What the rules of language look at, and where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_content
from gongkai.model.diagnostic import Span
from gongkai.model.item import Source
from gongkai.model.progress import Silent
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.prose_mask import PAINT, masked
from tests.rules.samples import USUAL, small_config, write

HIDDEN = [
    "<!-- 注释 -->",
    '<span title="说明">',
    "`代码`",
    "``代码 ` 代码``",
    "](a.md)",
    '](a(b).md "标题")',
    "[^注]",
    "https://www.example.com/a,b",
    "www.example.com",
    "gxj@example.com",
    "&nbsp;",
    "{: #id .class}",
    "申请表（样表）.docx",
    "[TOC]",
    "[注]: https://www.example.com/ 说明",
    "| --- | ---: |",
    "====",
]
SHOWN = [
    "**加粗**",
    "《办法》",
    "1,000",
    "[文字",
    "a < b 且 c > d",
    "`没有另一半",
    "\\`不是代码\\`",
    "3.5%",
    "# 标题",
    "<!-- 没有完",
]


@pytest.mark.parametrize("text", HIDDEN)
def test_what_is_no_prose_is_painted_over(text: str) -> None:
    assert masked(text) == PAINT * len(text)


@pytest.mark.parametrize("text", SHOWN)
def test_prose_stays(text: str) -> None:
    assert masked(text) == text


def test_code_ends_with_its_paragraph() -> None:
    assert masked("`甲\n\n乙`") == "`甲\n\n乙`"
    assert masked("`甲\n乙`") == f"{PAINT * 2}\n{PAINT * 2}"


def test_indented_lines_are_code_where_the_page_has_code() -> None:
    text = "段落\n\n    代码\n    代码\n\n- 项\n\n    续"
    assert masked(text, preformatted=True) == f"段落\n\n{PAINT * 6}\n{PAINT * 6}\n\n- 项\n\n    续"
    assert masked(text) == text


def loaded(root: Path, text: str, path: str = USUAL) -> Source:
    write(root, {path: text})
    (source,) = load_content(root, small_config(), Silent())
    return source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_of_the_file(tmp_path: Path, end: str, mark: str) -> None:
    text = f"{mark}---\n标题: 甲乙\n内容概述: '丙丁'\n---\n\n戊己\n庚辛\n".replace("\n", end)
    prose = prose_of(loaded(tmp_path, text))
    assert prose.body
    at = prose.body.text.index("辛")
    assert prose.body.span(at, at + 1) == Span(7, 2, 7, 3)
    title, summary = prose.front
    assert (title.span(1, 2), summary.span(1, 2)) == (Span(2, 6, 2, 7), Span(3, 9, 3, 10))


@pytest.mark.parametrize("value", ['"甲\\u4e59"', "|\n  甲\n  乙", "甲\n  乙"])
def test_where_characters_cannot_be_told_apart_the_whole_value_is_meant(tmp_path: Path, value: str) -> None:
    (title,) = prose_of(loaded(tmp_path, f"---\n标题: {value}\n---\n")).front
    assert title.span(0, 1) == title.whole
    assert title.fix("改", (0, 1, "丙")) is None


def test_elements_written_as_keys_are_looked_at(tmp_path: Path) -> None:
    text = "---\n标题: 甲\n收费标准: 不收费,免费。\n---\n"
    source = loaded(tmp_path, text, "content/service/guides/a.md")
    assert [stretch.text for stretch in prose_of(source).front] == ["甲", "不收费,免费。"]


def test_a_place_is_shown_with_what_is_around_it_on_its_line() -> None:
    stretch = Stretch("第一行\n前面的文字甲后面的文字\n第三行", "第一行\n前面的文字甲后面的文字\n第三行", 1)
    at = stretch.text.index("甲")
    assert stretch.around(at, at + 1) == "前面的文字甲后面的文字"
