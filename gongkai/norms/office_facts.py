"""Addresses, office hours and phone numbers in words, taken apart so that two ways of writing one fact agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gongkai.norms.wide_pattern import wide_pattern

_STREET = wide_pattern(r"([\u4e00-\u9fff]{1,10}(?:大街|大道|路|街|巷))([0-9]+)号")
_FLOOR = re.compile(r"([0-9]+|[一二三四五六七八九十]{1,3})(?:楼|层)")
_TIME = re.compile(r"(上午|下午|晚上?|[0-9]{1,2}(?::[0-9]{2}|[时点](?:半|[0-9]{1,2}分)?))")
_PHONE = re.compile(r"\+?[0-9][0-9\-() ]{1,20}[0-9]")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}", re.ASCII)
_HAN = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)}


def plain(text: str) -> str:
    """In NFKC, without spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def addresses_differ(one: str, other: str) -> bool:
    """Whether two addresses name different streets, house numbers or floors; what only one names does not count."""
    one, other = plain(one), plain(other)
    streets = _STREET.search(one), _STREET.search(other)
    if streets[0] and streets[1]:
        (name, house), (other_name, other_house) = streets[0].groups(), streets[1].groups()
        if house != other_house or not (name.endswith(other_name) or other_name.endswith(name)):
            return True
    floors = _floor(one), _floor(other)
    return bool(floors[0] and floors[1] and floors[0] != floors[1])


def _floor(text: str) -> int | None:
    match = _FLOOR.search(text)
    if match is None:
        return None
    written = match.group(1)
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)


def times_in(text: str) -> frozenset[str]:
    """The times of day that a text names, in 24 hours: `下午5:00` and `17时` are `17:00`."""
    return frozenset(_times(plain(text)))


def _times(text: str) -> Iterator[str]:
    afternoon = False
    for word in _TIME.findall(text):
        if not word[0].isdecimal():
            afternoon = word != "上午"
            continue
        hour, _, minute = word.replace("时", ":").replace("点", ":").rstrip("分").partition(":")
        shifted = int(hour) + (12 if afternoon and int(hour) < 12 else 0)
        yield f"{shifted}:{'30' if minute == '半' else minute or '00'}"


def phones_in(text: str) -> frozenset[str]:
    """The phone numbers that a text names, digits alone, an extension aside."""
    text = unicodedata.normalize("NFKC", text)
    return frozenset("".join(filter(str.isdecimal, number)) for number in _PHONE.findall(text))


def emails_in(text: str) -> frozenset[str]:
    """The addresses of electronic mail that a text names, in small letters."""
    return frozenset(address.lower() for address in _EMAIL.findall(unicodedata.normalize("NFKC", text)))
