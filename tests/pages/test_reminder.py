"""Calendar entries: what RFC 5545 asks of their lines, and the day they remind of."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.item import Item, Withdrawal
from gongkai.model.moment import Moment
from gongkai.pages.reminder import LINE_OCTETS, folded
from tests.pages.column import NOW, catalog, item, pages, rendered, renderer

CLOSES = Moment(date(2026, 12, 15))


def entry(one: Item) -> list[str]:
    """The content lines, unfolded."""
    return rendered(catalog(one), one.address.replace(".html", ".ics")).replace("\r\n ", "").split("\r\n")


def test_a_bare_date_is_a_whole_day() -> None:
    assert "DTSTART;VALUE=DATE:20261215" in entry(item("consultation/a", closes=CLOSES))


def test_an_hour_is_said_in_universal_time() -> None:
    lines = entry(item("consultation/a", closes=Moment(date(2026, 12, 15), time(17, 0))))
    assert "DTSTART:20261215T090000Z" in lines


@pytest.mark.parametrize(
    ("kind", "what"),
    [("consultation", "征求意见截止"), ("hearing", "报名截止"), ("fund", "申报截止"), ("notice", "截止")],
)
def test_it_says_what_ends(kind: str, what: str) -> None:
    assert f"SUMMARY:{what}：某事" in entry(item(f"{kind}/a", "某事", closes=CLOSES))


def test_what_has_a_meaning_in_the_format_is_escaped() -> None:
    lines = entry(item("consultation/a", "甲;乙,丙\\丁", closes=CLOSES))
    assert "SUMMARY:征求意见截止：甲\\;乙\\,丙\\\\丁" in lines


def test_lines_end_as_the_format_wants() -> None:
    made = catalog(item("consultation/a", closes=CLOSES))
    content = renderer(made.config).render(pages(made)["powers/consultation/a.ics"])
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_a_folded_line_is_short_and_can_be_unfolded(text: str) -> None:
    pieces = list(folded(text))
    assert all(len(piece.encode()) <= LINE_OCTETS for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == text


def test_its_page_leads_to_it_while_one_can_respond() -> None:
    one = item("consultation/a", closes=CLOSES, opens=Moment(date(2026, 11, 1)))
    page = rendered(catalog(one), one.address)
    assert 'data-when="soon open"><a href="a.ics" download>' in page


def test_after_the_last_day_its_page_hides_it() -> None:
    one = item("consultation/a", closes=Moment(date(2026, 11, 1)))
    assert 'data-when="soon open" hidden>' in rendered(catalog(one), one.address)


def test_what_has_no_last_day_has_none() -> None:
    gone = item("consultation/b", closes=CLOSES, withdrawn=Withdrawal(NOW.date(), "撤回"))
    made = catalog(item("consultation/a", opens=CLOSES), gone)
    assert [path for path in pages(made) if path.endswith(".ics")] == []
