"""An archive with its parts, unpacked no further than is safe."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError

from gongkai.load.attached.harvest import Harvest, TooMuchError, UnreadableError

_CHUNK = 64 * 1024
_PARTS_LIMIT = 20_000
_RATIO_LIMIT = 1000
"""Deflate cannot do better, so that a part which claims more is a bomb of another method."""
_RATIO_FROM = 1024 * 1024
_ENCRYPTED = 0x1
FAULTS = (
    *(zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, struct.error),
    *(ValueError, KeyError, IndexError, OverflowError, NotImplementedError, RuntimeError),
)
"""What `zipfile` is known to raise over broken archives."""


class Package:
    """The parts of an archive by name; raises UnreadableError where there is none."""

    def __init__(self, data: bytes, harvest: Harvest) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except FAULTS as error:
            raise UnreadableError from error
        self._harvest = harvest
        self._parts = {info.filename: info for info in self._archive.infolist()}
        if len(self._parts) > _PARTS_LIMIT:
            raise TooMuchError

    @property
    def names(self) -> tuple[str, ...]:
        """Of all parts, in the archive's order."""
        return tuple(self._parts)

    @property
    def encrypted(self) -> bool:
        """Whether a part needs a password."""
        return any(info.flag_bits & _ENCRYPTED for info in self._parts.values())

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a part; nothing where there is no such part."""
        info = self._parts.get(name)
        if info is None:
            return
        if info.file_size > max(_RATIO_FROM, info.compress_size * _RATIO_LIMIT):
            raise TooMuchError
        try:
            with self._archive.open(info) as part:
                while chunk := part.read(_CHUNK):
                    self._harvest.unpack(len(chunk))
                    yield chunk
        except FAULTS as error:
            raise UnreadableError from error

    def read(self, name: str) -> bytes:
        """A whole part; empty where there is no such part."""
        return b"".join(self.chunks(name))
