"""Places in a file, counted as a person counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.source_text import SourceText
from gongkai.model.diagnostic import Span
from tests.load.column import assert_inside, lines_of, written

RAW = st.text(st.sampled_from("ab标\r\n\r\t \u2028\u0085\ufeff\x00\U00020000"), max_size=60)


@pytest.mark.parametrize("raw", ["甲\n乙丙\n丁", "甲\r\n乙丙\r\n丁", "甲\r乙丙\r丁", "甲\r\n乙丙\n丁"])
def test_line_ends_of_every_kind_give_the_same_text_and_places(raw: str) -> None:
    source = SourceText(raw)
    assert source.text == "甲\n乙丙\n丁"
    assert source.span(3, 4) == Span(2, 2, 2, 3)
    assert source.line(2) == "乙丙"
    assert source.line(3) == "丁"


def test_a_byte_order_mark_is_the_first_character_of_line_1_and_not_of_the_text() -> None:
    source = SourceText("\ufeff标题\n甲")
    assert source.text == "标题\n甲"
    assert source.span(0, 2) == Span(1, 2, 1, 4)
    assert source.span(3, 4) == Span(2, 1, 2, 2)


def test_separators_that_no_editor_counts_break_no_line() -> None:
    source = SourceText("甲\u2028乙\u2029丙\x0b丁\x0c戊\n己")
    assert source.line_at(source.text.index("戊")) == 1
    assert source.line_at(source.text.index("己")) == 2


def test_a_span_over_lines_ends_on_the_last_of_them() -> None:
    assert SourceText("甲乙\n丙丁").span(1, 4) == Span(1, 2, 2, 2)


def test_a_span_ends_no_earlier_than_it_starts() -> None:
    assert SourceText("甲乙").span(1, 0) == Span(1, 2, 1, 2)


@pytest.mark.parametrize(
    ("line", "expected"), [("  甲乙 ", Span(1, 3, 1, 5)), ("", Span(1, 1, 1, 1)), ("   ", Span(1, 4, 1, 4))]
)
def test_the_span_of_a_line_leaves_out_the_space_around_it(line: str, expected: Span) -> None:
    assert SourceText(line).line_span(1) == expected


def test_control_characters_are_reported_and_replaced() -> None:
    source = SourceText("甲\x00\n\x1b乙\ufeff\tab\x85")
    assert source.text == "甲\ufffd\n\ufffd乙\ufffd\tab\ufffd"
    assert written(source.control_problems()) == [
        "1:2-3 nul character=U+0000",
        "2:1-2 nul character=U+001B",
        "2:3-4 nul character=U+FEFF",
        "2:7-8 nul character=U+0085",
    ]


def test_what_is_no_text_at_all_is_reported_a_few_times_only() -> None:
    assert len(SourceText("\x00" * 1000).control_problems()) == 20


@given(RAW, st.data())
def test_each_place_leads_back_to_its_character(raw: str, data: st.DataObject) -> None:
    source = SourceText(raw)
    offset = data.draw(st.integers(0, len(source.text)))
    span = source.span(offset, data.draw(st.integers(0, len(source.text))))
    assert_inside(span, raw)
    line = lines_of(raw)[span.line - 1]
    here = source.text[offset : offset + 1].strip("\n")
    assert SourceText(line[span.column - 1 : span.column] if here else "").text.strip("\ufeff") in {here, ""}
    assert_inside(source.line_span(span.line), raw)
