"""A broken front matter mended line by line, so that one slip does not hide the others.

Only what a clerk plainly meant is mended: a full-width colon, a colon without its space, a tab in the indentation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongkai.model.problem import ProblemCode

_LEAD = r"^(?P<lead>[ ]*+(?:-[ ]++)*+)"
_KEY = r"(?P<key>[^\s:：#\"'\[\]{},&*!|>%@`?-][^:：\"'\[\]{}]{0,40}?)"
_WELL = re.compile(rf"{_LEAD}(?P<key>\"[^\"]*\"|'[^']*'|[^:：\s#][^:：]*)[ ]*:(?:[ \t]+(?P<value>.*))?$")
_SLIP = re.compile(rf"{_LEAD}{_KEY}[ \u3000]*(?P<colon>：|:(?!//))(?P<value>.*)$")
_INDENTS = "\t\u3000\u00a0"
"""What clerks indent with besides spaces."""
_MOST_SLIPS = 50
_BLOCK_SCALAR = re.compile(r"(?::|-)[ ]+[|>][-+0-9]*[ ]*(?:#.*)?$")
_WIDE_INDENT = "行首用了全角空格，请改成半角空格"
_NO_SPACE = "英文冒号后面要空一格"
_DOCUMENT = "“...”或 % 开头的行在这里没有用处，请删去"
_NO_COLON = "这一行不是“键: 内容”的写法；如果是上一行的续行，行首要空两格"


@dataclass(frozen=True, slots=True)
class Slip:
    """What was mended, between two offsets of the text as it was."""

    code: ProblemCode
    start: int
    end: int
    detail: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its slips mended; `inserted` are the offsets in it of characters that the original lacks."""

    text: str
    inserted: tuple[int, ...] = ()
    slips: tuple[Slip, ...] = ()

    def original(self, offset: int) -> int:
        """The offset in the original of an offset in the mended text."""
        return offset - bisect_left(self.inserted, offset)

    def without(self, offset: int) -> Mended:
        """The same with the whole top-level entry in which an offset lies blanked out."""
        starts = [match.start() for match in re.finditer(r"^[^\s#-]", self.text, re.MULTILINE)]
        index = max(bisect_left(starts, offset + 1) - 1, 0)
        start = starts[index] if starts else 0
        end = starts[index + 1] if index + 1 < len(starts) else len(self.text)
        return replace(self, text=self.text[:start] + _commented(self.text[start:end]) + self.text[end:])


def _commented(text: str) -> str:
    """As many characters that say nothing; comments, since blank lines would belong to a block of text above."""
    return "\n".join("#" * len(line) for line in text.split("\n"))


def mend(text: str) -> Mended:
    """Mend every slip of a text that is not YAML as it stands."""
    lines: list[str] = []
    inserted: list[int] = []
    slips: list[Slip] = []
    before = after = 0
    for line in _mended_lines(text):
        slips += [replace(slip, start=slip.start + before, end=slip.end + before) for slip in line.slips]
        inserted += [after + offset for offset in line.inserted]
        lines.append(line.text)
        after += len(line.text) + 1
        before += len(line.text) - len(line.inserted) + 1
    return Mended("\n".join(lines), tuple(inserted), tuple(slips[:_MOST_SLIPS]))


def _mended_lines(text: str) -> Iterator[Mended]:
    """Each line mended; what belongs to a block of text is left alone."""
    block = -1
    last = (0, False)
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or (block >= 0 and indent > block):
            yield Mended(line)
            continue
        block = indent if _BLOCK_SCALAR.search(line) else -1 if line[indent] not in _INDENTS else block
        mended, last = _mended_line(line, last)
        yield mended


def _mended_line(line: str, last: tuple[int, bool]) -> tuple[Mended, tuple[int, bool]]:
    """A line that carries structure; `last` is the indentation of the key above it and whether that has a value."""
    mended = _indented(line)
    if line.lstrip().startswith("#"):
        return mended, last
    indent, valued = last
    if well := _WELL.match(mended.text):
        return mended, (len(well["lead"]), bool(well["value"]))
    found = _SLIP.match(mended.text)
    if found and not (valued and len(found["lead"]) > indent) and not found["key"].isdigit():
        return _with_colon(mended, found), (len(found["lead"]), bool(found["value"].strip()))
    if not mended.text[0].isspace() and mended.text[0] != "-":
        reason = _DOCUMENT if mended.text.startswith(("...", "%")) else _NO_COLON
        slip = Slip(ProblemCode.SYNTAX, 0, len(mended.text), (("reason", reason),))
        return replace(mended, text=_commented(mended.text), slips=(*mended.slips, slip)), last
    return mended, last


def _indented(line: str) -> Mended:
    """The line with two spaces in the place of each tab or wide space before its text."""
    indent = line[: len(line) - len(line.lstrip(" " + _INDENTS))]
    wrong = [offset for offset, character in enumerate(indent) if character in _INDENTS]
    if not wrong:
        return Mended(line)
    tab = indent[wrong[0]] == "\t"
    code, detail = (ProblemCode.TAB, ()) if tab else (ProblemCode.SYNTAX, (("reason", _WIDE_INDENT),))
    inserted = tuple(offset + number + 1 for number, offset in enumerate(wrong))
    spaces = "".join("  " if character in _INDENTS else character for character in indent)
    return Mended(spaces + line[len(indent) :], inserted, (Slip(code, wrong[0], len(indent), detail),))


def _with_colon(line: Mended, found: re.Match[str]) -> Mended:
    start, end = found.span("colon")
    fullwidth = found["colon"] == "："
    code = ProblemCode.FULLWIDTH_COLON if fullwidth else ProblemCode.SYNTAX
    detail = ("key", found["key"]) if fullwidth else ("reason", _NO_SPACE)
    lacks_space = found["value"][:1] not in {"", " "}
    return Mended(
        line.text[:start] + (": " if lacks_space else ":") + line.text[end:],
        (*line.inserted, end) if lacks_space else line.inserted,
        (*line.slips, Slip(code, line.original(start), line.original(end), (detail,))),
    )
