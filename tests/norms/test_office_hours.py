from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.office_hours import is_office_hours

times = st.integers(0, 24 * 60 - 1)


@pytest.mark.parametrize(
    "text",
    [
        "工作日8:00—11:30，13:30—17:00",
        "工作日上午8:00—11:30，下午13:30—17:00；7月至8月下午延至17:30；法定节假日休息",
        "每周一至周五8:00-11:30、13:30-17:00",
        "周一到周五 8时30分至11时30分，下午1点30分到5点",
        "星期一至星期五上午8点半—下午5点半",
        "工作日8：30～17：00",
        "每天24小时",
        "全年全天",
        "工作日0:00—24:00",
    ],
)
def test_days_and_times_are_hours(text: str) -> None:
    assert is_office_hours(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "工作时间",
        "工作日",
        "8:00—11:30",
        "工作日8:00",
        "工作日11:30—8:00",
        "工作日8:00—25:00",
        "工作日8:00—11:75",
        "工作日8:00—11:30，13:30—12:00",
        "工作日下午1:30—13:00",
        "工作日8.00-11.30",
        "详见公告",
    ],
)
def test_less_than_that_or_times_that_cannot_be_are_not(text: str) -> None:
    assert not is_office_hours(text)


@given(times, times)
def test_a_day_begins_before_it_ends(start: int, end: int) -> None:
    text = f"工作日{start // 60}:{start % 60:02d}—{end // 60}:{end % 60:02d}"
    assert is_office_hours(text) == (start < end)


@given(st.text(alphabet="0123456789:：时点分半—-至上下午工作日周一 "))
def test_any_text_is_answered(text: str) -> None:
    assert is_office_hours(text) in {True, False}
