"""When an office is open, as a notice at its door says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOON = "(?P<{0}_half>上午|早上|中午|下午|晚上)?"
_TIME = (
    r"(?P<{0}>[0-9]{{1,2}})"
    r"(?:[:：](?P<{0}_minute>[0-9]{{2}})(?![0-9])|[时点](?:(?P<{0}_minutes>[0-9]{{1,2}})分|(?P<{0}_half_past>半))?)"
)
_RANGE = re.compile(
    rf"{_NOON.format('start')}\s*{_TIME.format('start')}\s*(?:[—–~～－-]{{1,2}}|至|到)\s*"
    rf"{_NOON.format('end')}\s*{_TIME.format('end')}"
)
_DAYS = re.compile("工作日|节假日|双休日|周[一二三四五六日末至到]|星期[一二三四五六日天]|每[天日周]|全[天年]")
_ALWAYS = re.compile("24小时|全天候?")
_AFTERNOON = frozenset({"下午", "晚上"})


def is_office_hours(text: str) -> bool:
    """Whether a text says on which days, and between which times of day, all of which there are."""
    stretches = list(_stretches(text))
    return bool(_DAYS.search(text)) and bool(stretches or _ALWAYS.search(text)) and all(stretches)


def _stretches(text: str) -> Iterator[bool]:
    """For each stretch of a day, whether it begins before it ends."""
    for match in _RANGE.finditer(text):
        start = _minutes(match, "start", match["start_half"])
        end = _minutes(match, "end", match["end_half"] or match["start_half"])
        yield start is not None and end is not None and start < end


def _minutes(match: re.Match[str], name: str, half: str | None) -> int | None:
    """Minutes since midnight, None for a time that no day has."""
    hour = int(match[name])
    written = match[f"{name}_minute"] or match[f"{name}_minutes"] or ("30" if match[f"{name}_half_past"] else "0")
    if half in _AFTERNOON and hour < 12:
        hour += 12
    return hour * 60 + int(written) if hour * 60 + int(written) <= 24 * 60 and int(written) < 60 else None
