from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.money import in_words, in_yuan, unit_of


@pytest.mark.parametrize(
    ("text", "unit", "yuan"),
    [
        ("750万元", "", "7500000"),
        ("1,150.50", "万元", "11505000"),
        ("人民币 12元", "万元", "12"),
        ("０．０６亿元", "", "6000000"),
        ("-3", "千元", "-3000"),
        ("100", "", None),
        ("约100万元", "", None),
        ("1,15元", "", None),
        ("", "元", None),
    ],
)
def test_sums_with_their_units(text: str, unit: str, yuan: str | None) -> None:
    assert in_yuan(text, unit) == (None if yuan is None else Decimal(yuan))


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("金额（万元）", "万元"), ("分配数(元)", "元"), ("单位：亿元", "亿元"), ("金额", ""), ("元旦", ""), ("单位", "")],
)
def test_the_unit_of_a_column(heading: str, unit: str) -> None:
    assert unit_of(heading) == unit


@pytest.mark.parametrize(
    ("yuan", "words"), [("7500000", "750万元"), ("11505000", "1150.5万元"), ("9999.50", "9999.5元"), ("0", "0元")]
)
def test_in_words(yuan: str, words: str) -> None:
    assert in_words(Decimal(yuan)) == words


@given(st.decimals(-(10**12), 10**12, places=2))
def test_what_is_said_in_words_can_be_read_again(yuan: Decimal) -> None:
    assert in_yuan(in_words(yuan)) == yuan
