"""Days counted two ways, which are never mixed: working days by the official schedule, and calendar days.

The day on which something happens does not count: within 20 days of the 1st is by the 21st (民法典第二百零一条).
The schedule of each year (国务院办公厅关于部分节假日安排的通知) is that of chinesecalendar, 2004 to 2026; what a
bureau knows besides comes as `YearSchedule`. For years that neither knows, only weekends are days off.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property

_WEEK = 7
_LAST = date.max.toordinal()
_WEEKDAYS = frozenset(range(1, 6))
"""Monday to Friday: the first of January of the year 1, whose ordinal is 1, was a Monday."""


class Counting(StrEnum):
    """Which days count."""

    WORKING = "working"
    CALENDAR = "calendar"

    @property
    def label(self) -> str:
        """What follows the number of days."""
        return "个工作日" if self is Counting.WORKING else "日"


@dataclass(frozen=True, slots=True)
class YearSchedule:
    """Days of one year on which work is as no weekday tells: `off` nobody works, `on` everybody does."""

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()


@dataclass(frozen=True)
class WorkingDays:
    """The official schedule with what is known besides, by year; a year that is given here counts as known."""

    own: Mapping[int, YearSchedule] = field(default_factory=dict)

    def is_working(self, day: date) -> bool:
        """Whether offices work on this day."""
        return self._works(day.toordinal())

    def knows(self, year: int) -> bool:
        """Whether the year's schedule is known, so that its working days are more than a guess."""
        return year in self.own or year in _official().years

    def unknown(self, first: date, last: date) -> tuple[int, ...]:
        """The years between two days whose schedules are not known."""
        return tuple(year for year in range(first.year, last.year + 1) if not self.knows(year))

    def limit(self, start: date, days: int, counting: Counting) -> date:
        """The last day that is within so many days of `start`; the last there is where days run out."""
        day = start.toordinal()
        if counting is Counting.CALENDAR:
            return date.fromordinal(min(day + days, _LAST))
        for year in range(start.year, date.max.year + 1) if days else ():
            worked = self._worked_in(year)
            place = bisect_right(worked, day) + days - 1
            if place < len(worked):
                return date.fromordinal(worked[place])
            days = place - len(worked) + 1
        return date.max if days else start

    def passed(self, start: date, end: date, counting: Counting) -> int:
        """How many days after `start` have come by `end`, that day included; 0 where `end` is not later."""
        days = range(start.toordinal() + 1, end.toordinal() + 1)
        return len(days) if counting is Counting.CALENDAR else sum(map(self._works, days))

    @cached_property
    def _days(self) -> tuple[frozenset[int], frozenset[int]]:
        """Days off and days worked, as ordinals."""
        official = _official()
        if not self.own:
            return official.off, official.on
        off = {day.toordinal() for schedule in self.own.values() for day in schedule.off}
        on = {day.toordinal() for schedule in self.own.values() for day in schedule.on}
        return (official.off - on) | off, (official.on - off) | on

    def _worked_in(self, year: int) -> tuple[int, ...]:
        """The working days of a year, as ordinals."""
        if year not in self._years:
            days = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
            self._years[year] = tuple(filter(self._works, days))
        return self._years[year]

    @cached_property
    def _years(self) -> dict[int, tuple[int, ...]]:
        """The years that have been asked about."""
        return {}

    def _works(self, day: int) -> bool:
        off, on = self._days
        return day in on or (day % _WEEK in _WEEKDAYS and day not in off)


@dataclass(frozen=True, slots=True)
class _Official:
    years: frozenset[int]
    off: frozenset[int]
    on: frozenset[int]


@cache
def _official() -> _Official:
    # Imported when first needed: most commands never count a working day.
    from chinese_calendar import holidays, workdays  # noqa: PLC0415

    return _Official(
        frozenset(day.year for day in holidays),
        frozenset(day.toordinal() for day in holidays),
        frozenset(day.toordinal() for day in workdays),
    )
