"""The period in which one can respond: its state on the day of the edition, and its bounds for a script to sharpen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gongkai.model.item import Item
from gongkai.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Period:
    """`days_left` counts the days after today and is 0 on the last one; it is None outside the period."""

    opens: Moment | None
    closes: Moment | None
    state: str
    """`soon`, `open` or `closed`."""
    days_left: int | None
    begins: str
    ends: str
    """The first instant of the period and the first after it, with the offset from UTC."""

    @property
    def open(self) -> bool:
        """Whether one can respond now."""
        return self.state == "open"


def period_of(item: Item, now: datetime) -> Period | None:
    """The period of an item that has one; `now` bears the site's time zone."""
    if item.closes is None and item.opens is None:
        return None
    state = _state(item.opens, item.closes, now)
    left = (item.closes.day - now.date()).days if item.closes and state == "open" else None
    return Period(item.opens, item.closes, state, left, _begin(item.opens, now), _end(item.closes, now))


def _state(opens: Moment | None, closes: Moment | None, now: datetime) -> str:
    zone = now.tzinfo
    if opens and now < datetime.combine(opens.day, opens.clock or datetime.min.time(), zone):
        return "soon"
    return "closed" if closes and now >= _instant_after(closes, now) else "open"


def _instant_after(closes: Moment, now: datetime) -> datetime:
    """A bare date includes its whole day."""
    if closes.clock:
        return datetime.combine(closes.day, closes.clock, now.tzinfo)
    following = closes.day + timedelta(days=1) if closes.day < date.max else closes.day
    return datetime.combine(following, datetime.min.time(), now.tzinfo)


def _begin(opens: Moment | None, now: datetime) -> str:
    if opens is None:
        return ""
    return datetime.combine(opens.day, opens.clock or datetime.min.time(), now.tzinfo).isoformat()


def _end(closes: Moment | None, now: datetime) -> str:
    return _instant_after(closes, now).isoformat() if closes else ""
