"""Numbers of bank cards: ISO/IEC 7812, as far as cards issued in China are concerned."""

from __future__ import annotations

import re

_FORM = re.compile(
    r"62[0-9]{14,17}"  # UnionPay
    r"|9558[0-9]{15}|9559[0-9]{15}|60138[0-9]{14}"  # cards of single banks, older than UnionPay
    r"|4[0-9]{15}|5[1-5][0-9]{14}|2(?:2[2-9]|[3-6][0-9]|7[01])[0-9]{13}|35[0-9]{14}"  # Visa, Mastercard, JCB
)
_UNION_PAY = re.compile(r"62[0-9]{14,17}")


def is_bank_card(number: str) -> bool:
    """Whether these digits can be the number of a card: a known issuer, its length, and the check digit."""
    return bool(_FORM.fullmatch(number)) and passes_luhn(number)


def is_union_pay(number: str) -> bool:
    """Whether they have the form of UnionPay's cards, right check digit or not."""
    return bool(_UNION_PAY.fullmatch(number))


def passes_luhn(number: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    digits = [int(digit) for digit in reversed(number)]
    doubled = (digit * 2 for digit in digits[1::2])
    return (sum(digits[::2]) + sum(digit - 9 if digit > 9 else digit for digit in doubled)) % 10 == 0
