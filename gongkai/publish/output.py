"""What a site is asked to consist of: addresses, and what each is to hold or how that is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from gongkai.publish.origins import Origins


class Planned(NamedTuple):
    """A file that is made, or copied, only where the published one was made from something else."""

    depends: bytes
    """A digest of all that `source` gives its bytes from, the publication's key aside."""
    source: Callable[[], bytes] | Path
    """Makes the bytes; or the file to copy, whose content `depends` must then stand for."""
    kind: str = ""
    """Files of one kind are made by the same, and with what making the first of them has prepared."""
    batch: str = ""
    """Files of one batch are made by one process, one after the other, for the same reason."""

    def made(self) -> bytes | Path:
        """What the file is to hold, or the file that holds it."""
        return self.source if isinstance(self.source, Path) else self.source()


Output = tuple[str, bytes | Path | Planned]
"""An address, and what it is to hold: bytes, what a file holds, or what is made if need be."""


@dataclass(frozen=True, slots=True)
class Making:
    """How planned files are made."""

    origins: Origins | None = None
    """What is known of earlier ones; without it all are made again."""
    jobs: int = 1
    """The most processes to make them in."""


ALONE = Making()
