"""Which years share an index, and in what order their items stand in it."""

from __future__ import annotations

import pytest

from gongkai.model.item import Item
from gongkai.pages.search.eras import Era, eras
from tests.pages.column import item


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
    era = Era(2026, 2026, eras([item(f"notice/2026-01-01-{i}", day="2026-01-01") for i in range(size)])[0].groups)
    assert era.buckets == buckets
