"""A plan that is made as far as it is asked for is the plan."""

from __future__ import annotations

import pytest

from gongkai.model.catalog import Catalog
from gongkai.model.item import Withdrawal
from gongkai.model.kinds import Kind
from gongkai.model.page import Copy, Page
from gongkai.pages import plan
from gongkai.pages.unfolding import Unfolding
from tests.pages.column import NOW, catalog, item


@pytest.fixture(scope="module")
def column() -> Catalog:
    items = [item(f"{kind}/2025-03-0{day}-x", day=f"2025-03-0{day}") for kind in Kind for day in (4, 5, 6)]
    return catalog(*items, item("notice/2024-03-04-gone", day="2024-03-04", withdrawn=Withdrawal(NOW.date(), "期满")))


def told(planned: Page | Copy | None) -> object:
    return (planned.path, planned.template, planned.data) if isinstance(planned, Page) else planned


def test_every_address_has_what_the_plan_has_there(column: Catalog) -> None:
    whole = plan(column)
    every: list[Page | Copy] = [*whole.pages, *whole.copies]
    for planned in every:
        assert told(Unfolding(column).at(planned.path)) == told(planned)


def test_all_of_it_is_the_plan_in_its_order(column: Catalog) -> None:
    unfolding = Unfolding(column)
    unfolding.at("years/index.html")
    whole = plan(column)
    assert list(map(told, unfolding.whole().pages)) == list(map(told, whole.pages))
    assert unfolding.whole().copies == whole.copies
    assert not unfolding.advance()


def test_nothing_lies_where_the_plan_has_nothing(column: Catalog) -> None:
    assert Unfolding(column).at("powers/none.html") is None


def test_the_page_of_an_item_does_not_wait_for_others(column: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    unfolding = Unfolding(column)
    monkeypatch.setattr(unfolding, "advance", lambda: pytest.fail("planned more"))
    assert isinstance(unfolding.at("powers/guide/2025-03-05-x.html"), Page)
    assert isinstance(unfolding.at("powers/notice/2024-03-04-gone.html"), Page)
