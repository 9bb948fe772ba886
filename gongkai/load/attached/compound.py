"""Compound files: what Office wrote until 2007, and the shell of what it encrypts today."""

from __future__ import annotations

from io import BytesIO

import olefile

from gongkai.load.attached.harvest import Harvest, TooMuchError, UnreadableError
from gongkai.load.attached.legacy_document import read_legacy_document, table_stream
from gongkai.model.attachment_content import Format, Trait

_STREAMS = (
    ("WordDocument", Format.DOC),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
    ("PowerPoint Document", Format.PPT),
)
_ENCRYPTED_PACKAGE = "EncryptedPackage"
_MACROS = ("Macros", "_VBA_PROJECT_CUR")
_ENCRYPTED_PRESENTATION = "EncryptedSummary"
_WORD_FLAGS, _WORD_ENCRYPTED = 0x0B, 0x01
"""The second byte of the flags in the file information block (MS-DOC 2.5.2): bit fEncrypted."""
_FILE_PASS = b"\x2f\x00"
"""The record that follows the first one of an encrypted workbook (MS-XLS 2.4.117)."""


def read_compound(data: bytes, harvest: Harvest) -> Format:
    """Find out what it holds, whether it is encrypted or bears macros, and its text."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            return _look(file, data, harvest)
    except TooMuchError:
        raise
    except Exception as error:  # the library raises whatever a broken chain of sectors leads it to
        raise UnreadableError from error


def _look(file: olefile.OleFileIO, data: bytes, harvest: Harvest) -> Format:
    if file.exists(_ENCRYPTED_PACKAGE):
        harvest.traits.add(Trait.ENCRYPTED)
        return Format.COMPOUND
    if any(file.exists(storage) for storage in _MACROS):
        harvest.traits.add(Trait.MACROS)
    for stream, found in _STREAMS:
        if file.exists(stream):
            if _is_encrypted(file, stream, found):
                harvest.traits.add(Trait.ENCRYPTED)
            else:
                _read(file, data, found, harvest)
            return found
    harvest.traits.add(Trait.UNSEARCHABLE)
    return Format.COMPOUND


def _read(file: olefile.OleFileIO, data: bytes, found: Format, harvest: Harvest) -> None:
    """The text; what cannot be read may still be shown by Office, which mends more than we."""
    try:
        if found is Format.XLS:
            from gongkai.load.attached.legacy_workbook import read_legacy_workbook  # noqa: PLC0415 - takes long

            read_legacy_workbook(data, harvest)
        elif found is Format.DOC:
            document = _stream(file, "WordDocument")
            read_legacy_document(document, _stream(file, table_stream(document)), harvest)
        else:
            harvest.traits.add(Trait.UNSEARCHABLE)
    except TooMuchError:
        raise
    except Exception:  # noqa: BLE001 - offsets that anybody may have written
        harvest.traits.add(Trait.UNSEARCHABLE)


def _stream(file: olefile.OleFileIO, name: str) -> bytes:
    with file.openstream(name) as opened:
        return bytes(opened.read())


def _is_encrypted(file: olefile.OleFileIO, stream: str, found: Format) -> bool:
    with file.openstream(stream) as opened:
        head: bytes = opened.read(64)
    if found is Format.DOC:
        return len(head) > _WORD_FLAGS and bool(head[_WORD_FLAGS] & _WORD_ENCRYPTED)
    if found is Format.XLS:
        second = 4 + int.from_bytes(head[2:4], "little")
        return head[second : second + 2] == _FILE_PASS
    return bool(file.exists(_ENCRYPTED_PRESENTATION))
