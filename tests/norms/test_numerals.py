from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.numerals import LIMIT, read_numeral, write_numeral

KNOWN = [
    (1, "一"),
    (10, "十"),
    (12, "十二"),
    (20, "二十"),
    (35, "三十五"),
    (100, "一百"),
    (103, "一百零三"),
    (110, "一百一十"),
    (1005, "一千零五"),
    (1119, "一千一百一十九"),
]


@pytest.mark.parametrize(("value", "numeral"), KNOWN)
def test_numerals_are_written_as_laws_write_them(value: int, numeral: str) -> None:
    assert write_numeral(value) == numeral
    assert read_numeral(numeral) == value


@given(st.integers(1, LIMIT - 1))
def test_what_is_written_can_be_read(value: int) -> None:
    assert read_numeral(write_numeral(value)) == value


@pytest.mark.parametrize("text", ["", "〇", "百一百百x", "一一", "甲"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("１２", 12), ("0", 0), ("一百一", 101)])
def test_other_ways_of_writing_are_read(text: str, value: int) -> None:
    assert read_numeral(text) == value


@given(st.text(alphabet="一二十百千零〇1", max_size=8))
def test_no_text_makes_reading_fail(text: str) -> None:
    value = read_numeral(text)
    assert value is None or value >= 0
