from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.written_dates import dates_in


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024年6月25日（星期二）9:00—11:30", [date(2024, 6, 25)]),
        ("定于6月5号召开", [date(2026, 6, 5)]),
        ("2024-06-25 09:00", [date(2024, 6, 25)]),
        ("2024/6/5、2024.6.7", [date(2024, 6, 5), date(2024, 6, 7)]),
        ("２０２４年６月２５日至26日", [date(2024, 6, 25)]),
        ("2023年12月31日至1月2日", [date(2023, 12, 31), date(2023, 1, 2)]),
        ("2月30日，13月1日，下周二", []),
    ],
)
def test_dates_in_their_order(text: str, days: list[date]) -> None:
    assert list(dates_in(text, 2026)) == days


def test_a_date_without_any_year_is_none() -> None:
    assert list(dates_in("6月5日")) == []


@given(st.dates(), st.text(max_size=5).filter(lambda text: not any(map(str.isnumeric, text))))
def test_any_day_is_found(day: date, around: str) -> None:
    written = f"{around}{day.year:04}年{day.month}月{day.day}日{around}"
    assert list(dates_in(written)) == [day]


@given(st.text(), st.integers(-5, 99999))
def test_any_text_has_only_days_of_the_calendar(text: str, year: int) -> None:
    assert all(isinstance(day, date) for day in dates_in(text, year))
