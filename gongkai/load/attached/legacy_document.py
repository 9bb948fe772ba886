"""The text of a Word file of before 2007, from its table of pieces (MS-DOC 2.4.1)."""

from __future__ import annotations

import re
import struct
from itertools import pairwise

from gongkai.load.attached.harvest import Harvest, UnreadableError

_FLAGS, _CLX = 0x0B, 0x01A2
"""In the file information block: the flag that names the table stream, and where in it the pieces are described."""
_SECOND_TABLE = 0x02
_PROPERTIES, _PIECES = 1, 2
_COMPRESSED, _PLACE = 0x40000000, 0x3FFFFFFF
_PARAGRAPHS = re.compile("[\r\x0b\x0c\x0e]+|\x07\x07")
_CELL_END = "\x07"
_SIGNS = re.compile("[\x00-\x06\x08\x10-\x1f]")
"""Pictures, notes and the marks around fields, whose instructions and results are both text here."""


def table_stream(document: bytes) -> str:
    """Which stream describes the pieces of this one."""
    if len(document) < _CLX + 8:
        raise UnreadableError
    return "1Table" if document[_FLAGS] & _SECOND_TABLE else "0Table"


def read_legacy_document(document: bytes, table: bytes, harvest: Harvest) -> None:
    """A line for each paragraph and each row: of the text, then of notes, headers, comments and boxes."""
    text = _text(document, _pieces(document, table))
    for number, line in enumerate(_PARAGRAPHS.split(text), 1):
        harvest.take(f"第{number}段", _SIGNS.sub(" ", line.replace(_CELL_END, " ")))


def _pieces(document: bytes, table: bytes) -> bytes:
    """The list of pieces: their first characters, then their descriptions of 8 bytes each."""
    try:
        place, length = struct.unpack_from("<II", document, _CLX)
        clx = table[place : place + length]
        at = 0
        while clx[at] == _PROPERTIES:
            at += 3 + int(struct.unpack_from("<H", clx, at + 1)[0])
        if clx[at] != _PIECES:
            raise UnreadableError
        size = int(struct.unpack_from("<I", clx, at + 1)[0])
        return clx[at + 5 : at + 5 + size]
    except (struct.error, IndexError) as error:
        raise UnreadableError from error


def _text(document: bytes, pieces: bytes) -> str:
    count = (len(pieces) - 4) // 12
    if count < 1:
        raise UnreadableError
    firsts = struct.unpack_from(f"<{count + 1}I", pieces)
    texts = []
    for index, (first, following) in enumerate(pairwise(firsts)):
        place = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * index + 2)[0]
        length = min(max(following - first, 0), len(document))
        start = place & _PLACE
        if place & _COMPRESSED:
            texts.append(document[start // 2 : start // 2 + length].decode("cp1252", "replace"))
        else:
            texts.append(document[start : start + 2 * length].decode("utf-16-le", "replace"))
    return "".join(texts)
