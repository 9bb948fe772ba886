from __future__ import annotations

from datetime import date

from gongkai.model.freshness import last_update
from gongkai.model.item import Dated, Item
from gongkai.model.moment import Moment

TODAY = date(2026, 11, 24)


def item(published: date | None, *, corrections: tuple[date, ...] = (), progress: tuple[date, ...] = ()) -> Item:
    return Item(
        path="a/b/c.md",
        section="a",
        category="b",
        stem="c",
        published=Moment(published) if published else None,
        corrections=tuple(Dated(day, "更正") for day in corrections),
        progress=tuple(Dated(day, "进展") for day in progress),
    )


def test_the_last_of_publication_correction_and_progress() -> None:
    old = item(date(2020, 1, 1), corrections=(date(2021, 1, 1),), progress=(date(2022, 1, 1), date(2021, 6, 1)))
    assert last_update([old], TODAY) == date(2022, 1, 1)
    assert last_update([old, item(date(2023, 1, 1))], TODAY) == date(2023, 1, 1)


def test_what_has_not_come_does_not_count() -> None:
    assert last_update([item(date(2027, 1, 1), progress=(date(2026, 11, 24),))], TODAY) == TODAY
    assert last_update([item(None), item(date(2027, 1, 1))], TODAY) is None
