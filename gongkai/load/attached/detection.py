"""Which format a file has, told by its content."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gongkai.model.attachment_content import Format

HEAD = 4096
"""Bytes that tell the format of every file but an archive or a compound file."""

_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Format.COMPOUND),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n", Format.PNG),
    (b"GIF87a", Format.GIF),
    (b"GIF89a", Format.GIF),
    (b"II*\x00", Format.TIFF),
    (b"MM\x00*", Format.TIFF),
    (b"BM", Format.BMP),
    (b"Rar!\x1a\x07", Format.RAR),
    (b"7z\xbc\xaf\x27\x1c", Format.SEVEN_ZIP),
    (b"\x1f\x8b", Format.GZIP),
    (b"{\\rtf", Format.RTF),
    (b"ID3", Format.MP3),
    (b"MZ", Format.EXECUTABLE),
    (b"\x7fELF", Format.EXECUTABLE),
)
_FILMS = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free"})
_BRANDS = {b"heic": Format.HEIC, b"heix": Format.HEIC, b"mif1": Format.HEIC, b"msf1": Format.HEIC}
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|table|meta|\?xml|svg)\b", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")

_IN_ARCHIVES = (
    ("word/", Format.DOCX),
    ("xl/", Format.XLSX),
    ("ppt/", Format.PPTX),
    ("OFD.xml", Format.OFD),
)
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": Format.ODT,
    b"application/vnd.oasis.opendocument.spreadsheet": Format.ODS,
    b"application/vnd.oasis.opendocument.presentation": Format.ODP,
}


def format_of(head: bytes) -> Format:
    """The format that the first bytes of a file tell; ZIP and COMPOUND only say what it is packed in."""
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    for signature, found in _SIGNATURES:
        if head.startswith(signature) and (found is not Format.BMP or _is_bitmap(head)):
            return found
    if head[:1] == b"\xff" and head[1:2] >= b"\xe0":
        return Format.MP3 if head[:2] not in _UTF_16 else Format.TEXT
    if head[:1] == b"\0" and head[4:8] in _FILMS:
        return _BRANDS.get(head[8:12], Format.MP4)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Format.WEBP
    return _text_format(head)


def packed_format(names: Iterable[str], mimetype: bytes) -> Format:
    """The format of an archive, by the names of its parts and by what the part `mimetype` says."""
    if found := _OPEN_DOCUMENTS.get(mimetype.strip()):
        return found
    names = tuple(names)
    for prefix, found in _IN_ARCHIVES:
        if any(name.startswith(prefix) for name in names):
            return found
    return Format.ZIP


def _is_bitmap(head: bytes) -> bool:
    return head[6:10] == b"\0\0\0\0" and b"\0" in head[2:6]


def _text_format(head: bytes) -> Format:
    if head.startswith(_UTF_16):
        return Format.TEXT
    if _BINARY.search(head):
        return Format.UNKNOWN
    if match := _MARKUP.match(head):
        return Format.XML if match[1].lower() in {b"?xml", b"svg"} and b"<html" not in head.lower() else Format.HTML
    return Format.TEXT
