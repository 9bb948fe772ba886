"""What of a text is no prose, painted over: HTML, code, addresses, link targets, file names, lines that only rule.

Positions stay: each painted character but the line ends becomes `PAINT`, which no text has.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

PAINT = "\0"
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_TICKS = re.compile(r"`+")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_LINK = re.compile(r"\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])")
"""The target of a link, or the name of a target."""
_BRACKETS = re.compile(
    rf"""
    {_LINK.pattern}
    | \[\^[^\[\]\n]{{1,40}}\]:?                    # a footnote, or its sign
    | ^[ ]{{0,3}}\[(?!\^)[^\[\]\n]+\]:[^\n]*       # a target by name
    | ^\[TOC\]$
    """,
    re.VERBOSE | re.MULTILINE,
)
_RARE_BRACKETS = ("[^", "]:", "[TOC]")
"""Without one of these only links have brackets that are no prose."""
_PLACE = r"[^\s<>\"'`|，。；：！？、（）《》“”〔〕【】\u3400-\u9fff\0]"
_ADDRESS = re.compile(rf"(?:[a-zA-Z][a-zA-Z0-9+.-]{{1,9}}://|\bwww\.){_PLACE}+|[\w.+-]{{1,64}}@[\w.-]+", re.ASCII)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}")
_ENDING = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|wps|et|dps|pdf|ofd|csv|txt|zip|rar|7z|jpe?g|png|gif|mp[34])(?![a-zA-Z])", re.IGNORECASE
)
_MAYBE_ENDING = re.compile(r"\.[a-zA-Z7]")
_FILE_NAME = re.compile(r"[^\s|，。；：、《》“”\[\]\"'/\0]{1,80}$")
_RULING = re.compile(r"\n[ \t>]*[-*_=:|](?:[ \t]*[-*_=:|])+[ \t]*$", re.MULTILINE)
"""The end of the line before comes first, so that the search leaps from line to line."""
_CODE_LINE = re.compile(r"(?:[ ]{4}|\t)[^\n]*")
_LIST = re.compile(r"[ ]{0,3}(?:[-*+]|[0-9]+\.)[ \t]")


def masked(text: str, *, preformatted: bool = False) -> str:
    """The text with all that is no prose painted over; `preformatted` where indented lines are code."""
    signs = _ascii_of(text)
    if "<" in signs:
        text = _TAG.sub(_paint, _without_comments(text))
    if "`" in signs:
        text = _without_code(text)
    if preformatted:
        text = _without_indented(text)
    if "]" in signs:
        text = (_BRACKETS if any(sign in text for sign in _RARE_BRACKETS) else _LINK).sub(_paint, text)
        signs = _ascii_of(text)
    if "://" in signs or "@" in signs or "www." in signs:
        text = _ADDRESS.sub(_paint, text)
    if "&" in signs:
        text = _ENTITY.sub(_paint, text)
    if "{:" in signs:
        text = _ATTRIBUTES.sub(_paint, text)
    if _MAYBE_ENDING.search(signs):
        text = _without_file_names(text)
    if _RULING.search(f"\n{signs}"):
        text = _RULING.sub(_paint, f"\n{text}")[1:]
    return text


def _ascii_of(text: str) -> str:
    """The ASCII characters of a text in their order: what these lack, the text lacks, and they are few."""
    return text.encode("ascii", "ignore").decode("ascii")


def _paint(match: re.Match[str]) -> str:
    return _painted(match.group())


def _painted(text: str) -> str:
    return PAINT * len(text) if "\n" not in text else "\n".join(PAINT * len(line) for line in text.split("\n"))


def _without(text: str, stretches: Iterator[tuple[int, int]]) -> str:
    kept: list[str] = []
    last = 0
    for start, end in stretches:
        kept += (text[last:start], _painted(text[start:end]))
        last = end
    return "".join((*kept, text[last:])) if kept else text


def _without_comments(text: str) -> str:
    return _without(text, _comments(text))


def _comments(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    while (opening := text.find("<!--", last)) >= 0 and (closing := text.find("-->", opening + 4)) >= 0:
        last = closing + 3
        yield opening, last


def _without_code(text: str) -> str:
    return _without(text, _code_spans(text))


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """From each run of backticks to the next run as long, if there is one before the paragraph ends."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    ends = [match.start() for match in _PARAGRAPH_END.finditer(text)]
    later: dict[int, list[int]] = defaultdict(list)
    for start, end in reversed(runs):
        later[end - start].append(start)
    last = paragraph = 0
    for start, end in runs:
        same = later[end - start]
        same.pop()
        while paragraph < len(ends) and ends[paragraph] < start:
            paragraph += 1
        limit = ends[paragraph] if paragraph < len(ends) else len(text)
        escaped = text[max(start - 1, 0) : start] == "\\"
        if start >= last and same and same[-1] < limit and not escaped:
            last = same[-1] + end - start
            yield start, last


def _without_indented(text: str) -> str:
    """Indented lines after an empty one, unless they go on with a list."""
    lines = text.split("\n")
    in_list, open_before = False, True
    for index, line in enumerate(lines):
        blank = not line.strip()
        if not blank and not line.startswith((" ", "\t")):
            in_list = _LIST.match(line) is not None
        elif not blank and open_before and not in_list and _CODE_LINE.match(line):
            lines[index] = PAINT * len(line)
            continue
        open_before = blank or (open_before and lines[index].startswith(PAINT))
    return "\n".join(lines)


def _without_file_names(text: str) -> str:
    return _without(text, _file_names(text))


def _file_names(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    for ending in _ENDING.finditer(text):
        name = _FILE_NAME.search(text, max(last, ending.start() - 80), ending.start())
        if name:
            last = ending.end()
            yield name.start(), last
