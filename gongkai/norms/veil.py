"""What belongs to a person, shown so that whoever knows it finds it and nobody else learns it."""

from __future__ import annotations

import re

from gongkai.norms.bank_card import is_bank_card
from gongkai.norms.identity_number import is_identity_number

_FIRST, _LAST, _SHORT = 3, 2, 8
_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9]{15,19}[Xx]?(?![0-9A-Za-z])")


def veiled(text: str) -> str:
    """As long as before, with three characters at the beginning and two at the end; of a short one only the first."""
    if len(text) < _SHORT:
        return text[:1] + "*" * (len(text) - 1)
    return text[:_FIRST] + "*" * (len(text) - _FIRST - _LAST) + text[-_LAST:]


def discreet(text: str) -> str:
    """A text with the identity numbers and card numbers in it veiled."""
    return _LONG_NUMBER.sub(_veiled_number, text)


def _veiled_number(match: re.Match[str]) -> str:
    number = match.group()
    return veiled(number) if is_identity_number(number.upper()) or is_bank_card(number) else number
