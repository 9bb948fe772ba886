"""A calendar date, with a time of day where one was written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, order=False)
class Moment:
    """A date is never an instant: the time zone enters only where a format needs a time."""

    day: date
    clock: time | None = None

    def __reduce__(self) -> tuple[type[Moment], tuple[date, time | None]]:
        """Every item of the cache has one, and what dataclasses do takes several times as long."""
        return Moment, (self.day, self.clock)

    def at(self, zone: ZoneInfo) -> datetime:
        """The instant, a bare date being 00:00 in `zone`."""
        return datetime.combine(self.day, self.clock or time(), zone)

    def minutes(self) -> str:
        """`YYYY-MM-DD HH:MM`, as the page tags and 国办发〔2017〕47号 write a time of publication."""
        return f"{self.day.isoformat()} {(self.clock or time()).strftime('%H:%M')}"

    def sort_key(self) -> tuple[date, time]:
        """Orders moments, a bare date before any time of its day."""
        return (self.day, self.clock or time())

    def __str__(self) -> str:
        return self.minutes() if self.clock else self.day.isoformat()


def by_the_clock(moment: datetime) -> datetime:
    """What the clock on the wall shows then, in the zone that the moment is told in."""
    return moment.replace(tzinfo=None, fold=0)


def chinese_date(day: date) -> str:
    """`2026年5月8日`, without leading zeros (GB/T 9704-2012)."""
    return f"{day.year}年{day.month}月{day.day}日"
