from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from gongkai.load import load_config
from gongkai.model.catalog import Catalog, gather
from gongkai.model.config import Config
from gongkai.model.deadlines import Due, due, due_by_others, report_due
from gongkai.model.diagnostic import Span
from gongkai.model.item import ElementValue, Item, Reference, Source
from gongkai.model.moment import Moment
from gongkai.model.taxonomy import Category, Deadline, Element, ElementType
from gongkai.norms.working_days import Counting

CONFIG = load_config(Path(__file__).parent.parent / "rules" / "config.yaml")
SPAN = Span(1, 1, 1, 1)


def category(deadline: Deadline, *elements: Element, of: str = "documents") -> Category:
    found = CONFIG.category("policy", of)
    assert found
    return replace(found, deadline=deadline, elements=elements)


def document(stem: str = "a", **fields: object) -> Item:
    place = {"path": f"policy/documents/{stem}.md", "section": "policy", "category": "documents", "stem": stem}
    return Item(**(place | {"published": Moment(date(2024, 3, 6))} | fields))  # type: ignore[arg-type]


def catalog(*items: Item, config: Config = CONFIG) -> Catalog:
    sources = [Source(path=f"content/{item.path}", item=item) for item in items]
    return gather(config, sources, datetime(2026, 11, 24, tzinfo=config.site.zone))


def test_one_counts_working_days_from_the_day_of_issue_by_default() -> None:
    item = document(issued=date(2024, 2, 1))
    assert due(item, category(Deadline(text="20个工作日", days=20)), CONFIG) == Due(
        date(2024, 3, 5), date(2024, 2, 1), Counting.WORKING, 20
    )


def test_a_category_that_names_no_days_has_the_regulations() -> None:
    found = due(document(issued=date(2024, 2, 1)), category(Deadline(text="及时")), CONFIG)
    assert found
    assert (found.days, found.counted) == (20, Counting.WORKING)


def test_calendar_days_are_counted_apart() -> None:
    deadline = Deadline(text="20日", days=20, calendar="calendar")
    found = due(document(issued=date(2024, 2, 1)), category(deadline), CONFIG)
    assert found
    assert found.limit == date(2024, 2, 21)


@pytest.mark.parametrize(
    ("written", "since"), [("2024-02-01", date(2024, 2, 1)), ("2024-01-01 至 2024-02-01", date(2024, 2, 1))]
)
def test_an_element_may_be_the_start(written: str, since: date) -> None:
    element = Element(id="approved", name="批复日期", type=ElementType.DATE, basis="条例", explain="……")
    item = document(elements={"approved": ElementValue("approved", SPAN, written)})
    found = due(item, category(Deadline(text="7日", days=7, since="批复日期"), element), CONFIG)
    assert found
    assert found.since == since


def test_without_its_start_nothing_is_due() -> None:
    element = Element(id="approved", name="批复日期", type=ElementType.DATE, basis="条例", explain="……")
    deadline = Deadline(text="7日", days=7, since="批复日期")
    assert due(document(), category(deadline, element), CONFIG) is None
    given = document(elements={"approved": ElementValue("approved", SPAN, "无")})
    assert due(given, category(deadline, element), CONFIG) is None


def test_a_report_of_a_year_has_a_day_in_the_next() -> None:
    reports = category(Deadline(text="每年1月31日前", yearly="01-31"))
    found = due(document(year=2023), reports, CONFIG)
    assert found == Due(date(2024, 1, 31), date(2023, 12, 31))
    assert found.is_late(document())
    assert due(document(), reports, CONFIG) is None


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 1, 31), 2024), (date(2026, 2, 1), 2025), (date(2026, 12, 31), 2025)]
)
def test_the_last_report_that_was_due_changes_after_its_day(today: date, year: int) -> None:
    found = report_due(category(Deadline(text="每年1月31日前", yearly="01-31")), today)
    assert found
    assert found.since.year == year


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    found = report_due(category(Deadline(text="二月底前", yearly="02-29")), date(2026, 3, 1))
    assert found
    assert found.limit == date(2026, 2, 28)
    assert report_due(category(Deadline(text="20日", days=20)), date(2026, 3, 1)) is None


def test_a_follow_up_is_due_after_the_latest_of_what_it_follows() -> None:
    first, second = document("x"), document("y", published=Moment(date(2024, 3, 8)))
    references = (Reference(SPAN, "policy/documents/x"), Reference(SPAN, "policy/documents/y"))
    follower = document("z", interprets=references, published=Moment(date(2024, 3, 15)))
    interpretations = category(Deadline(text="3日", days=3, since="解读对象.发布日期"), of="interpretations")
    found = due_by_others(follower, interpretations, catalog(first, second, follower))
    assert found == Due(date(2024, 3, 13), date(2024, 3, 8), Counting.WORKING, 3)
    assert due(follower, interpretations, CONFIG) is None


def test_what_follows_a_document_of_others_is_due_at_no_day() -> None:
    follower = document("z", interprets=(Reference(SPAN, title="条例"),))
    interpretations = category(Deadline(text="3日", days=3, since="interprets.published"), of="interpretations")
    assert due_by_others(follower, interpretations, catalog(follower)) is None
    assert due_by_others(follower, category(Deadline(text="3日", days=3)), catalog(follower)) is None


def test_years_without_a_schedule_are_told() -> None:
    found = due(document(issued=date(2026, 12, 28)), category(Deadline(text="20日", days=20)), CONFIG)
    assert found
    assert found.unknown == (2027,)
    plain = due(
        document(issued=date(2026, 12, 28)), category(Deadline(text="20日", days=20, calendar="calendar")), CONFIG
    )
    assert plain
    assert plain.unknown == ()


def test_the_last_day_is_in_time() -> None:
    limit = Due(date(2024, 3, 6), date(2024, 2, 1))
    assert not limit.is_late(document())
    assert limit.is_late(document(published=Moment(date(2024, 3, 7))))
    assert not limit.is_late(document(published=None))


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize("yearly", ["01-31", "12-31"])
def test_no_day_is_too_early_or_too_late_for_a_report(today: date, yearly: str) -> None:
    reports = category(Deadline(text="每年", yearly=yearly))
    assert report_due(reports, today)
    assert due(document(year=9999), reports, CONFIG)
