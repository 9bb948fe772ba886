"""Sums of money as documents write them, made comparable."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_UNITS = {"元": Decimal(1), "千元": Decimal(1000), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_AMOUNT = re.compile(r"(?:人民币|¥)?(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,15})(\.[0-9]{1,6})?(元|千元|万元|亿元)?")
_UNIT_IN_HEAD = re.compile(r"[(:]?(元|千元|万元|亿元)\)?$")


def in_yuan(text: str, unit: str = "") -> Decimal | None:
    """`750万元` or, with the unit of its column, `1,150.00` in yuan; None where it is no sum or has no unit."""
    match = _AMOUNT.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    if match is None:
        return None
    whole, fraction, own = match.groups()
    factor = _UNITS.get(own or unit)
    return None if factor is None else Decimal(whole.replace(",", "") + (fraction or "")) * factor


def unit_of(heading: str) -> str:
    """The unit that a column's heading ends with, as in `金额（万元）`; empty where it names none."""
    match = _UNIT_IN_HEAD.search("".join(unicodedata.normalize("NFKC", heading).split()))
    return match.group(1) if match else ""


def in_words(yuan: Decimal) -> str:
    """A sum in 万元 from ten thousand on, else in 元, without zeros at its end."""
    ten_thousand = abs(yuan) >= _UNITS["万元"]
    number = yuan / _UNITS["万元"] if ten_thousand else yuan
    text = f"{number:f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}{'万元' if ten_thousand else '元'}"
