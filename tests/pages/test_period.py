"""The state of a consultation from its dates: a bare last day counts whole."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from gongkai.model.moment import Moment
from gongkai.pages.period import Period, period_of
from tests.pages.column import catalog, item, rendered

OPENS, CLOSES = Moment(date(2026, 11, 1)), Moment(date(2026, 11, 30))


def at(now: str, opens: Moment | None = OPENS, closes: Moment | None = CLOSES) -> Period:
    period = period_of(
        item("consultation/2026-11-01-c", opens=opens, closes=closes), datetime.fromisoformat(f"{now}+08:00")
    )
    assert period is not None
    return period


@pytest.mark.parametrize(
    ("now", "state", "left"),
    [
        ("2026-10-31T23:59", "soon", None),
        ("2026-11-01T00:00", "open", 29),
        ("2026-11-30T23:59", "open", 0),
        ("2026-12-01T00:00", "closed", None),
    ],
)
def test_the_state_on_each_side_of_the_bounds(now: str, state: str, left: int | None) -> None:
    assert (at(now).state, at(now).days_left) == (state, left)


def test_a_time_of_day_ends_the_period_then() -> None:
    closes = Moment(date(2026, 11, 30), time(17, 0))
    assert at("2026-11-30T16:59", closes=closes).state == "open"
    assert at("2026-11-30T17:00", closes=closes).state == "closed"


def test_the_bounds_are_told_to_scripts_with_their_zone() -> None:
    period = at("2026-11-10T00:00")
    assert (period.begins, period.ends) == ("2026-11-01T00:00:00+08:00", "2026-12-01T00:00:00+08:00")


def test_without_dates_there_is_no_period() -> None:
    assert period_of(item("consultation/2026-11-01-c"), datetime.fromisoformat("2026-11-10T00:00+08:00")) is None


def test_home_shows_only_what_is_open() -> None:
    open_one = item("consultation/2026-11-01-o", "公开的", day="2026-11-01", opens=OPENS, closes=CLOSES)
    assert "正在征求意见" not in rendered(catalog(item("consultation/2026-11-01-o", "无期限")), "index.html")
    page = rendered(catalog(open_one), "index.html")
    assert "正在征求意见" in page
    assert "还有 6 天" in page
