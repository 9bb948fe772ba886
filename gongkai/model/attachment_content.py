"""What is inside an attachment, as far as it was read: its format by content, what is peculiar about it, its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from gongkai.model.diagnostic import Span


class Format(StrEnum):
    """What a file is, whatever its name ends in; the value is the usual ending."""

    PDF = "pdf"
    OFD = "ofd"
    """Fixed layout of GB/T 33190."""
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"
    COMPOUND = "ole"
    """A compound file of Microsoft's that is none of the above, or an encrypted one that does not tell."""
    RTF = "rtf"
    TEXT = "txt"
    HTML = "html"
    XML = "xml"
    JPEG = "jpg"
    PNG = "png"
    GIF = "gif"
    WEBP = "webp"
    BMP = "bmp"
    TIFF = "tif"
    HEIC = "heic"
    MP3 = "mp3"
    MP4 = "mp4"
    ZIP = "zip"
    RAR = "rar"
    SEVEN_ZIP = "7z"
    GZIP = "gz"
    EXECUTABLE = "exe"
    UNKNOWN = ""

    @property
    def label(self) -> str:
        """What a clerk calls it."""
        return _LABELS.get(self, f"{self.value.upper()} 文件")

    @property
    def endings(self) -> frozenset[str]:
        """The endings, in small letters without the dot, that fit this format."""
        return _ENDINGS.get(self, frozenset({self.value}))


_LABELS = {
    Format.COMPOUND: "旧版 Office 或加密的文件",
    Format.TEXT: "纯文本",
    Format.HTML: "网页",
    Format.DOC: "旧版 Word 文档",
    Format.DOCX: "Word 文档",
    Format.XLS: "旧版 Excel 表格",
    Format.XLSX: "Excel 表格",
    Format.PPT: "旧版演示文稿",
    Format.PPTX: "演示文稿",
    Format.ZIP: "ZIP 压缩包",
    Format.RAR: "RAR 压缩包",
    Format.SEVEN_ZIP: "7Z 压缩包",
    Format.EXECUTABLE: "程序",
    Format.UNKNOWN: "认不出的格式",
}

_ENDINGS: Mapping[Format, frozenset[str]] = {
    # Kingsoft's formats hold what Microsoft's of their time do.
    Format.DOCX: frozenset({"docx", "docm", "dotx", "wps"}),
    Format.XLSX: frozenset({"xlsx", "xlsm", "xltx", "et"}),
    Format.PPTX: frozenset({"pptx", "pptm", "ppsx", "dps"}),
    Format.DOC: frozenset({"doc", "dot", "wps", "wpt"}),
    Format.XLS: frozenset({"xls", "xlt", "et", "ett"}),
    Format.PPT: frozenset({"ppt", "pps", "dps", "dpt"}),
    # One that is encrypted does not tell what it holds.
    Format.COMPOUND: frozenset({"doc", "xls", "ppt", "wps", "et", "dps", "docx", "xlsx", "pptx", "msg", "msi"}),
    Format.TEXT: frozenset({"txt", "csv", "tsv", "json", "md", "log", "ics", "yaml", "yml"}),
    Format.HTML: frozenset({"html", "htm"}),
    Format.XML: frozenset({"xml", "svg"}),
    Format.JPEG: frozenset({"jpg", "jpeg", "jpe", "jfif"}),
    Format.TIFF: frozenset({"tif", "tiff"}),
    Format.HEIC: frozenset({"heic", "heif"}),
    Format.MP4: frozenset({"mp4", "m4v", "m4a", "mov", "3gp"}),
    Format.EXECUTABLE: frozenset({"exe", "dll", "scr", "com"}),
    Format.UNKNOWN: frozenset(),
}

KNOWN_ENDINGS = frozenset(ending for known in Format for ending in known.endings)
"""Endings that promise a format which can be told by content."""


class Trait(StrEnum):
    """What is peculiar about an attachment."""

    EMPTY = "empty"
    """No byte, or not one character of text and no picture."""
    ENCRYPTED = "encrypted"
    """Cannot be opened without a password."""
    MACROS = "macros"
    BROKEN = "broken"
    """Cannot be read as what it is."""
    PARTLY = "partly"
    """Larger than what is looked through, or than what is safe to unpack: only the beginning was."""
    UNSEARCHABLE = "unsearchable"
    """Of a format whose text is not read."""
    PICTURES_ONLY = "pictures-only"
    """A PDF whose pages are pictures of text."""
    POSITION = "position"
    """A picture, or a document with a picture, that says where it was taken."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of text, or a row of a table, of an attachment."""

    place: str
    """Where in the attachment, such as `第3页` or `第2张表第5行`."""
    cells: tuple[str, ...]
    """Those of the row, empty ones included; one for a line."""
    table: int = 0
    """Which table of the attachment, from 1; 0 for a line."""


@dataclass(frozen=True, slots=True)
class AttachmentContent:
    """One attachment, opened; `file` is that of the item's `Attachment`."""

    file: str
    span: Span
    """Where the item names it first."""
    format: Format
    traits: frozenset[Trait] = frozenset()
    passages: tuple[Passage, ...] = ()
