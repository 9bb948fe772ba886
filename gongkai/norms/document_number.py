"""Document numbers (发文字号): 代字〔年份〕序号号 (GB/T 9704-2012, 7.2.5), and those of orders and announcements.

Right are `国办发〔2017〕47号`, orders and announcements numbered through (`国务院令第711号`, `公告第3号`), and those
numbered by the year (`公告2020年第12号`, `2020年第12号`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from gongkai.norms.numerals import DIGITS, read_numeral
from gongkai.norms.wide_pattern import wide_pattern

_YEAR_IN_BRACKETS = re.compile(r"[〔﹝\[［【(（]\s*\d{2,4}\s*年?\s*[〕﹞\]］】)）]")
_OPENING, _CLOSING = "〔﹝[［【(（〖{｛", "〕﹞]］】)）〗}｝"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff〇"
_ORDER = "令|公告|通告|布告"
_BLANK = "[ \t\u3000\u00a0]"
_SPACE = f"{_BLANK}{{0,3}}"
_DIGIT = "[0-9０-９]"
_CODE = rf"(?:[{_HAN}A-Za-z]|[（(][{_HAN}]{{1,8}}[）)])"
_BODIES = rf"[{_HAN}A-Za-z \u3000]*"
"""Before 令 or 公告 the full names of those who issued it, with spaces between them."""
_YEAR = rf"{_DIGIT}{{4}}|{_DIGIT}{{2}}|[{DIGITS}○ＯO]{{4}}"
_SERIAL = rf"{_DIGIT}{{1,6}}|[{DIGITS}]{{1,8}}"

_IN_BRACKETS = rf"""
    (?P<opening>[{re.escape(_OPENING)}]) {_SPACE} (?P<year>{_YEAR}) {_SPACE} (?P<year_word>年?) {_SPACE}
    (?P<closing>[{re.escape(_CLOSING)}]) {_SPACE} (?P<ordinal>第?) {_SPACE} (?P<serial>{_SERIAL}) {_SPACE} (?P<end>号?)
"""
_AFTER_ORDER = rf"""
    {_SPACE} (?:(?P<year>{_DIGIT}{{4}}) {_SPACE} 年)? {_SPACE}
    (?P<ordinal>第?) {_SPACE} (?P<serial>{_DIGIT}{{1,6}}) {_SPACE} (?P<end>号)
