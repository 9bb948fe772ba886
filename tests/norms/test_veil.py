from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.veil import discreet, veiled


@pytest.mark.parametrize(
    ("text", "shown"),
    [("13800001111", "138******11"), ("11010519491231002X", "110*************2X"), ("甲乙丙", "甲**"), ("", "")],
)
def test_what_is_veiled_can_be_found_and_not_read(text: str, shown: str) -> None:
    assert veiled(text) == shown


@given(st.text(min_size=2))
def test_the_veil_is_as_wide_as_what_it_covers(text: str) -> None:
    assert len(veiled(text)) == len(text)
    assert "*" in veiled(text)


def test_a_text_loses_the_numbers_of_persons_and_no_others() -> None:
    text = "号码 11010519491231002x，卡号 6222020000000000009，代码 11000000MB0000019X，金额 123456789012345678。"
    assert discreet(text) == text.replace("11010519491231002x", "110*************2x")
    assert "622***" in discreet("卡号 6222020000000000000，")
