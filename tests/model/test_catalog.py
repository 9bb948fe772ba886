"""What is published, what is held back, and what refers to what."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from gongkai.load import load_config
from gongkai.model.catalog import PERIOD_OVER, Catalog, gather, newest_first
from gongkai.model.diagnostic import Span
from gongkai.model.item import Dated, Item, Reference, Source, Withdrawal
from gongkai.model.moment import Moment

ZONE = ZoneInfo("Asia/Shanghai")
CONFIG = load_config(Path(__file__).parent.parent / "sites" / "small" / "config.yaml")
NOW = datetime(2026, 11, 24, 12, tzinfo=ZONE)
HERE = Span(1, 1, 1, 1)


def item(stem: str, published: Moment | None = None, **fields: object) -> Item:
    day = published or Moment(date(2026, 1, 1))
    return Item(
        path=f"affairs/guides/{stem}.md",
        section="affairs",
        category="guides",
        stem=stem,
        published=day,
        **fields,  # type: ignore[arg-type]
    )


def catalog(*items: Item, preview: bool = False, now: datetime = NOW) -> Catalog:
    sources = [Source(path=f"content/{one.path}", item=one) for one in items]
    return gather(CONFIG, sources, now, preview=preview)


def stems(found: Catalog) -> list[str]:
    return [one.stem for one in found.published]


def test_the_newest_comes_first_and_the_path_decides_between_equals() -> None:
    morning = item("a", Moment(date(2026, 5, 1), time(9)))
    bare = item("b", Moment(date(2026, 5, 1)))
    same, older = item("c", Moment(date(2026, 5, 1))), item("d", Moment(date(2025, 5, 1)))
    assert stems(catalog(older, same, bare, morning)) == ["a", "b", "c", "d"]
    assert min([older, same, bare, morning], key=newest_first) is morning


def test_a_future_minute_holds_an_item_back_until_then() -> None:
    later = Moment(date(2026, 11, 24), time(12, 1))
    found = catalog(item("now", Moment(date(2026, 11, 24), time(12))), item("later", later))
    assert stems(found) == ["now"]
    assert [(one.item.stem, one.until) for one in found.held] == [("later", later.at(ZONE))]


def test_a_bare_date_is_published_from_its_first_minute_in_the_sites_zone() -> None:
    utc = datetime(2026, 11, 23, 16, 0, tzinfo=ZoneInfo("UTC"))
    assert stems(catalog(item("a", Moment(date(2026, 11, 24))), now=utc.astimezone(ZONE))) == ["a"]


def test_a_draft_is_held_back_without_an_end() -> None:
    found = catalog(item("a", draft=True))
    assert (stems(found), found.held[0].until) == ([], None)


def test_a_preview_holds_nothing_back() -> None:
    waiting = item("later", Moment(date(2030, 1, 1)))
    assert stems(catalog(item("draft", draft=True), waiting, preview=True)) == ["later", "draft"]


def test_a_withdrawn_item_stays_published_but_is_not_listed() -> None:
    gone = item("gone", withdrawn=Withdrawal(date(2026, 2, 1), "有误"))
    found = catalog(gone, item("here"))
    assert set(stems(found)) == {"gone", "here"}
    assert [one.stem for one in found.listed] == ["here"]


@pytest.mark.parametrize(("day", "gone"), [(date(2026, 11, 24), True), (date(2026, 11, 25), False)])
def test_a_notice_comes_down_on_its_day(day: date, gone: bool) -> None:
    (found,) = catalog(item("notice", withdraw_on=day)).published
    assert found.withdrawn == (Withdrawal(day, PERIOD_OVER) if gone else None)


def test_a_reference_is_seen_from_both_ends() -> None:
    source = item("a", related=(Reference(HERE, text="affairs/guides/b"),))
    found = catalog(source, item("b"))
    (forward,) = found.relations["affairs/guides/a.md"]
    (backward,) = found.relations["affairs/guides/b.md"]
    assert (forward.item and forward.item.stem, forward.backward) == ("b", False)
    assert (backward.item and backward.item.stem, backward.backward) == ("a", True)


def test_a_reference_to_a_draft_shows_no_item() -> None:
    source = item("a", related=(Reference(HERE, text="affairs/guides/b"),))
    (related,) = catalog(source, item("b", draft=True)).relations["affairs/guides/a.md"]
    assert related.item is None


@pytest.mark.parametrize(
    "text",
    ["affairs/guides/b", "affairs/guides/b.md", "content/affairs/guides/b.md", "X/2026-00001", "工信发〔2026〕1号"],
)
def test_an_item_is_found_by_path_and_by_either_number(text: str) -> None:
    target = item("b", index_number="X/2026-00001", document_number="工信发〔2026〕1号")
    found = catalog(target).index.resolve(Reference(HERE, text=text))
    assert found.item is not None
    assert found.item.stem == "b"


def test_a_number_that_two_items_bear_is_ambiguous() -> None:
    pair = [item(stem, document_number="工信发〔2026〕1号") for stem in ("b", "a")]
    found = catalog(*pair).index.resolve(Reference(HERE, text="工信发〔2026〕1号"))
    assert found.item is None
    assert [one.stem for one in found.candidates] == ["a", "b"]


def test_modified_is_the_later_of_publication_and_the_last_correction() -> None:
    assert item("a").modified == date(2026, 1, 1)
    assert item("a", corrections=(Dated(date(2026, 3, 1), "改"),)).modified == date(2026, 3, 1)
    assert item("a", corrections=(Dated(date(2025, 3, 1), "改"),)).modified == date(2026, 1, 1)
