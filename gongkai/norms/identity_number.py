"""Resident identity numbers: GB 11643-1999 with 18 characters, and the form of 15 digits that came before it.

Counties have been founded and abolished by the thousand, and whoever was registered in one keeps its code: only the
province is looked at.
"""

from __future__ import annotations

import re
from datetime import date

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_REGIONS = ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83))
_PROVINCES = frozenset(str(code) for first, last in _REGIONS for code in range(first, last + 1))
"""GB/T 2260, with Taiwan, Hong Kong and Macau and the numbers of their residents' permits."""
_FOREIGN = "9"
"""Before the province in the number of a foreigner's permanent residence card since 2023; nationality follows."""
_FORM = re.compile(r"[0-9]{17}[0-9X]")
_OLD_FORM = re.compile(r"[0-9]{15}")
_EARLIEST, _LATEST = 1850, 2099
"""Years of birth that can be: whoever still stands in a register, whatever the day on which this is asked."""


def check_digit(digits: str) -> str:
    """The eighteenth character for the first seventeen."""
    weighted = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return _CHECK_DIGITS[weighted % 11]


def is_identity_number(number: str) -> bool:
    """Whether these 18 characters, X in capitals, can be somebody's number: province, birth date and check digit."""
    return is_like_identity_number(number) and check_digit(number[:17]) == number[17]


def is_like_identity_number(number: str) -> bool:
    """The same but for the check digit, which a slip of the pen or a spreadsheet's rounding spoils."""
    return bool(_FORM.fullmatch(number)) and _has_province(number) and _is_birth_date(number[6:14])


def is_old_identity_number(number: str) -> bool:
    """Whether these 15 digits can be a number of the old form, which has no check digit and no century."""
    return bool(_OLD_FORM.fullmatch(number)) and number[:2] in _PROVINCES and _is_birth_date(f"19{number[6:12]}")


def _has_province(number: str) -> bool:
    start = 1 if number.startswith(_FOREIGN) else 0
    return number[start : start + 2] in _PROVINCES


def _is_birth_date(digits: str) -> bool:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not _EARLIEST <= year <= _LATEST:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
