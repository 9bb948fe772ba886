from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Span
from gongkai.report.excerpt import display_width, excerpt, legible


def show(line: str, column: int, end: int, width: int = 96) -> list[str]:
    shown = excerpt(line, Span(1, column, 1, end), width)
    return [shown.text, shown.carets]


def test_a_chinese_character_is_two_columns_wide() -> None:
    assert show("标提: 通知", 1, 3) == ["标提: 通知", "^^^^"]
    assert show("标提: 通知", 5, 7) == ["标提: 通知", "      ^^^^"]


def test_a_tab_is_shown_as_spaces_and_marked_whole() -> None:
    assert show("\t标题: a", 1, 2) == ["    标题: a", "^^^^"]


def test_an_empty_span_gets_one_caret() -> None:
    assert show("---", 1, 1) == ["---", "^"]
    assert show("标题:", 4, 4) == ["标题:", "     ^"]


def test_a_span_that_goes_on_is_marked_to_the_end_of_its_line() -> None:
    assert excerpt("附件: [", Span(1, 5, 3, 2)).carets == "      ^"


def test_a_byte_order_mark_counts_and_is_not_shown() -> None:
    assert show("\ufeff---", 2, 5) == ["---", "^^^"]


def test_a_combining_mark_takes_no_column() -> None:
    assert show("e\u0301x", 3, 4) == ["e\u0301x", " ^"]


def test_the_line_end_is_no_part_of_the_line() -> None:
    assert show("标题: a\r\n", 5, 6) == ["标题: a", "      ^"]


def test_a_long_line_is_cut_around_the_span() -> None:
    text, carets = show("一" * 500 + "错" + "二" * 500, 501, 502, width=40)
    assert text.startswith("…一")
    assert text.endswith("二…")
    assert display_width(text) <= 40
    assert text[display_width_to_index(text, len(carets) - 2)] == "错"


def test_the_beginning_of_a_long_line_is_kept_where_the_span_is_near_it() -> None:
    text, carets = show("标提: " + "一" * 500, 1, 3, width=40)
    assert text.startswith("标提: 一")
    assert carets == "^^^^"


def test_the_end_of_a_long_line_is_kept_where_the_span_is_near_it() -> None:
    text, _ = show("一" * 500 + "错", 501, 502, width=40)
    assert text.endswith("一错")
    assert display_width(text) > 36


def display_width_to_index(text: str, column: int) -> int:
    return next(index for index in range(len(text)) if display_width(text[:index]) == column)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("正常，文字", "正常，文字"),
        ("\x1b[31m红", "␛[31m红"),
        ("甲\u202e乙", "甲<U+202E>乙"),
        ("甲\x00乙", "甲␀乙"),
        ("甲\x9b乙", "甲<U+009B>乙"),
        ("两\n行", "两␊行"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert legible(text) == shown


@given(st.text(), st.integers(1, 300), st.integers(0, 300), st.integers(10, 60))
def test_any_line_fits_its_width_and_has_a_caret_inside_it(line: str, column: int, length: int, width: int) -> None:
    shown = excerpt(line, Span(1, column, 1, column + length), width)
    assert display_width(shown.text) <= width
    assert set(shown.carets) <= {" ", "^"}
    assert "^" in shown.carets
    assert len(shown.carets) <= width + 1
    assert not any(unicodedata.category(character).startswith("C") for character in shown.text)
