"""What each page was made from, so that what is published already need not be made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

FORMAT = 1


class Origin(NamedTuple):
    """That what a page depends on gives this content: true for ever, whatever is published."""

    depends: bytes
    sha256: str


class Origins:
    """The origins of pages by address, in a file that may be lost; those stored under another key are unknown.

    `key` is the digest of all that pages have in common: templates, configuration, the code's version.
    """

    def __init__(self, file: Path, key: bytes) -> None:
        self._file = file
        self._key = key.hex()

    def read(self) -> dict[str, Origin]:
        """What is known; nothing where the file is missing or damaged, or its key is another."""
        try:
            digest, _, text = self._file.read_bytes().partition(b"\n")
            if digest.decode() != hashlib.sha256(text).hexdigest():
                return {}
            stored = json.loads(text)
            if (stored["version"], stored["key"]) != (FORMAT, self._key):
                return {}
            origins = map(Origin, map(bytes.fromhex, stored["depends"]), stored["sha256"])
            return dict(zip(stored["paths"], origins, strict=True))
        except (OSError, ValueError, TypeError, KeyError):
            return {}

    def write(self, origins: Mapping[str, Origin]) -> None:
        """Store what is known now; a disk that refuses costs the next publication time and nothing else."""
        stored = {
            "version": FORMAT,
            "key": self._key,
            "paths": list(origins),
            "depends": [origin.depends.hex() for origin in origins.values()],
            "sha256": [origin.sha256 for origin in origins.values()],
        }
        text = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
        draft = self._file.with_suffix(".new")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
            draft.replace(self._file)
