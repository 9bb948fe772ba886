"""A text through the library, the sanitiser and the knife that cuts it into parts."""

from __future__ import annotations

import re
from functools import cache

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension

from gongkai.load.markdown.anchors import slug
from gongkai.load.markdown.direct import direct_parts
from gongkai.load.markdown.extension import Contents, DocumentExtension, Heading
from gongkai.load.markdown.limits import TooComplexError, check_source
from gongkai.load.markdown.marks import SPLIT
from gongkai.load.markdown.plain_text import plain_text
from gongkai.load.markdown.sanitising import Rewrite, Sanitiser
from gongkai.model.item import Body, Part

_HEADING = re.compile(r"<h([2-6])(?: [^<>]*?id=\"([^\"]*)\"[^<>]*)?>(.*?)</h\1>\s*", re.DOTALL)
_BOOKKEEPING = re.compile("[\x02\x03]")
_BACK = "返回正文中的注释{}"


class _ContentsExtension(TocExtension):
    TreeProcessorClass = Contents


class _Dialect:
    """One library for all texts of a process: it is made slowly and reset quickly."""

    def __init__(self, *, emphasis: bool) -> None:
        self.document = DocumentExtension()
        self.markdown = Markdown(
            extensions=[
                TableExtension(use_align_attribute=True),
                FootnoteExtension(BACKLINK_TITLE=_BACK, SEPARATOR="-"),
                AttrListExtension(),
                SaneListExtension(),
                _ContentsExtension(slugify=lambda title, _: slug(title)),
                self.document,
            ],
            output_format="html",
        )
        if not emphasis:
            self.markdown.inlinePatterns.deregister("em_strong")

    def convert(self, text: str) -> str:
        """HTML, not yet clean, with a mark before each heading."""
        self.markdown.reset()
        return self.markdown.convert(text)


_dialect = cache(_Dialect)
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
    dialect, converted = _convert(text)
    cleaned = _sanitiser().clean(converted.split(SPLIT), rewrite)
    notes = cleaned.pop() if dialect.document.notes else ""
    parts = _parts(cleaned, notes, dialect.document.headings, first_line)
    return Body(parts, notes=plain_text(notes), source=text, line=first_line)


def _convert(text: str) -> tuple[_Dialect, str]:
    """The text through the library; where a jumble of asterisks and underscores confuses it, through it without them.

    It then leaves pieces of its own bookkeeping in the text, between characters that no text has.
    """
    for emphasis in (True, False):
        dialect = _dialect(emphasis=emphasis)
        try:
            converted = dialect.convert(text)
        except (RecursionError, TooComplexError):
            # What the library left half done is in no state to go on with.
            _dialect.cache_clear()
            raise TooComplexError from None
        if not _BOOKKEEPING.search(converted):
            return dialect, converted
    raise TooComplexError


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
