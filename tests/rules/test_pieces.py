from __future__ import annotations

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.load import load_item
from gongkai.model.diagnostic import Span
from gongkai.model.item import Source
from gongkai.rules import RULE_BY_ID
from gongkai.rules.diagnosis import of_source
from gongkai.rules.pieces import Piece, pieces_of
from tests.rules.samples import USUAL, small_config, write

NUMBER = "11010519491231002X"
FRAGMENTS = st.sampled_from(
    [
        *("\n", "\n\n", "|", "| - | - |\n", "甲 | 乙\n", "</td>", "<td>", "<tr>", "<table>", "</table>", "<TH a='1'>"),
        *("<p>", "身份证：", "，", "\t", "[", "](", ")", "`", "<!--", "-->", "\\", "&amp;", "# ", "- ", "１２３", "𠮷"),
    ]
)
BODIES = st.lists(FRAGMENTS | st.text(st.characters(exclude_characters="号"), max_size=6), max_size=12).map("".join)
"""Without such words as 序号, before which no number is a person's."""


def source_of(text: str) -> tuple[Source, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        data = text.encode("utf-8", "replace")
        write(Path(folder), {USUAL: data})
        return load_item(Path(folder), USUAL, small_config()), data


def cut(data: bytes, span: Span) -> str:
    lines = re.split("\r\n|\n|\r", data.decode("utf-8"))
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    first, *middle, last = lines[span.line - 1 : span.end_line]
    return "\n".join((first[span.column - 1 :], *middle, last[: span.end_column - 1]))


@given(BODIES, BODIES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\ufeff"]))
@settings(max_examples=150, deadline=None)
def test_a_number_is_found_in_any_text_at_its_own_place(before: str, after: str, end: str, mark: str) -> None:
    text = f"---\n标题: a\n内容概述: x {NUMBER} y\n---\n\n{before} {NUMBER} {after}"
    source, data = source_of(mark + text.replace("\n", end))
    found = [one for one in of_source(source, small_config(), [RULE_BY_ID["resident-id-number"]]) if one.span]
    assert len(found) == 2 or source.body is None
    assert all(cut(data, one.span) == NUMBER for one in found if one.span)


@given(BODIES)
@settings(max_examples=150, deadline=None)
def test_each_piece_is_what_stands_at_its_place(body: str) -> None:
    source, data = source_of(f"---\n标题: a\n---\n\n{body}")
    for piece in pieces_of(source).all:
        if span := piece.span(0, len(piece.text)):
            assert len(cut(data, span)) == len(piece.text)


def pieces(body: str) -> list[Piece]:
    return [piece for piece in pieces_of(source_of(f"---\n标题: a\n---\n\n{body}")[0]).all if not piece.in_front]


def test_a_cell_knows_what_stands_above_it_and_beside_it() -> None:
    cells = [piece for piece in pieces("| 姓名 | 电话 |\n| --- | --- |\n| 张三 | 1 \\| 2 |\n") if piece.row]
    assert [(cell.text.strip(), cell.label) for cell in cells[-2:]] == [("张三", "姓名"), ("1 \\| 2", "电话 张三")]


def test_a_cell_of_html_knows_them_too() -> None:
    cells = pieces("<table>\n<tr><th>姓名<th>电话</tr>\n<tr><td>张三</td>\n<td>1</td></tr></table>\n")
    assert [(cell.text, cell.label) for cell in cells if cell.row][2:] == [("张三", "姓名"), ("1", "电话 张三")]


def test_full_width_signs_are_made_half_width_one_for_one() -> None:
    assert [piece.text for piece in pieces("电话：１３８（甲）") if piece.text] == ["电话:138(甲)"]


def test_a_value_of_the_front_matter_knows_its_key() -> None:
    front = "---\n标题: a\n咨询电话: 1\n内容概述: |\n  甲\n  乙\n进展:\n  - 日期: 2020-01-01\n---\n"
    labels = [(piece.text.strip(), piece.label) for piece in pieces_of(source_of(front)[0]).all]
    assert ("咨询电话: 1", "咨询电话") in labels
    assert ("乙", "内容概述") in labels
    assert ("- 日期: 2020-01-01", "日期") in labels
