"""A listing by year: parts of twenty from the oldest, the newest on the index, nothing counted."""

from __future__ import annotations

import pytest

from gongkai.model.catalog import Catalog
from gongkai.model.item import Item, Withdrawal
from gongkai.pages.line import Lines, line_of
from gongkai.pages.shelf import Leaf, shelve
from tests.pages.column import NOW, catalog, item, pages, renderer

FOLDER = "powers/notice"


def items(year: int, count: int) -> list[Item]:
    days = [f"{year}-{number // 28 + 1:02d}-{number % 28 + 1:02d}" for number in range(count)]
    return [item(f"notice/{day}-n", day=day) for day in days]


def leaves(*given: Item) -> dict[str, Leaf]:
    ordered = catalog(*given).published
    lines = Lines(ordered, line_of)
    whole = (sheet.leaf(lines) for sheet in shelve("x", ordered))
    return {leaf.path.removeprefix("x/"): leaf for leaf in whole}


def test_a_year_is_cut_into_parts_from_the_oldest() -> None:
    found = leaves(*items(2024, 45))
    assert list(found) == ["index.html", "2024.html", "2024-2.html", "2024-3.html"]
    assert [len(leaf.lines) for leaf in found.values()] == [20, 20, 20, 5]
    assert found["2024.html"].lines[-1].day == "2024-01-01"


def test_within_a_page_the_newest_comes_first() -> None:
    days = [line.day for line in leaves(*items(2024, 30))["2024.html"].lines]
    assert days == sorted(days, reverse=True)


def test_the_index_shows_the_newest_of_all_years_under_their_years() -> None:
    index = leaves(*items(2023, 10), *items(2024, 15), *items(2025, 3))["index.html"]
    assert [(group.label, len(group.lines)) for group in index.groups] == [("2025年", 3), ("2024年", 15), ("2023年", 2)]
    assert index.older == "x/2023.html"
    assert [year.title for year in index.years] == ["2025年", "2024年", "2023年"]


def test_where_a_year_just_fits_the_index_leads_to_the_year_before() -> None:
    assert leaves(*items(2024, 5), *items(2025, 20))["index.html"].older == "x/2024.html"


@pytest.mark.parametrize(
    ("count", "older"), [(20, ""), (21, "x/2024.html"), (40, "x/2024.html"), (41, "x/2024-2.html")]
)
def test_the_index_leads_to_the_part_with_the_next_older_item(count: int, older: str) -> None:
    found = leaves(*items(2024, count))
    assert found["index.html"].older == older
    hidden = items(2024, count)[count - 21].address if count > 20 else ""
    assert not older or hidden in [line.url for line in found[older.removeprefix("x/")].lines]


def test_parts_lead_only_to_their_neighbours_in_the_year() -> None:
    found = leaves(*items(2023, 5), *items(2024, 45), *items(2025, 1))
    assert (found["2024.html"].older, found["2024.html"].newer) == ("", "x/2024-2.html")
    assert (found["2024-3.html"].older, found["2024-3.html"].newer) == ("x/2024-2.html", "")


def test_an_empty_listing_has_its_index() -> None:
    assert [(leaf.path, leaf.lines, leaf.years) for leaf in leaves().values()] == [("x/index.html", (), ())]


@pytest.fixture(scope="module")
def two_hundred() -> list[Item]:
    return [one for year in range(2019, 2024) for one in items(year, 40)]


def files(made: Catalog) -> dict[str, bytes]:
    render = renderer(made.config).render
    return {path: render(page) for path, page in pages(made).items()}


def changed(before: list[Item], after: list[Item]) -> set[str]:
    old, new = files(catalog(*before)), files(catalog(*after))
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def other_years(paths: set[str], year: int) -> set[str]:
    """Of the pages that belong to a year, those of other years: listings, item pages and shards of text."""
    dated = {path for path in paths if path.rpartition("/")[2][:4].isdigit()}
    return {path for path in dated if path.rpartition("/")[2][:4] != str(year)} - {"404.html"}


@pytest.mark.parametrize("year", [2019, 2021, 2023])
def test_a_new_or_backdated_item_leaves_other_years_alone(two_hundred: list[Item], year: int) -> None:
    paths = changed(two_hundred, [*two_hundred, item(f"notice/{year}-02-28-late", day=f"{year}-02-28")])
    assert other_years(paths, year) == set()
    assert f"{FOLDER}/{year}-3.html" in paths


def test_a_withdrawal_leaves_other_years_alone(two_hundred: list[Item]) -> None:
    gone = Withdrawal(NOW.date(), "公示期满")
    after = [item("notice/2021-01-05-n", day="2021-01-05", withdrawn=gone), *two_hundred]
    before = [one for one in two_hundred if one.stem == "2021-01-05-n"] and two_hundred
    kept = [one for one in after[1:] if one.stem != "2021-01-05-n"]
    paths = changed(before, [after[0], *kept])
    assert other_years(paths, 2021) == set()
    assert f"{FOLDER}/2021.html" in paths


def test_an_item_leaves_the_older_parts_of_its_own_year_alone(two_hundred: list[Item]) -> None:
    paths = changed(two_hundred, [*two_hundred, item("notice/2021-12-31-late", day="2021-12-31")])
    assert f"{FOLDER}/2021.html" not in paths


def test_a_new_year_adds_itself_to_the_years_and_changes_no_item(two_hundred: list[Item]) -> None:
    paths = changed(two_hundred, [*two_hundred, item("notice/2024-01-02-first", day="2024-01-02")])
    assert {path for path in paths if path.endswith("-n.html")} == set()


def test_what_is_withdrawn_stays_in_its_listing() -> None:
    gone = item("notice/2024-01-02-gone", "公示", day="2024-01-02", withdrawn=Withdrawal(NOW.date(), "期满"))
    text = files(catalog(gone))[f"{FOLDER}/2024.html"].decode()
    assert "已撤下" in text
    assert 'href="2024-01-02-gone.html"' in text
