"""What is gathered from one attachment, within limits that no honest file reaches."""

from __future__ import annotations

from dataclasses import dataclass, field

from gongkai.model.attachment_content import Passage, Trait

FILE_LIMIT = 64 * 1024 * 1024
"""Bytes of a file; of a larger one only the format is looked at."""
TEXT_LIMIT = 4_000_000
"""Characters of text kept of one attachment."""
UNPACKED_LIMIT = 256 * 1024 * 1024
"""Bytes that all parts of an archive may have together once unpacked."""


class TooMuchError(Exception):
    """Raised where a limit is reached: what was gathered until then stays."""


class UnreadableError(Exception):
    """Raised where a file is not what its first bytes say."""


@dataclass(slots=True)
class Harvest:
    """Gathers; raises TooMuchError where the text or what is unpacked grows past its limit."""

    passages: list[Passage] = field(default_factory=list)
    traits: set[Trait] = field(default_factory=set)
    room: int = TEXT_LIMIT
    unpackable: int = UNPACKED_LIMIT
    tables: int = 0
    """How many tables there were so far."""
    pictures: bool = False
    """Whether there are pictures, so that what has no text need not be empty."""

    def take(self, place: str, *cells: str, table: int = 0) -> None:
        """Keep a line or a row, unless it is blank."""
        kept = tuple(cell.strip() for cell in cells)
        length = sum(map(len, kept))
        if not length:
            return
        self.room -= length
        if self.room < 0:
            raise TooMuchError
        self.passages.append(Passage(place, kept, table))

    def unpack(self, size: int) -> None:
        """Count bytes that were unpacked."""
        self.unpackable -= size
        if self.unpackable < 0:
            raise TooMuchError

    def next_table(self) -> int:
        """The number of a table that begins."""
        self.tables += 1
        return self.tables
