"""Days counted two ways, which are never mixed: working days by the official schedule, and calendar days.

The day on which something happens does not count: within 20 days of the 1st is by the 21st (民法典第二百零一条).
The schedule of each year (国务院办公厅关于部分节假日安排的通知) is that of chinesecalendar, 2004 to 2026; what a
bureau knows besides comes as `YearSchedule`. For years that neither knows, only weekends are days off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from itertools import islice

_DAY = timedelta(days=1)
_SATURDAY = 5


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
        own = self.own.get(day.year)
        if own and (day in own.off or day in own.on):
            return day in own.on
        official = _official().get(day.year)
        if official and (day in official.off or day in official.on):
            return day in official.on
        return day.weekday() < _SATURDAY

    def knows(self, year: int) -> bool:
        """Whether the year's schedule is known, so that its working days are more than a guess."""
        return year in self.own or year in _official()

    def unknown(self, first: date, last: date) -> tuple[int, ...]:
        """The years between two days whose schedules are not known."""
        return tuple(year for year in range(first.year, last.year + 1) if not self.knows(year))

    def limit(self, start: date, days: int, counting: Counting) -> date:
        """The last day that is within so many days of `start`; the last there is where days run out."""
        if counting is Counting.CALENDAR:
            return date.fromordinal(min(start.toordinal() + days, date.max.toordinal()))
        working = (day for day in _after(start, date.max) if self.is_working(day))
        return next(islice(working, days - 1, None), date.max) if days else start

    def passed(self, start: date, end: date, counting: Counting) -> int:
        """How many days after `start` have come by `end`, that day included; 0 where `end` is not later."""
        if counting is Counting.CALENDAR:
            return max((end - start).days, 0)
        return sum(self.is_working(day) for day in _after(start, end))


def _after(start: date, end: date) -> Iterator[date]:
    for offset in range(1, (end - start).days + 1):
        yield start + offset * _DAY


@cache
def _official() -> Mapping[int, YearSchedule]:
    # Imported when first needed: most commands never count a working day.
    from chinese_calendar import holidays, workdays  # noqa: PLC0415

    years = {day.year for day in holidays}
    return {year: YearSchedule(_of(year, holidays), _of(year, workdays)) for year in years}


def _of(year: int, days: Mapping[date, object]) -> frozenset[date]:
    return frozenset(day for day in days if day.year == year)
