from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.identity_number import (
    check_digit,
    is_identity_number,
    is_like_identity_number,
    is_old_identity_number,
)

PROVINCES = st.sampled_from(["11", "15", "22", "34", "46", "50", "62", "71", "81", "83"])
COUNTIES = st.integers(0, 9999).map("{:04d}".format)
BIRTHS = st.dates(date(1850, 1, 1), date(2026, 12, 31))
SERIALS = st.integers(0, 999).map("{:03d}".format)


def number_of(province: str, county: str, birth: date, serial: str) -> str:
    digits = f"{province}{county}{birth:%Y%m%d}{serial}"
    return digits + check_digit(digits)


NUMBERS = st.builds(number_of, PROVINCES, COUNTIES, BIRTHS, SERIALS)


def test_the_example_of_the_standard() -> None:
    assert is_identity_number("11010519491231002X")


@given(NUMBERS)
def test_every_number_with_its_check_digit_can_be(number: str) -> None:
    assert is_identity_number(number)


@given(NUMBERS, st.integers(0, 17), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(number: str, place: int, by: int) -> None:
    digits = "0123456789X" if place == 17 else "0123456789"
    wrong = digits[(digits.index(number[place]) + by) % len(digits)]
    assert not is_identity_number(number[:place] + wrong + number[place + 1 :])


@given(NUMBERS, st.integers(0, 15))
def test_two_neighbours_exchanged_are_always_noticed(number: str, place: int) -> None:
    exchanged = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert is_identity_number(exchanged) is (exchanged == number)


@given(NUMBERS)
def test_a_spoilt_check_digit_leaves_something_like_a_number(number: str) -> None:
    assert is_like_identity_number(number[:17] + "0")


@given(PROVINCES, COUNTIES, st.dates(date(1900, 1, 1), date(1999, 12, 31)), SERIALS)
def test_the_old_form_has_neither_century_nor_check_digit(province: str, county: str, birth: date, serial: str) -> None:
    assert is_old_identity_number(f"{province}{county}{birth:%y%m%d}{serial}")


@given(st.text(max_size=20))
def test_any_text_has_an_answer(text: str) -> None:
    assert is_identity_number(text) in {True, False}
    assert is_old_identity_number(text) in {True, False}


def test_a_foreigners_permanent_residence_card_counts() -> None:
    digits = "91115619900307123"
    assert is_identity_number(digits + check_digit(digits))


@pytest.mark.parametrize(
    "number",
    [
        "11010519490231002X",
        "11010518491231002X",
        "99010519491231002X",
        "11010519491231002x",
        "1101051949123100２X",
        "11220524013933539B",
        "1101051949123100",
        "",
    ],
    ids=["no day", "too early", "no province", "small x", "full width", "credit code", "too short", "nothing"],
)
def test_what_cannot_be(number: str) -> None:
    assert not is_identity_number(number)
    assert not is_old_identity_number(number)
