from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.bank_card import is_bank_card, is_union_pay, passes_luhn


def card_of(digits: str) -> str:
    """Digits with the check digit that makes them a number."""
    return next(digits + last for last in "0123456789" if passes_luhn(digits + last))


CARDS = st.from_regex(r"62[0-9]{13,16}|9558[0-9]{14}|4[0-9]{14}|5[1-5][0-9]{13}", fullmatch=True).map(card_of)


def test_the_example_of_the_standard() -> None:
    assert passes_luhn("79927398713")
    assert not passes_luhn("79927398710")


@given(CARDS)
def test_every_card_with_its_check_digit_can_be(card: str) -> None:
    assert is_bank_card(card)


@given(CARDS, st.integers(0, 18), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(card: str, place: int, by: int) -> None:
    place %= len(card)
    wrong = str((int(card[place]) + by) % 10)
    assert not is_bank_card(card[:place] + wrong + card[place + 1 :])


@given(st.text(max_size=24))
def test_any_text_has_an_answer(text: str) -> None:
    assert is_bank_card(text) in {True, False}


@pytest.mark.parametrize("number", ["", "6222", "220000000000000000", "62220000000000000000", "622２000000000000"])
def test_what_cannot_be(number: str) -> None:
    assert not is_bank_card(number)
    assert not is_union_pay(number)


def test_a_union_pay_number_is_known_by_its_form() -> None:
    assert is_union_pay("6222000000000001")
    assert not is_bank_card("6222000000000001")
