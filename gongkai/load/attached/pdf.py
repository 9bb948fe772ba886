"""The text of a PDF, as a reader shows it."""

from __future__ import annotations

import pypdfium2

from gongkai.load.attached.harvest import Harvest, TooMuchError, UnreadableError
from gongkai.model.attachment_content import Trait

_PAGES_LIMIT = 2000
_WRONG_PASSWORD = 4
"""FPDF_ERR_PASSWORD."""
_TYPICAL_PAGE = 20
"""Characters that the page of a document has at least on average; what scanners print onto their pictures has fewer."""


def read_pdf(data: bytes, harvest: Harvest) -> None:
    """A line each, with its page."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code != _WRONG_PASSWORD:
            raise UnreadableError from error
        harvest.traits.add(Trait.ENCRYPTED)
        return
    try:
        _read_pages(document, harvest)
    finally:
        document.close()


def _read_pages(document: pypdfium2.PdfDocument, harvest: Harvest) -> None:
    count = len(document)
    characters = 0
    for index in range(min(count, _PAGES_LIMIT)):
        text = _page_text(document, index)
        characters += sum(not character.isspace() for character in text)
        for line in text.splitlines():
            harvest.take(f"第{index + 1}页", line)
    if count == 0:
        raise UnreadableError
    if characters < count * _TYPICAL_PAGE:
        harvest.traits.add(Trait.PICTURES_ONLY)
    if count > _PAGES_LIMIT:
        raise TooMuchError


def _page_text(document: pypdfium2.PdfDocument, index: int) -> str:
    """The text of a page; a page that is broken is shown by no reader."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return ""
    try:
        text_page = page.get_textpage()
        text = str(text_page.get_text_bounded())
        text_page.close()
        return text
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()
