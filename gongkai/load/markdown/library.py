"""A text through the Markdown library, which is imported only where a text needs it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension

from gongkai.load.markdown.anchors import slug
from gongkai.load.markdown.extension import Contents, DocumentExtension, Heading
from gongkai.load.markdown.limits import TooComplexError

_BOOKKEEPING = re.compile("[\x02\x03]")
_BACK = "返回正文中的注释{}"


class Converted(NamedTuple):
    """What the library made of a text: HTML, not yet clean, with a mark before each heading and before the notes."""

    html: str
    headings: list[Heading]
    notes: bool


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

    def convert(self, text: str) -> Converted:
        self.markdown.reset()
        html = self.markdown.convert(text)
        return Converted(html, self.document.headings, self.document.notes)


_dialect = cache(_Dialect)


def convert(text: str) -> Converted:
    """The text through the library; where a jumble of asterisks and underscores confuses it, through it without them.

    It then leaves pieces of its own bookkeeping in the text, between characters that no text has.
    """
    for emphasis in (True, False):
        try:
            converted = _dialect(emphasis=emphasis).convert(text)
        except (RecursionError, TooComplexError):
            # What the library left half done is in no state to go on with.
            _dialect.cache_clear()
            raise TooComplexError from None
        if not _BOOKKEEPING.search(converted.html):
            return converted
    raise TooComplexError
