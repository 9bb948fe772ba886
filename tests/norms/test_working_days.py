from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.working_days import Counting, WorkingDays, YearSchedule

OFFICIAL = WorkingDays()
known = st.dates(date(2004, 1, 1), date(2025, 6, 30))
any_day = st.dates(date(1990, 1, 1), date(2150, 1, 1))
amounts = st.integers(0, 60)
countings = st.sampled_from(Counting)


@pytest.mark.parametrize(
    ("start", "days", "limit"),
    [
        # 20 working days over the Spring Festival of 2024, whose Sundays 4 and 18 February are worked.
        (date(2024, 2, 1), 20, date(2024, 3, 5)),
        (date(2020, 5, 12), 20, date(2020, 6, 9)),
        (date(2026, 9, 30), 3, date(2026, 10, 10)),
        (date(2026, 9, 30), 0, date(2026, 9, 30)),
    ],
)
def test_working_days_follow_the_official_schedule(start: date, days: int, limit: date) -> None:
    assert OFFICIAL.limit(start, days, Counting.WORKING) == limit


def test_calendar_days_take_no_notice_of_it() -> None:
    assert OFFICIAL.limit(date(2024, 2, 1), 20, Counting.CALENDAR) == date(2024, 2, 21)


def test_years_that_nobody_has_announced_have_only_weekends() -> None:
    assert OFFICIAL.unknown(date(2026, 12, 28), date(2028, 1, 4)) == (2027, 2028)
    assert OFFICIAL.is_working(date(2050, 10, 3))
    assert not OFFICIAL.is_working(date(2050, 10, 1))


def test_what_a_bureau_adds_goes_before_the_schedule() -> None:
    off, on = frozenset({date(2027, 10, 1)}), frozenset({date(2027, 10, 10)})
    days = WorkingDays({2027: YearSchedule(off, on), 2026: YearSchedule(on=frozenset({date(2026, 10, 1)}))})
    assert not days.is_working(date(2027, 10, 1))
    assert days.is_working(date(2027, 10, 10))
    assert days.is_working(date(2026, 10, 1))
    assert not days.is_working(date(2026, 10, 2))
    assert days.unknown(date(2027, 1, 1), date(2027, 12, 31)) == ()


@given(known)
def test_the_schedule_is_chinesecalendars(day: date) -> None:
    assert OFFICIAL.is_working(day) == chinese_calendar.is_workday(day)


@given(any_day, amounts, countings)
def test_the_limit_is_the_day_by_which_so_many_days_have_passed(start: date, days: int, counting: Counting) -> None:
    limit = OFFICIAL.limit(start, days, counting)
    assert OFFICIAL.passed(start, limit, counting) == days
    if days:
        assert OFFICIAL.passed(start, limit - timedelta(1), counting) == days - 1


@given(any_day, amounts)
def test_a_working_limit_is_a_working_day_and_never_the_sooner(start: date, days: int) -> None:
    limit = OFFICIAL.limit(start, days, Counting.WORKING)
    assert limit == start or OFFICIAL.is_working(limit)
    assert limit >= OFFICIAL.limit(start, days, Counting.CALENDAR)


@given(st.dates(date(9999, 11, 1)), amounts, countings)
def test_no_day_is_too_late_to_count_from(start: date, days: int, counting: Counting) -> None:
    assert start <= OFFICIAL.limit(start, days, counting) <= date.max


@given(any_day, any_day, countings)
def test_nothing_passes_backwards(start: date, end: date, counting: Counting) -> None:
    passed = OFFICIAL.passed(start, end, counting) if abs((end - start).days) < 4000 else 0
    assert passed == 0 or end > start
