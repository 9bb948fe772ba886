"""Strings into values, and nothing that merely looks like one."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.values import read_date, read_flag, read_moment, read_year, split_words
from gongkai.model.moment import Moment


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        *("2023-02-30", "2023-13-01", "2023-00-10", "2023-2-3", "2023/02/03", "2023.02.03", "2023年2月3日", "20230203"),
        *("２０２３-02-03", "2023-02-03 09:30", "0023-02-03", "", " 2023-02-03", "2023-02-03x", "٢٠٢٣-٠٢-٠٣"),
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.none() | st.times(), st.integers(1, 3))
def test_a_moment_is_a_date_and_perhaps_hours_and_minutes(day: date, clock: time | None, spaces: int) -> None:
    written = day.isoformat() + (" " * spaces + clock.strftime("%H:%M") if clock else "")
    assert read_moment(written) == Moment(day, clock and clock.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    "text", ["2023-02-03 9:30", "2023-02-03 24:00", "2023-02-03 09:60", "2023-02-03T09:30", "09:30"]
)
def test_anything_else_is_no_moment(text: str) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "year"), [("2020", 2020), ("2020年", None), ("20", None), ("２０２０", None), ("3020", None)]
)
def test_a_year_has_four_digits(text: str, year: int | None) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("是", True),
        ("yes", True),
        ("True", True),
        ("否", False),
        ("no", False),
        ("FALSE", False),
        ("1", None),
        ("对", None),
    ],
)
def test_a_flag_is_yes_or_no(text: str, flag: bool | None) -> None:
    assert read_flag(text) is flag


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("技术改造、设备更新", ("技术改造", "设备更新")),
        ("技术改造，设备更新,贷款 贴息", ("技术改造", "设备更新", "贷款", "贴息")),
        ("、技术改造、、技术改造 ", ("技术改造",)),
        ("  ", ()),
    ],
)
def test_words_stand_between_marks_each_once(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words
