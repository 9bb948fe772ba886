"""Dates within a text: `2024年6月25日`, `6月25日` of a known year, `2024-06-25`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

_DATE = re.compile(
    r"""
    (?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})[日号]
    | ([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])
    """,
    re.VERBOSE,
)


def dates_in(text: str, year: int | None = None) -> Iterator[date]:
    """Every date of the calendar, in order; one without a year is of `year`, or of the date before it."""
    for match in _DATE.finditer(unicodedata.normalize("NFKC", text)):
        written, month, day, *iso = match.groups()
        year = int(written or iso[0] or year or 0) or None
        try:
            found = date(year or 0, int(month or iso[1]), int(day or iso[2]))
        except ValueError:
            continue
        yield found
