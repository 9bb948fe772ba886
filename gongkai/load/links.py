"""The links of a body as written, each with its place: a light look at the source beside the real parser."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape

from gongkai.load.source_text import SourceText
from gongkai.model.item import Link

# Each alternative starts differently, so that no text makes these patterns try twice.
_TEXT = r"\[(?P<text>(?:[^\[\]\\]|\\.|\[[^\[\]\n]*\])*)\]"
_BARE = r"(?P<bare>(?:[^()<>\n\"]|\([^()\n]*\))*?)"
_TITLE = r"(?:\s(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_INLINE = re.compile(rf"{_TEXT}\(\s*(?:<(?P<angle>[^<>\n]*)>|{_BARE})\s*{_TITLE}\s*\)")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<text>[^\]\[^\n][^\]\[\n]*)\]:[ ]*<?(?P<bare>[^\s<>]+)>?", re.MULTILINE)
_AUTOLINK = re.compile(r"<(?P<text>(?P<bare>[a-zA-Z][a-zA-Z0-9+.-]{1,20}:[^\s<>]+))>")
_HTML = re.compile(
    r"<(?P<text>a|img)\s(?:[^<>\"']|\"[^\"<>\n]*\"|'[^'<>\n]*')*?\b(?:href|src)\s*=\s*"
    r"(?:\"(?P<bare>[^\"<>\n]*)\"|'(?P<angle>[^'<>\n]*)')",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:)[A-Za-z0-9._~:/?#@!$&'()*+,;=-]+")
"""An address of another host without anything that might make it none."""
_BACKTICKS = re.compile(r"`+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_PAINT = re.compile(r"[^\n]")


def scan_links(source: SourceText, start: int) -> tuple[Link, ...]:
    """Every link and image from an offset on, in order; code and comments have none."""
    text = _masked(source.text, start)
    found = sorted(_matches(text, start), key=_target_span)
    return tuple([_link(source, match) for match in found])


def inner_links(links: Iterable[Link], base: str) -> tuple[Link, ...]:
    """All but pictures and what plainly leads elsewhere; `base` is the site's absolute address, with a slash."""
    return tuple(
        link
        for link in links
        if not link.image and (link.target.startswith(base) or not _ELSEWHERE.fullmatch(link.target))
    )


def _matches(text: str, start: int) -> Iterator[re.Match[str]]:
    if "](" in text:
        for match in _INLINE.finditer(text, start):
            yield match
            yield from _INLINE.finditer(text, *match.span("text"))
    if "]:" in text:
        yield from _DEFINITION.finditer(text, start)
    if "<" in text:
        yield from _AUTOLINK.finditer(text, start)
        yield from _HTML.finditer(text, start)


def _link(source: SourceText, match: re.Match[str]) -> Link:
    start, end = _target_span(match)
    written = source.text[start:end]
    in_html = match.re is _HTML
    target = unescape(written if in_html else _ESCAPE.sub(r"\1", written))
    image = match["text"].lower() == "img" if in_html else _is_shown(match)
    return Link(target.strip(), "" if in_html else match["text"], source.span(start, end), image)


def _is_shown(match: re.Match[str]) -> bool:
    """Whether an exclamation mark stands before what was found."""
    return match.re is _INLINE and match.string.startswith("!", max(match.start() - 1, 0))


def _target_span(match: re.Match[str]) -> tuple[int, int]:
    angle = "angle" in match.re.groupindex and match["angle"] is not None
    return match.span("angle" if angle else "bare")


def _masked(text: str, start: int) -> str:
    """The text with as many spaces in the place of comments and of code."""
    if "<!--" in text:
        text = _without_comments(text, start)
    return _without_code(text, start) if "`" in text else text


def _without_comments(text: str, start: int) -> str:
    kept: list[str] = [text[:start]]
    while (opening := text.find("<!--", start)) >= 0 and (closing := text.find("-->", opening)) >= 0:
        kept += (text[start:opening], _PAINT.sub(" ", text[opening : closing + 3]))
        start = closing + 3
    return "".join((*kept, text[start:]))


def _without_code(text: str, start: int) -> str:
    """Code stands between two equally long runs of backticks of one paragraph."""
    runs = [match.span() for match in _BACKTICKS.finditer(text, start)]
    later: dict[int, list[int]] = defaultdict(list)
    for index in range(len(runs) - 1, -1, -1):
        later[runs[index][1] - runs[index][0]].append(index)
    kept: list[str] = []
    done, index = 0, 0
    while index < len(runs):
        opening, inside = runs[index]
        same = later[inside - opening]
        while same and same[-1] <= index:
            same.pop()
        if same and text.find("\n\n", inside, runs[same[-1]][0]) < 0:
            index = same[-1]
            kept += (text[done:opening], _PAINT.sub(" ", text[opening : runs[index][1]]))
            done = runs[index][1]
        index += 1
    return "".join((*kept, text[done:]))
