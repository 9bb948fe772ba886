"""Index numbers (索引号): one for each item, for ever, in the form that config.yaml lays down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from string import Formatter

_CODE = "[0-9A-Z]{9}(?:[0-9A-Z]{9})?"
_PADDING = re.compile(r"0([1-9])d")
_NEEDED = ("year", "serial")


@dataclass(frozen=True, slots=True)
class IndexNumber:
    """An index number taken apart; `code` is that of the body which allocated it, empty where the form has none."""

    code: str
    year: int
    serial: int


@dataclass(frozen=True)
class IndexNumbering:
    """The index numbers of one body.

    `template` is a text with the places `{year}` and `{serial}`, once each, and perhaps `{code}`; a serial may be
    padded with zeros (`{serial:05d}`). Raises ValueError, with a Chinese message, for any other template.
    The usual form is that of 《政府信息公开目录系统实施指引（试行）》: `11220524MB0000019X/2020-00012`.
    """

    template: str
    code: str

    def __post_init__(self) -> None:
        places = [name for _, name, _, _ in _pieces(self.template) if name is not None]
        for name in places:
            if name not in (*_NEEDED, "code"):
                raise ValueError(f"索引号的式样中有不认识的“{{{name}}}”，只能用 code、year、serial。")
            if places.count(name) > 1:
                raise ValueError(f"索引号的式样中“{{{name}}}”出现了不止一次。")
        for name in _NEEDED:
            if name not in places:
                raise ValueError(f"索引号的式样中缺少“{{{name}}}”，编出的索引号会重复。")

    def format(self, year: int, serial: int) -> str:
        """The index number with that serial, from 1."""
        return self.template.format(code=self.code, year=f"{year:04d}", serial=serial)

    def parse(self, text: str) -> IndexNumber | None:
        """Take an index number apart; None where it does not have this form.

        The code of another body is right as well: a number outlives the body that allocated it.
        """
        match = self._pattern.fullmatch(text)
        if not match:
            return None
        found = match.groupdict()
        return IndexNumber(found.get("code", ""), int(found["year"]), int(found["serial"]))

    def next(self, taken: Iterable[str], year: int) -> str:
        """The number after the highest that this body has allocated for `year`; gaps stay gaps."""
        numbers = (self.parse(text) for text in taken)
        serials = (found.serial for found in numbers if found and found.year == year and found.code in ("", self.code))
        return self.format(year, max(serials, default=0) + 1)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("".join(self._expressions()))

    def _expressions(self) -> Iterator[str]:
        for literal, name, spec, _ in _pieces(self.template):
            yield re.escape(literal)
            if name == "code":
                yield f"(?P<code>{re.escape(self.code)}|{_CODE})"
            elif name == "year":
                yield "(?P<year>[0-9]{4})"
            elif name == "serial":
                yield f"(?P<serial>{_serial(spec or '')})"


@lru_cache(maxsize=8)
def numbering_of(template: str, code: str) -> IndexNumbering:
    """The numbering of a configuration, whose pattern is made once."""
    return IndexNumbering(template, code)


def _pieces(template: str) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """The template's parts; raises ValueError for one that Python's formatting cannot follow, or that we do not."""
    try:
        pieces = list(Formatter().parse(template))
    except ValueError as error:
        raise ValueError("索引号的式样中花括号不成对。") from error
    for literal, name, spec, conversion in pieces:
        if name is not None and (conversion or not _fits(name, spec or "")):
            raise ValueError(f"索引号的式样中“{{{name}}}”的写法不对；只有 serial 可以补零，如 {{serial:05d}}。")
        yield literal, name, spec, conversion


def _fits(name: str, spec: str) -> bool:
    return not spec or (name == "serial" and _PADDING.fullmatch(spec) is not None)


def _serial(spec: str) -> str:
    """A padded serial has just its width until it outgrows it; there is no serial 0."""
    match = _PADDING.fullmatch(spec)
    width = int(match.group(1)) if match else 1
    return f"(?!0+(?![0-9]))[0-9]{{{width}}}|[1-9][0-9]{{{width},}}"
