"""A text made directly, or through the library, the sanitiser and the knife that cuts it into parts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gongkai.load.markdown.direct import direct_parts
from gongkai.load.markdown.limits import check_source
from gongkai.load.markdown.marks import SPLIT
from gongkai.load.markdown.plain_text import plain_text
from gongkai.load.markdown.sanitising import Rewrite, Sanitiser
from gongkai.model.item import Body, Part

if TYPE_CHECKING:
    from gongkai.load.markdown.extension import Heading

_HEADING = re.compile(r"<h([2-6])(?: [^<>]*?id=\"([^\"]*)\"[^<>]*)?>(.*?)</h\1>\s*", re.DOTALL)

_sanitiser = cache(Sanitiser)


def render(text: str, first_line: int, rewrite: Rewrite) -> Body:
    """A body without its links, whose first line is `first_line` of its file; raises TooComplexError.

    The text is a SourceText's, in which no characters are left that mark places here.
    """
    check_source(text)
    parts = direct_parts(text, first_line, lambda block: _sanitiser().clean([block], rewrite)[0])
    return Body(parts, source=text, line=first_line) if parts else through_library(text, first_line, rewrite)


def through_library(text: str, first_line: int, rewrite: Rewrite) -> Body:
    """What `render` gives, always through the library."""
    from gongkai.load.markdown.library import convert

    converted = convert(text)
    cleaned = _sanitiser().clean(converted.html.split(SPLIT), rewrite)
    notes = cleaned.pop() if converted.notes else ""
    parts = _parts(cleaned, notes, converted.headings, first_line)
    return Body(parts, notes=plain_text(notes), source=text, line=first_line)


def _parts(cleaned: list[str], notes: str, headings: list[Heading], first_line: int) -> tuple[Part, ...]:
    """The segments as parts; the footnotes are shown with the last one but are no part of its text."""
    parts = [Part(0, "", "", first_line, cleaned[0], plain_text(cleaned[0]))]
    for heading, html in zip(headings, cleaned[1:], strict=True):
        line = parts[-1].line if heading.line is None else first_line + heading.line
        parts.append(_part(heading.level, line, html))
    return (*parts[:-1], parts[-1]._replace(html=parts[-1].html + notes))


def _part(level: int, line: int, html: str) -> Part:
    match = _HEADING.match(html)
    if match is None:
        return Part(level, "", "", line, html, plain_text(html))
    rest = html[match.end() :]
    return Part(level, plain_text(match[3]), match[2] or "", line, rest, plain_text(rest), match[0])
