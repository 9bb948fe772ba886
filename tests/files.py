"""Attachments for tests, made from nothing: Office files, PDFs, photos, compound files."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

PASSWORD_PDF = (Path(__file__).parent / "data" / "attachments" / "password.pdf").read_bytes()
"""An empty page behind a password; made with pypdf."""

LEGACY_WORKBOOK = (Path(__file__).parent / "data" / "attachments" / "list.xls").read_bytes()
"""Two sheets, the second hidden; made with xlwt."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP of these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def paragraph(text: str, tag: str = "t") -> str:
    """A paragraph of a Word file; `tag` for text that is no text."""
    return f"<w:p><w:r><w:{tag}>{escape(text)}</w:{tag}></w:r></w:p>"


def word_table(rows: Sequence[Sequence[str]]) -> str:
    """A table of a Word file."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word_part(content: str, root: str = "document") -> str:
    """A part of a Word file."""
    return f'<w:{root} xmlns:w="{_WORD}"><w:body>{content}</w:body></w:{root}>'


def docx(*content: str, **parts: str | bytes) -> bytes:
    """A Word file; further parts by name within `word/`, with `__` for a dot and `___` for a slash."""
    named = {f"word/{name.replace('___', '/').replace('__', '.')}": part for name, part in parts.items()}
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": word_part("".join(content)), **named})


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[str | float]]], extra: Mapping[str, str | bytes] | None = None
) -> bytes:
    """An Excel file: strings are shared, numbers are numbers."""
    strings: list[str] = []
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>"}
    for index, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{index}.xml"] = _sheet(rows, strings)
    named = "".join(
        f'<sheet name="{escape(name)}" sheetId="{index}" r:id="r{index}"/>' for index, name in enumerate(sheets, 1)
    )
    parts["xl/workbook.xml"] = f'<workbook xmlns="{_SHEET}" xmlns:r="{_LINK}"><sheets>{named}</sheets></workbook>'
    links = "".join(
        f'<Relationship Id="r{index}" Target="worksheets/sheet{index}.xml"/>' for index in range(1, len(sheets) + 1)
    )
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>'
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_SHEET}">{shared}</sst>'
    return archive({**parts, **(extra or {})})


def _sheet(rows: Sequence[Sequence[str | float]], strings: list[str]) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if isinstance(value, str):
                strings.append(value)
                cells.append(f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>')
            else:
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    return f'<worksheet xmlns="{_SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF of pages of ASCII lines; readers mend that it has no table of its objects."""
    kids = " ".join(f"{10 + index * 2} 0 R" for index in range(len(pages)))
    objects = [
        "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
        f"2 0 obj <</Type /Pages /Kids [{kids}] /Count {len(pages)}>> endobj",
        "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj",
    ]
    for index, lines in enumerate(pages):
        shown = "\n".join(f"1 0 0 1 50 {750 - 20 * at} Tm ({line}) Tj" for at, line in enumerate(lines))
        stream = f"BT /F1 12 Tf\n{shown}\nET"
        page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {11 + index * 2} 0 R"
        objects += [
            f"{10 + index * 2} 0 obj <<{page} /Resources <</Font <</F1 3 0 R>>>>>> endobj",
            f"{11 + index * 2} 0 obj <</Length {len(stream)}>> stream\n{stream}\nendstream endobj",
        ]
    return "\n".join(["%PDF-1.4", *objects, "trailer <</Root 1 0 R>>", "%%EOF\n"]).encode("ascii")


def jpeg(*, position: bool) -> bytes:
    """The head of a photo with EXIF, with or without the place where it was taken."""
    exif = b"Exif\0\0" + _tiff(position=position)
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9"


def _tiff(*, position: bool) -> bytes:
    """A directory with a make, and perhaps one of places behind it."""
    entries = [struct.pack("<HHI4s", 0x010F, 2, 4, b"abc\0")]
    if position:
        entries.append(struct.pack("<HHII", 0x8825, 4, 1, 8 + 2 + 2 * 12 + 4))
    directory = struct.pack("<H", len(entries)) + b"".join(entries) + struct.pack("<I", 0)
    head = b"II*\0" + struct.pack("<I", 8) + directory
    if not position:
        return head
    start = len(head) + 2 + 4 * 12 + 4
    places = [
        struct.pack("<HHI4s", 1, 2, 2, b"N\0"),
        struct.pack("<HHII", 2, 5, 3, start),
        struct.pack("<HHI4s", 3, 2, 2, b"E\0"),
        struct.pack("<HHII", 4, 5, 3, start + 24),
    ]
    degrees = struct.pack("<6I", 42, 1, 30, 1, 0, 1) + struct.pack("<6I", 125, 1, 40, 1, 0, 1)
    return head + struct.pack("<H", 4) + b"".join(places) + struct.pack("<I", 0) + degrees


def legacy_document(*pieces: str) -> bytes:
    """A Word file of before 2007 whose text is these pieces: ASCII ones are kept in bytes, others in UTF-16."""
    head, text, firsts, places = bytearray(0x0400), b"", [0], b""
    head[0:2], head[0x0B] = b"\xec\xa5", 0x02
    for piece in pieces:
        start = len(head) + len(text)
        place = start * 2 | 0x40000000 if piece.isascii() else start
        places += struct.pack("<HIH", 0, place, 0)
        text += piece.encode("ascii" if piece.isascii() else "utf-16-le")
        firsts.append(firsts[-1] + len(piece))
    table = struct.pack(f"<{len(firsts)}I", *firsts) + places
    clx = b"\x01\x02\x00ab" + b"\x02" + struct.pack("<I", len(table)) + table
    struct.pack_into("<II", head, 0x01A2, 0, len(clx))
    return compound({"WordDocument": bytes(head) + text, "1Table": clx})


_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: Mapping[str, bytes], storages: Sequence[str] = ()) -> bytes:
    """A compound file (MS-CFB) with these streams, padded to the least size of one, and empty storages."""
    padded = {name: content.ljust(4096, b"\0") for name, content in streams.items()}
    names = [*padded, *storages]
    directories = (len(names) + 1 + 3) // 4
    chains = [*range(2, directories + 1), _END]
    entries, sectors, at = [], [], 1 + directories
    for index, name in enumerate(names):
        content = padded.get(name)
        following = index + 2 if index + 1 < len(names) else _FREE
        entries.append(_entry(name, 1 if content is None else 2, following, at if content else 0, content or b""))
        count = len(content or b"") // 512
        chains += [*range(at + 1, at + count), _END] if count else []
        at += count
        sectors.append(content or b"")
    root = _entry("Root Entry", 5, _FREE, _END, b"", child=1 if names else _FREE)
    directory = (root + b"".join(entries)).ljust(directories * 512, b"\0")
    table = struct.pack("<128I", _FAT, *chains, *[_FREE] * (127 - len(chains)))
    return _header() + table + directory + b"".join(sectors)


def _entry(name: str, kind: int, following: int, start: int, content: bytes, child: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    head = encoded.ljust(64, b"\0") + struct.pack("<HBBIII", len(encoded), kind, 1, _FREE, following, child)
    return head + bytes(36) + struct.pack("<IQ", start, len(content))


def _header() -> bytes:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    versions = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    return magic + versions + places + struct.pack("<109I", 0, *[_FREE] * 108)
