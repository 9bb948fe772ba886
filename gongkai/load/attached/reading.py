"""Attachments, opened: each once, by the reader of its format, which is imported only where there is such a file."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from gongkai.load.attached import detection, flow, plain, workbook
from gongkai.load.attached.harvest import FILE_LIMIT, Harvest, TooMuchError, UnreadableError
from gongkai.load.attached.package import Package
from gongkai.model.attachment_content import AttachmentContent, Format, Trait
from gongkai.model.diagnostic import Span
from gongkai.model.item import Attachment

_CSV = frozenset({".csv", ".tsv"})
_PICTURES = frozenset({Format.JPEG, Format.PNG, Format.WEBP, Format.TIFF, Format.HEIC})
_SILENT = frozenset({*_PICTURES, Format.GIF, Format.BMP, Format.MP3, Format.MP4})
"""Formats that hold no text, and are none the worse for it."""
_OPEN_DOCUMENTS = frozenset({Format.ODT, Format.ODS, Format.ODP})
_MACRO_PARTS = ("vbaProject.bin", "macrosheets/")
_FILM_POSITIONS = (b"\xa9xyz", b"location.ISO6709")
"""The atoms in which telephones write down where they filmed."""
_PICTURE_PARTS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff")
_EMBEDDED = (".docx", ".xlsx", ".pptx", ".docm", ".xlsm")
_DEEPEST = 2


def read_attached(
    root: Path, attachments: Iterable[Attachment], spans: Mapping[str, Span]
) -> tuple[AttachmentContent, ...]:
    """The contents of an item's attachments; `spans` says where it names each, by file."""
    return tuple(_read(root, attachment.file, spans[attachment.file]) for attachment in attachments)


def _read(root: Path, file: str, span: Span) -> AttachmentContent:
    data, whole = _bytes_of(root / file)
    harvest = Harvest()
    found = Format.UNKNOWN
    if not data:
        harvest.traits.add(Trait.EMPTY if whole else Trait.BROKEN)
    elif whole:
        found = open_attachment(data, PurePosixPath(file).suffix.lower(), harvest)
    else:
        found = detection.format_of(data)
        harvest.traits |= set() if found in _SILENT else {Trait.PARTLY}
    return AttachmentContent(file, span, found, frozenset(harvest.traits), tuple(harvest.passages))


def _bytes_of(path: Path) -> tuple[bytes, bool]:
    """The bytes of a regular file and whether they are all; none of one that cannot be read."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return b"", False
        with path.open("rb") as file:
            whole = status.st_size <= FILE_LIMIT
            return file.read(FILE_LIMIT if whole else detection.HEAD), whole
    except (OSError, ValueError):
        return b"", False


def open_attachment(data: bytes, suffix: str, harvest: Harvest, depth: int = 0) -> Format:
    """Find out the format of a file and gather what it holds; whatever is wrong with it becomes a trait."""
    found = detection.format_of(data[: detection.HEAD])
    try:
        if found is Format.ZIP:
            found = _open_package(Package(data, harvest), harvest, depth)
        elif found is Format.COMPOUND:
            found = _open_compound(data, harvest)
        else:
            _open_single(data, found, suffix, harvest)
    except TooMuchError:
        harvest.traits.add(Trait.PARTLY)
    except UnreadableError:
        harvest.traits.add(Trait.PARTLY if depth else Trait.BROKEN)
    says_nothing = not (harvest.passages or harvest.traits or harvest.pictures or found in _SILENT)
    if says_nothing and depth == 0:
        harvest.traits.add(Trait.EMPTY)
    return found


def _open_single(data: bytes, found: Format, suffix: str, harvest: Harvest) -> None:
    if found is Format.PDF:
        from gongkai.load.attached.pdf import read_pdf  # noqa: PLC0415 - takes long

        read_pdf(data, harvest)
    elif found in _PICTURES:
        _look_at(data, harvest)
    elif found is Format.MP4:
        if any(mark in data for mark in _FILM_POSITIONS):
            harvest.traits.add(Trait.POSITION)
    elif found is Format.HTML:
        plain.read_html(data, harvest)
    elif found in {Format.TEXT, Format.XML}:
        (plain.read_csv if suffix in _CSV else plain.read_text)(data, harvest)
    elif found not in _SILENT:
        harvest.traits.add(Trait.UNSEARCHABLE)


def _open_compound(data: bytes, harvest: Harvest) -> Format:
    from gongkai.load.attached.compound import read_compound  # noqa: PLC0415 - takes long

    return read_compound(data, harvest)


def _open_package(package: Package, harvest: Harvest, depth: int) -> Format:
    found = detection.packed_format(package.names, b"" if package.encrypted else package.read("mimetype"))
    if package.encrypted:
        harvest.traits.add(Trait.ENCRYPTED)
        return found
    if any(part in name for name in package.names for part in _MACRO_PARTS):
        harvest.traits.add(Trait.MACROS)
    harvest.pictures = any(name.lower().endswith(_PICTURE_PARTS) for name in package.names)
    if found is Format.XLSX:
        workbook.read_workbook(package, harvest)
    if found in {Format.DOCX, Format.XLSX, Format.PPTX}:
        flow.read_office(package, harvest)
        _open_parts(package, harvest, depth)
    elif found in _OPEN_DOCUMENTS:
        flow.read_open_document(package, harvest)
    elif found is Format.OFD:
        flow.read_fixed_layout(package, harvest)
    else:
        harvest.traits.add(Trait.UNSEARCHABLE)
    return found


def _open_parts(package: Package, harvest: Harvest, depth: int) -> None:
    """The pictures and the embedded files of an Office file."""
    for name in package.names:
        if "/media/" in name:
            _look_at(package.read(name), harvest)
        elif "/embeddings/" in name and name.endswith(_EMBEDDED) and depth < _DEEPEST:
            open_attachment(package.read(name), "", harvest, depth + 1)


def _look_at(data: bytes, harvest: Harvest) -> None:
    if b"GPSLatitude" in data or (_may_have_position(data) and _says_position(data)):
        harvest.traits.add(Trait.POSITION)


def _may_have_position(data: bytes) -> bool:
    """Whether there is EXIF at all: a picture without it is the rule, and the library takes long."""
    return b"Exif\0" in data or b"eXIf" in data or b"EXIF" in data or data[:4] in {b"II*\0", b"MM\0*"}


def _says_position(data: bytes) -> bool:
    from gongkai.load.attached.picture import says_position  # noqa: PLC0415 - takes long

    return says_position(data)
