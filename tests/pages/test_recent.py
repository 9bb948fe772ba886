"""What changed lately: only what has happened, each thing once, the newest first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from gongkai.model.item import Dated, Item, Withdrawal
from gongkai.pages.recent import NEWEST, Change
from tests.pages.column import NOW, catalog, item, pages, reference, rendered

TODAY = NOW.date()


def changes(*items: Item) -> list[tuple[str, str, str]]:
    """Day, what and title of each change."""
    days: Any = pages(catalog(*items))["recent.html"].data["days"]
    found: list[Change] = [change for _, group in days for change in group]
    return [(change.day.isoformat(), change.what, change.line.title) for change in found]


def test_a_new_item_and_its_corrections_are_changes() -> None:
    one = item("notice/a", "通知", corrections=(Dated(date(2026, 1, 2), "改电话"),))
    assert changes(one) == [("2026-01-02", "更正", "通知"), ("2025-03-04", "新公开", "通知")]


def test_of_what_is_withdrawn_only_that_remains() -> None:
    gone = item("notice/a", "通知", withdrawn=Withdrawal(date(2026, 2, 3), "期满"), corrections=(Dated(TODAY, "改"),))
    assert changes(gone) == [("2026-02-03", "撤下", "通知")]


@pytest.mark.parametrize(("expires", "seen"), [(TODAY - timedelta(days=1), True), (TODAY, False)])
def test_a_document_expires_on_the_day_after_its_last(expires: date, seen: bool) -> None:
    found = changes(item("document/a", "办法", expires=expires))
    assert (("2026-11-24", "失效", "办法") in found) is seen


def test_a_document_that_never_ends_stops_no_page() -> None:
    assert [what for _, what, _ in changes(item("document/a", expires=date.max))] == ["新公开"]


def test_a_document_takes_effect_on_its_day_and_not_before() -> None:
    found = changes(
        item("document/a", "已施行", effective=date(2025, 4, 1)),
        item("document/b", "未施行", effective=TODAY + timedelta(days=1)),
    )
    assert [title for _, what, title in found if what == "施行"] == ["已施行"]


@pytest.mark.parametrize(("relation", "what"), [("replaces", "废止"), ("amends", "修改")])
def test_a_new_document_changes_the_old_one_from_its_day_of_effect(relation: str, what: str) -> None:
    new = item(
        "document/b", "新办法", day="2026-03-01", effective=date(2026, 4, 1), **{relation: (reference("document/a"),)}
    )
    assert ("2026-04-01", what, "旧办法") in changes(item("document/a", "旧办法"), new)


def test_the_page_ends_somewhere() -> None:
    many = [item(f"notice/{number}") for number in range(NEWEST + 5)]
    assert len(changes(*many)) == NEWEST


def test_a_withdrawal_says_why() -> None:
    gone = item("notice/a", withdrawn=Withdrawal(date(2026, 2, 3), "信息已过时"))
    assert "信息已过时" in rendered(catalog(gone), "recent.html")


def test_a_column_without_items_says_what_will_be_here() -> None:
    assert "暂时没有信息" in rendered(catalog(), "recent.html")
