"""How long a catalog holds while no file changes."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from gongkai.model.moment import Moment
from gongkai.model.next_change import next_change
from tests.house import modules_under
from tests.model.test_catalog import ZONE, catalog, item

TODAY = date(2026, 11, 24)
MIDNIGHT = datetime(2026, 11, 25)  # noqa: DTZ001 - by the site's clock
LATER = Moment(TODAY, time(15, 30))


def test_nothing_changes_before_the_day_ends() -> None:
    day = Moment(date(2026, 11, 25), time(1))
    assert next_change(catalog(item("a", day, closes=day), item("b", Moment(TODAY, time(12))))) == MIDNIGHT


@pytest.mark.parametrize("field", ["opens", "closes"])
def test_a_period_turns_at_its_minute(field: str) -> None:
    assert next_change(catalog(item("a", **{field: LATER}))) == datetime.combine(TODAY, time(15, 30))


def test_what_is_held_back_is_published_at_its_minute() -> None:
    assert next_change(catalog(item("b"), item("a", LATER))) == datetime.combine(TODAY, time(15, 30))


def test_the_last_day_of_all_ends() -> None:
    now = datetime.combine(date.max, time(12), ZONE)
    assert next_change(catalog(now=now)) == datetime.combine(date.max, time.max)


def test_only_periods_ask_for_the_time_of_the_day() -> None:
    asking = {
        module.name
        for module in modules_under(Path(__file__).resolve().parents[2])
        if module.layer in {"pages", "rules"} and "catalog.now" in module.source
    }
    assert asking == {"gongkai.pages.home", "gongkai.pages.items", "gongkai.pages.stamps"}
