from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.organisation_code import check_character, is_organisation_code

bodies = st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=8, max_size=8)


@pytest.mark.parametrize("code", ["000014349", "014416330", "01527918X", "D2143569X"])
def test_codes_that_were_given_out_are_right(code: str) -> None:
    assert is_organisation_code(code)


@pytest.mark.parametrize("code", ["", "000014348", "0142768-8", "01527918x", "01527918Ｘ", "0000143490", "null02D01"])
def test_other_texts_are_none(code: str) -> None:
    assert not is_organisation_code(code)


@given(bodies)
def test_each_body_has_one_check_character(body: str) -> None:
    assert [end for end in "0123456789X" if is_organisation_code(body + end)] == [check_character(body)]


@given(bodies, st.integers(0, 7), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_noticed(body: str, place: int, digit: str) -> None:
    changed = body[:place] + digit + body[place + 1 :]
    same = (int(body[place], 36) - int(digit, 36)) % 11 == 0
    assert is_organisation_code(changed + check_character(body)) == same


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert isinstance(is_organisation_code(text), bool)
