"""Strings of the front matter into values; None where the string is not one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from gongkai.model.fields import FieldType
from gongkai.model.moment import Moment

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?: +([0-9]{2}):([0-9]{2}))?")
_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
_SEPARATORS = re.compile(r"[、，,\s]+")
_FLAGS = {"是": True, "true": True, "yes": True, "否": False, "false": False, "no": False}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a value should have looked like, in words and as an example."""

    words: str
    example: str


EXPECTED = {
    FieldType.TEXT: Expected("一段文字", "关于……的通知"),
    FieldType.WORDS: Expected("几个词，用顿号、逗号或空格隔开，或每行一个", "技术改造、设备更新"),
    FieldType.DATE: Expected("日期，写成“年-月-日”，用半角数字，月和日各两位", "2020-05-12"),
    FieldType.MOMENT: Expected("日期，可以加时间，写成“年-月-日 时:分”，用半角数字", "2020-05-12 09:30"),
    FieldType.YEAR: Expected("四位数字的年份", "2020"),
    FieldType.FLAG: Expected("“是”或“否”", "是"),
    FieldType.REFERENCES: Expected(
        "条目的路径、索引号或发文字号；不是本机关的文件写标题、文号、网址", "示工信发〔2020〕12号"
    ),
}
NO_SUCH_DAY = Expected("日历上有的日期", "2020-05-12")


def read_date(text: str) -> date | None:
    """`2020-05-12`, and nothing else, between 1900 and 2199."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        day = date(*map(int, match.groups()))
    except ValueError:
        return None
    return day if 1900 <= day.year < 2200 else None


def read_moment(text: str) -> Moment | None:
    """A date, or a date and `09:30`."""
    match = _MOMENT.fullmatch(text)
    day = read_date(match[1]) if match else None
    if not match or not day:
        return None
    if match[2] is None:
        return Moment(day)
    hour, minute = int(match[2]), int(match[3])
    return Moment(day, time(hour, minute)) if hour < 24 and minute < 60 else None


def read_year(text: str) -> int | None:
    """Four digits."""
    return int(text) if _YEAR.fullmatch(text) else None


def read_flag(text: str) -> bool | None:
    """是 or 否, or their English."""
    return _FLAGS.get(text.lower())


def split_words(text: str) -> tuple[str, ...]:
    """Words between 、，, and spaces, each once."""
    return tuple(dict.fromkeys(word for word in _SEPARATORS.split(text) if word))


def expected_of(kind: FieldType, text: str) -> Expected:
    """What a field of this type should have held instead of `text`."""
    match = _MOMENT.fullmatch(text)
    dated = kind is FieldType.MOMENT or (kind is FieldType.DATE and match is not None and match[2] is None)
    return NO_SUCH_DAY if dated and match and read_date(match[1]) is None else EXPECTED[kind]
