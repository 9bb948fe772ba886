from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.credit_code import ALPHABET, CodeFault, check_character, fault_of
from gongkai.norms.organisation_code import check_character as organisation_check

characters = st.sampled_from(ALPHABET)


@st.composite
def codes(draw: st.DrawFn) -> str:
    organisation = "".join(draw(st.lists(characters, min_size=8, max_size=8)))
    place = f"{draw(st.integers(0, 999999)):06d}"
    body = f"{draw(characters)}{draw(characters)}{place}{organisation}{organisation_check(organisation)}"
    return body + check_character(body)


@pytest.mark.parametrize(
    "code", ["11000000MB0000019X", "11441700007280420Y", "11620622013933539B", "113417030032496887"]
)
def test_codes_that_were_given_out_are_right(code: str) -> None:
    assert fault_of(code) is None


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("11000000MB0000019", CodeFault.LENGTH),
        ("11000000MB00O0019X", CodeFault.CHARACTER),
        ("11000000mb0000019x", CodeFault.CHARACTER),
        ("1100A000MB0000019X", CodeFault.PLACE),
        ("11000000MB0000018X", CodeFault.CHECK),
        ("110000000000000004", CodeFault.CHECK),
        ("11000000MB0000019Y", CodeFault.CHECK),
    ],
)
def test_the_fault_is_named(code: str, fault: CodeFault) -> None:
    assert fault_of(code) is fault


def test_the_organisation_code_within_is_looked_at() -> None:
    body = "11000000MB0000018"
    assert fault_of(body + check_character(body)) is CodeFault.ORGANISATION


@given(codes())
def test_a_code_made_by_the_rules_is_right(code: str) -> None:
    assert fault_of(code) is None


@given(codes(), st.integers(0, 17), characters)
def test_one_wrong_character_is_noticed(code: str, place: int, character: str) -> None:
    changed = code[:place] + character + code[place + 1 :]
    assert (fault_of(changed) is None) == (changed == code)


@given(codes(), st.integers(8, 16))
def test_two_exchanged_characters_are_noticed(code: str, place: int) -> None:
    changed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert (fault_of(changed) is None) == (changed == code)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert fault_of(text) or len(text) == 18
