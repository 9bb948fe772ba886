"""Unified social credit codes (统一社会信用代码): 18 characters, the last a check character (GB 32100-2015)."""

from __future__ import annotations

import re
from enum import Enum, auto

from gongkai.norms.organisation_code import is_organisation_code

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Digits and capitals without those that are mistaken for digits or each other: I O S V Z."""
LENGTH = 18
_ORGANISATION = slice(8, 17)
_PLACE = re.compile(r"[0-9]{6}")


class CodeFault(Enum):
    """Why a text is no credit code."""

    LENGTH = auto()
    CHARACTER = auto()
    """A character that no code has."""
    PLACE = auto()
    """The third to eighth characters are no administrative code."""
    ORGANISATION = auto()
    """The ninth to seventeenth are no organisation code."""
    CHECK = auto()


def check_character(body: str) -> str:
    """The eighteenth character for the first seventeen, all of them in `ALPHABET`."""
    weighted = sum(pow(3, place, 31) * ALPHABET.index(character) for place, character in enumerate(body))
    return ALPHABET[-weighted % 31]


def fault_of(code: str) -> CodeFault | None:
    """The first thing that is wrong with a code in capitals.

    A very few codes that were really given out fail the last two checks.
    """
    if len(code) != LENGTH:
        return CodeFault.LENGTH
    if not all(character in ALPHABET for character in code):
        return CodeFault.CHARACTER
    if not _PLACE.fullmatch(code[2:8]):
        return CodeFault.PLACE
    if check_character(code[:17]) != code[17]:
        return CodeFault.CHECK
    return None if is_organisation_code(code[_ORGANISATION]) else CodeFault.ORGANISATION