"""
_BRACKETED = wide_pattern(rf"(?P<code>{_CODE}+){_SPACE}{_IN_BRACKETS}", re.VERBOSE)
_BRACKETED_WITHIN = wide_pattern(_IN_BRACKETS, re.VERBOSE)
_ORDERED = wide_pattern(rf"(?P<code>{_BODIES}(?:{_ORDER})|){_SPACE}[（(]?{_AFTER_ORDER}[）)]?", re.VERBOSE)
_ORDERED_WITHIN = (
    (wide_pattern(rf"令(?<=[部院局委会府国席军署厅行]令){_AFTER_ORDER}", re.VERBOSE), 1),
    (wide_pattern(rf"告(?<=[公通]告){_AFTER_ORDER}", re.VERBOSE), 2),
)
"""From the last character of 令, 公告 or 通告, so that the search leaps from one to the next; how long the word is."""
_TURNED = wide_pattern(rf"(?P<code>{_BODIES})第{_SPACE}(?P<serial>{_DIGIT}{{1,6}}){_SPACE}号{_SPACE}令")
_RIGHT = (
    wide_pattern(rf"(?P<code>{_CODE}+)〔(?P<year>(?:19|20)[0-9]{{2}})〕(?P<serial>[1-9][0-9]*)号"),
    wide_pattern(rf"(?P<code>{_BODIES})(?P<year>(?:19|20)[0-9]{{2}})年第(?P<serial>[1-9][0-9]*)号"),
    wide_pattern(rf"(?P<code>{_BODIES}(?:{_ORDER})|)(?P<year>) ?第(?P<serial>[1-9][0-9]*|[{DIGITS}]+)号"),
)
_CENTURY = 50
"""Years of two digits from here on were in the twentieth century."""
_FULL_WIDTH = str.maketrans("０１２３４５６７８９○ＯO", "0123456789〇〇〇")
_DIGIT_VALUES = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_WORD_BEFORE = wide_pattern(rf"[{_HAN}A-Za-z]{_SPACE}$")
_WIDE_DIGIT = re.compile("[０-９]")
_BLANKS = re.compile(_BLANK)
_NOT_A_NUMBER = re.compile(rf"{_SPACE}[楼机线院地炉井门车厂馆站床仓库坑桥矿煤居公岛店窗室会]")
"""After 号, what makes it the number of something else."""
_GOES_ON = re.compile(rf"{_SPACE}[0-9０-９、，,．.\-—–~～至和及与/%％]")
"""After a serial without 号, what makes it one of several, or no serial."""


class Slip(Enum):
    """What may be wrong with a number."""

    BRACKETS = auto()
    SHORT_YEAR = auto()
    YEAR_WORD = auto()
    """年 within the brackets."""
    CHINESE_DIGITS = auto()
    WIDTH = auto()
    """Full-width digits."""
    ORDINAL = auto()
    """第 before the serial."""
    LEADING_ZERO = auto()
    NO_END = auto()
    """No 号."""
    NO_ORDINAL = auto()
    """No 第 in the number of an order or announcement."""
    SPACE = auto()


_ONLY_LOOKS = frozenset({Slip.BRACKETS, Slip.YEAR_WORD, Slip.WIDTH, Slip.SPACE})
"""Slips of writing that no document bears in its own number, whatever its age."""


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A right number taken apart; `year` is None for orders and announcements that are numbered through."""

    code: str
    year: int | None
    serial: int


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrongly written number in a text: where its brackets begin and its 号 ends, what is wrong, what were right."""

    start: int
    end: int
    slips: frozenset[Slip]
    year: int | None
    right: str | None
    """For what stands between `start` and `end`; None where it cannot be known."""

    @property
    def is_only_looks(self) -> bool:
        """Whether putting it right cannot part it from what the document itself bears."""
        return self.slips <= _ONLY_LOOKS


def looks_like_document_number(text: str) -> bool:
    """Whether a reference is meant as a document number, rightly written or not, and not as an index number or path."""
    return text.rstrip().endswith("号") or _YEAR_IN_BRACKETS.search(text) is not None


@lru_cache(maxsize=1000)
def parse(text: str) -> DocumentNumber | None:
    """Take a rightly written number apart; None for any other text."""
    for form in _RIGHT:
        if match := form.fullmatch(text):
            serial = read_numeral(match["serial"])
            year = int(match["year"]) if match["year"] else None
            return DocumentNumber(match["code"].strip(), year, serial) if serial else None
    return None


def normalise(text: str, year: int | None = None) -> str | None:
    """The right form of a number, where only one can be meant; `year` resolves a year of two digits."""
    text = text.strip()
    if parse(text):
        return text
    mended = _mend_bracketed(text, year) or _mend_order(text)
    return mended if mended and parse(mended) else None


def slips_of(text: str) -> frozenset[Slip]:
    """What is wrong with a number; empty where it is right, or not to be known as a number at all."""
    text = text.strip()
    match = _BRACKETED.fullmatch(text)
    if match:
        return _bracket_slips(match)
    match = _ORDERED.fullmatch(text)
    return _order_slips(match) if match else frozenset()


def find_wrong(text: str) -> Iterator[Wrong]:
    """Numbers that a text writes wrongly, as far as they can be told from anything else."""
    if any(map(text.__contains__, _OPENING)):
        for match in _BRACKETED_WITHIN.finditer(text):
            slips = _bracket_slips(match)
            if slips and _is_cited(match, slips):
                yield Wrong(match.start(), match.end(), slips, _age(match["year"]), _put_right(match, None))
    yield from _wrong_orders(text)


def _wrong_orders(text: str) -> Iterator[Wrong]:
    for form, length in _ORDERED_WITHIN:
        for match in form.finditer(text):
            slips = _order_slips(match)
            if slips and not _NOT_A_NUMBER.match(text, match.end()):
                start = match.start() + 1 - length
                year = _number(match["year"]) if match["year"] else None
                yield Wrong(start, match.end(), slips, year, f"{text[start : match.start() + 1]}{_order(match)}")


def _is_cited(match: re.Match[str], slips: frozenset[Slip]) -> bool:
    """Brackets of other sorts hold many a year: they need a word before, four digits, and 号 that ends the number."""
    if not _WORD_BEFORE.search(match.string, max(match.start() - 4, 0), match.start()):
        return False
    if match["end"]:
        return not _NOT_A_NUMBER.match(match.string, match.end()) and not {Slip.BRACKETS, Slip.SHORT_YEAR} <= slips
    return match["opening"] + match["closing"] == "〔〕" and not _GOES_ON.match(match.string, match.end())


def _bracket_slips(match: re.Match[str]) -> frozenset[Slip]:
    year = match["year"].translate(_FULL_WIDTH)
    found = {
        Slip.BRACKETS: match["opening"] + match["closing"] != "〔〕",
        Slip.SHORT_YEAR: len(year) == 2,
        Slip.YEAR_WORD: bool(match["year_word"]),
        Slip.CHINESE_DIGITS: not (year + match["serial"].translate(_FULL_WIDTH)).isascii(),
        Slip.ORDINAL: bool(match["ordinal"]),
        Slip.NO_END: not match["end"],
    }
    return _common_slips(match, match.start("opening")) | {slip for slip, is_there in found.items() if is_there}


def _order_slips(match: re.Match[str]) -> frozenset[Slip]:
    start = match.start("year" if match["year"] else "ordinal")
    return _common_slips(match, start) | (frozenset() if match["ordinal"] else {Slip.NO_ORDINAL})


def _common_slips(match: re.Match[str], start: int) -> frozenset[Slip]:
    found = {
        Slip.WIDTH: _WIDE_DIGIT.search(match.group()) is not None,
        Slip.LEADING_ZERO: match["serial"].translate(_FULL_WIDTH).startswith("0"),
        Slip.SPACE: _BLANKS.search(match.string, start, match.end("end")) is not None,
    }
    return frozenset(slip for slip, is_there in found.items() if is_there)


def _mend_bracketed(text: str, year: int | None) -> str | None:
    match = _BRACKETED.fullmatch(text)
    right = _put_right(match, year) if match else None
    return f"{match['code']}{right}" if match and right else None


def _put_right(match: re.Match[str], year: int | None) -> str | None:
    """The brackets and what follows them, as they should be."""
    full = _full_year(match["year"], year)
    serial = read_numeral(match["serial"].translate(_FULL_WIDTH))
    return f"〔{full}〕{serial}号" if full and serial else None


def _mend_order(text: str) -> str | None:
    if match := _ORDERED.fullmatch(text):
        return f"{_joined(match['code'])}{_order(match)}" if match["code"] or match["ordinal"] else None
    match = _TURNED.fullmatch(text)
    return f"{_joined(match['code'])}令第{_number(match['serial'])}号" if match else None


def _order(match: re.Match[str]) -> str:
    year = f"{_number(match['year'])}年" if match["year"] else ""
    return f"{year}第{_number(match['serial'])}号"


def _joined(code: str) -> str:
    """The bodies of a joint number keep one space between them."""
    return " ".join(code.split())


def _number(digits: str) -> int:
    return int(digits.translate(_FULL_WIDTH))


def _age(digits: str) -> int:
    """The year in which a document was made, as a year of two digits tells it."""
    year = _full_year(digits, None)
    if year is None:
        short = digits.translate(_FULL_WIDTH)
        year = int(short) + (2000 if int(short) < _CENTURY else 1900) if len(short) == 2 else 0
    return year


def _full_year(text: str, hint: int | None) -> int | None:
    digits = "".join(_DIGIT_VALUES.get(character, character) for character in text.translate(_FULL_WIDTH))
    if not digits.isdecimal():
        return None
    if len(digits) == 4:
        return int(digits) if digits[:2] in {"19", "20"} else None
    return hint if hint and hint % 100 == int(digits) else None
