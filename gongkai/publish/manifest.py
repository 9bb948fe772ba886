"""What a generation of the site consists of, and how each of its files looked on the disk once written."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gongkai.publish.stored import sealed, stored

if TYPE_CHECKING:
    from gongkai.publish.ways import Ways

FORMAT = 3


class Record(NamedTuple):
    """One file: its content, and the three facts by which a change of it is noticed without reading it."""

    sha256: str
    size: int
    mtime_ns: int
    ctime_ns: int

    def describes(self, found: os.stat_result) -> bool:
        """Whether `found` is still the regular file that was recorded."""
        return (
            stat.S_ISREG(found.st_mode)
            and found.st_size == self.size
            and found.st_mtime_ns == self.mtime_ns
            and found.st_ctime_ns == self.ctime_ns
        )


Manifest = Mapping[str, Record]
"""By address."""


class SiteFile(NamedTuple):
    """A file of the site to be: what it holds, and where that lies until it is published."""

    sha256: str
    file: str
    copied: bool = False
    """Whether it was taken as it is, so that what it says is not ours."""
    ways: Ways | None = None
    """Where its links lead, if it was read."""


def record(sha256: str, found: os.stat_result) -> Record:
    """What to remember of a file just seen."""
    return Record(sha256, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def digest_of(contents: Mapping[str, str]) -> str:
    """The name of a generation: the SHA-256 of its list of SHA-256 and address, as `sha256sum` would print it."""
    listing = "".join([f"{contents[path]}  {path}\n" for path in sorted(contents)])
    return hashlib.sha256(listing.encode()).hexdigest()


def contents_of(manifest: Manifest) -> dict[str, str]:
    """The SHA-256 of each file, by address."""
    return {path: known.sha256 for path, known in manifest.items()}


class Manifests:
    """The manifests in `.gongkai/manifests/`, each under its digest: a generation's marker leads to its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, digest: str) -> Manifest | None:
        """The manifest of that digest; None where it is missing, damaged or not what its name says."""
        try:
            facts = json.loads(stored(self._path(digest)))
            if (facts["version"], facts["digest"]) != (FORMAT, digest):
                return None
            return dict(zip(facts["paths"], map(Record, *facts["records"]), strict=True))
        except (ValueError, TypeError, KeyError):
            return None

    def write(self, manifest: Manifest) -> str:
        """Store a manifest, whole or not at all; returns its digest."""
        self._folder.mkdir(parents=True, exist_ok=True)
        digest = digest_of(contents_of(manifest))
        path = self._path(digest)
        draft = path.with_suffix(".new")
        # One list of each fact is read back several times faster than a list for each file.
        records = list(zip(*manifest.values(), strict=True))
        facts = {"version": FORMAT, "digest": digest, "paths": list(manifest), "records": records}
        draft.write_bytes(sealed(json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode()))
        draft.replace(path)
        return digest

    def forget(self, kept: set[str]) -> None:
        """Remove all but the manifests of these digests."""
        for path in self._folder.iterdir():
            if path.suffix != ".json" or path.stem not in kept:
                with suppress(OSError):
                    path.unlink()

    def _path(self, digest: str) -> Path:
        return self._folder / f"{digest}.json"
