"""Organisation codes (组织机构代码): eight characters and a check character (GB 11714-1997)."""

from __future__ import annotations

import re

_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "0123456789X"
_FORM = re.compile(r"[0-9A-Z]{8}[0-9X]")


def check_character(body: str) -> str:
    """The ninth character for the first eight, which are digits and capitals."""
    weighted = sum(weight * int(character, 36) for weight, character in zip(_WEIGHTS, body, strict=True))
    return _CHECK_CHARACTERS[-weighted % 11]


def is_organisation_code(code: str) -> bool:
    """Whether these nine characters are a code; the hyphen that print sets before the last is no part of it."""
    return _FORM.fullmatch(code) is not None and check_character(code[:8]) == code[8]
