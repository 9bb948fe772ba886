from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.index_number import IndexNumber, IndexNumbering

CODE = "11220524MB0000019X"
NUMBERING = IndexNumbering("{code}/{year}-{serial:05d}", CODE)
TEMPLATES = (
    "{code}/{year}-{serial:05d}",
    "{year}{serial}",
    "{code}{year}{serial:04d}",
    "{serial}-{year}",
    "{{{year}}}{serial}号",
)

years = st.integers(1000, 9999)
serials = st.integers(1, 10**9)


def test_a_number_is_written_as_the_guide_has_it() -> None:
    assert NUMBERING.format(2020, 12) == f"{CODE}/2020-00012"


def test_a_number_is_taken_apart() -> None:
    assert NUMBERING.parse(f"{CODE}/2020-00012") == IndexNumber(CODE, 2020, 12)


def test_a_number_of_the_body_that_was_before_us_is_right() -> None:
    assert NUMBERING.parse("014416330/2018-04736") == IndexNumber("014416330", 2018, 4736)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        f"{CODE}/2020-12",
        f"{CODE}/2020-000012",
        f"{CODE}/2020-00000",
        f"{CODE}/20-00012",
        f"{CODE}/2020－00012",
        f"{CODE}/2020-0001２",
        f"{CODE}/2020-00012\n",
        "null02D/01A/D3C20190807",
        "0142768-8/2022-00185",
    ],
)
def test_what_has_another_form_is_refused(text: str) -> None:
    assert NUMBERING.parse(text) is None


def test_the_next_number_follows_the_highest_of_its_year_and_fills_no_gap() -> None:
    taken = [NUMBERING.format(2020, 1), NUMBERING.format(2020, 7), NUMBERING.format(2021, 9), "", "手写的"]
    assert NUMBERING.next(taken, 2020) == NUMBERING.format(2020, 8)


def test_a_year_begins_with_one() -> None:
    assert NUMBERING.next([], 2026) == f"{CODE}/2026-00001"


def test_numbers_of_another_body_do_not_count() -> None:
    assert NUMBERING.next(["014416330/2026-04736"], 2026) == NUMBERING.format(2026, 1)


@pytest.mark.parametrize(
    ("template", "complaint"),
    [
        ("{code}/{year}", "缺少“{serial}”"),
        ("{code}/{serial}", "缺少“{year}”"),
        ("{year}-{serial}-{month}", "不认识的“{month}”"),
        ("{year}{year}{serial}", "不止一次"),
        ("{year:>9}-{serial}", "写法不对"),
        ("{year}-{serial:5.2f}", "写法不对"),
        ("{year!r}-{serial}", "写法不对"),
        ("{year-{serial}", "花括号不成对"),
        ("{year.__class__}{serial}", "不认识"),
    ],
)
def test_a_template_that_cannot_work_is_refused(template: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        IndexNumbering(template, CODE)


@given(st.sampled_from(TEMPLATES), years, serials)
def test_what_is_written_is_read_back(template: str, year: int, serial: int) -> None:
    numbering = IndexNumbering(template, CODE)
    found = numbering.parse(numbering.format(year, serial))
    assert found is not None
    assert (found.year, found.serial) == (year, serial)


@given(st.sampled_from(TEMPLATES), st.text())
def test_what_is_read_is_written_back(template: str, text: str) -> None:
    numbering = IndexNumbering(template, CODE)
    found = numbering.parse(text)
    assert found is None or IndexNumbering(template, found.code or CODE).format(found.year, found.serial) == text


@given(st.sampled_from(TEMPLATES), years, st.lists(serials))
def test_the_next_number_is_never_taken(template: str, year: int, serials: list[int]) -> None:
    numbering = IndexNumbering(template, CODE)
    taken = [numbering.format(year, serial) for serial in serials]
    assert numbering.next(taken, year) not in taken


@given(st.text(alphabet="{}:!.abcdeyrsil05d/-"))
def test_any_template_either_works_or_is_refused(template: str) -> None:
    try:
        numbering = IndexNumbering(template, CODE)
    except ValueError:
        return
    assert numbering.parse(numbering.format(2020, 1)) is not None
