"""Which years share an index, and in what order their items stand in it."""

from __future__ import annotations

import pytest

from gongkai.model.catalog import newest_first
from gongkai.model.item import Item
from gongkai.pages.search import eras as module
from gongkai.pages.search.eras import Era, groups
from tests.pages.column import item


def eras(items: list[Item]) -> tuple[Era, ...]:
    return module.eras(groups(sorted(items, key=newest_first)))


def of(*days: str) -> list[Item]:
    return [item(f"notice/{day}-n", day=day) for day in days]


@pytest.mark.parametrize(
    ("years", "spans"),
    [
        ([], []),
        ([2026], [(2026, 2026)]),
        ([2026, 2025, 2021, 2020], [(2026, 2026), (2021, 2025), (2020, 2020)]),
        ([2025, 2024, 2022], [(2025, 2025), (2022, 2024)]),
        ([2020, 2016, 2015], [(2020, 2020), (2016, 2016), (2015, 2015)]),
    ],
)
def test_the_newest_year_stands_alone_and_older_ones_by_plan(years: list[int], spans: list[tuple[int, int]]) -> None:
    found = eras(of(*(f"{year}-05-06" for year in years)))
    assert [(era.first, era.last) for era in found] == spans


def test_undated_items_of_a_preview_have_an_era() -> None:
    undated = Item(path="powers/notice/n.md", section="powers", category="notice", stem="n")
    assert [(era.first, era.last) for era in eras([undated, *of("2026-01-01")])] == [(2026, 2026), (0, 0)]


def test_items_stand_by_category_and_day_whatever_their_order() -> None:
    items = [*of("2022-02-01", "2022-01-01", "2021-03-01"), item("guide/2022-05-05-g", day="2022-05-05")]
    newest = of("2026-01-01")
    expected = ["2022-05-05-g", "2021-03-01-n", "2022-01-01-n", "2022-02-01-n"]
    for given in (items, items[::-1]):
        assert [one.stem for one in eras([*newest, *given])[1].items] == expected


def test_the_folder_tells_which_item_has_which_number() -> None:
    one, other = eras(of("2026-01-01", "2026-01-02")), eras(of("2026-01-01", "2026-01-03"))
    assert one[0].folder == eras(of("2026-01-02", "2026-01-01"))[0].folder != other[0].folder


@pytest.mark.parametrize(("size", "buckets"), [(1, 1), (2, 1), (3, 2), (5, 2), (6, 4), (1000, 512), (5000, 2048)])
def test_a_bucket_is_for_few_items(size: int, buckets: int) -> None:
    (era,) = eras([item(f"notice/2026-01-01-{i}", day="2026-01-01") for i in range(size)])
    assert era.buckets == buckets


def test_years_of_too_many_items_have_several_eras(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LIMIT", 3)
    items = [
        item(f"{place}/2022-01-0{day}-n", day=f"2022-01-0{day}") for place in ("guide", "notice") for day in (1, 2)
    ]
    found = eras([*of("2026-01-01"), *items])
    assert [era.name for era in found] == ["2026-2026-1", "2022-2022-1", "2022-2022-2"]
    assert [[(group.category, group.start, len(group.items)) for group in era.groups] for era in found[1:]] == [
        [("guide", 0, 2), ("notice", 0, 1)],
        [("notice", 1, 1)],
    ]
