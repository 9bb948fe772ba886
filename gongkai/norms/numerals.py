"""Chinese numerals as numberings write them: 一, 十二, 一百零三, 一千一百一十九."""

from __future__ import annotations

DIGITS = "一二三四五六七八九十百千零〇"
"""What a character class needs to match one."""
_VALUES = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_UNITS = {"十": 10, "百": 100, "千": 1000}
LIMIT = 10_000


def read_numeral(text: str) -> int | None:
    """The value of a numeral below `LIMIT`, Chinese or Arabic; None for anything else."""
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for character in text:
        if character in _VALUES and not digit:
            digit = _VALUES[character]
        elif character in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[character], 0
        elif character not in "零〇" or digit:
            return None
    return total + digit or None


def write_numeral(value: int) -> str:
    """A number from 1 to below `LIMIT` in Chinese."""
    written = ""
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, size)
        if digit:
            written += "一二三四五六七八九"[digit - 1] + unit
        elif written and value and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written
