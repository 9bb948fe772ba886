from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.phone import is_phone

landlines = st.builds(
    "{}{}{}".format,
    st.sampled_from(["0431", "0400", "0991"]),
    st.sampled_from(["-", "", " "]),
    st.integers(2000000, 89999999),
)


@pytest.mark.parametrize(
    "text",
    [
        *("0431-1234567", "0431-12345678", "010-12345678", "(010)12345678", "02412345678", "+86-431-1234567"),
        *("13900000000", "139-0000-0000", "400-123-4567", "4001234567", "8001234567"),
        *("110", "12345", "12381", "12315", "95598", "96339"),
        *("0431-12345678转801", "0431-12345678-801", "0431-12345678 转 8", "0431-12345678分机8"),
        "0431-12345678、0431-12345679、12345",
    ],
)
def test_numbers_that_can_be_dialled_from_anywhere(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "12", "1234567", "12345678", "123456", "010-1234567", "0123-1234567", "0431-123456", "1390000000"),
        *(
            "12900000000",
            "0431-12345678转",
            "电话0431-12345678",
            "0431-12345678（办公室）",
            "0431-12345678、",
            "０４３１-1234567",
        ),
        *("0431-1234567\n", "500-123-4567"),
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not is_phone(text)


@given(landlines, st.integers(0, 999999))
def test_a_landline_may_have_an_extension(number: str, extension: int) -> None:
    assert is_phone(number)
    assert is_phone(f"{number}转{extension}")
    assert is_phone(f"{number}、{number}")
    assert not is_phone(number[4:].strip("- "))


@given(st.text(alphabet="0123456789-+() 转分机、,"))
def test_any_text_is_answered(text: str) -> None:
    assert is_phone(text) in {True, False}
