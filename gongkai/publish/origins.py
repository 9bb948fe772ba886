"""What each page was made from, so that what is published already need not be made again."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from gongkai.publish.stored import store, stored

FORMAT = 2

OfKind = Callable[[str], str]
"""Tells by a kind of file the digest of all that making one takes beside what it depends on and the key."""


class Origin(NamedTuple):
    """That what a page depends on gives this content: true for ever, whatever is published."""

    depends: bytes
    sha256: str
    kind: str


class Origins:
    """The origins of pages by address, in a file that may be lost; those stored under another key are unknown.

    `key` is the digest of all that pages have in common: the configuration, the code's version. `of_kind` is asked for
    that of a kind, and those of a kind for which it was another are unknown.
    """

    def __init__(self, file: Path, key: bytes, of_kind: OfKind = str) -> None:
        self._file = file
        self._key = key.hex()
        self._of_kind = of_kind

    @cached_property
    def known(self) -> Mapping[str, Origin]:
        """What was stored; nothing where the file is missing or damaged, or its key is another."""
        try:
            known = json.loads(stored(self._file))
            if (known["version"], known["key"]) != (FORMAT, self._key):
                return {}
            origins = map(Origin, map(bytes.fromhex, known["depends"]), known["sha256"], known["kinds"])
            same = {kind for kind, digest in known["making"].items() if self._of_kind(kind) == digest}
            return {path: one for path, one in zip(known["paths"], origins, strict=True) if one.kind in same}
        except (ValueError, TypeError, KeyError, AttributeError):
            return {}

    def text(self, output: Path, path: str, depends: bytes) -> str | None:
        """The text of a published file, if that is intact and was made from `depends`; else None."""
        origin, file = self.known.get(path), output / path
        with suppress(OSError, ValueError):
            if origin and origin.depends == depends and stat.S_ISREG(os.lstat(file).st_mode):
                content = file.read_bytes()
                return content.decode() if hashlib.sha256(content).hexdigest() == origin.sha256 else None
        return None

    def write(self, origins: Mapping[str, Origin]) -> None:
        """Store what is known now; a disk that refuses costs the next publication time and nothing else."""
        known = {
            "version": FORMAT,
            "key": self._key,
            "paths": list(origins),
            "depends": [origin.depends.hex() for origin in origins.values()],
            "sha256": [origin.sha256 for origin in origins.values()],
            "kinds": [origin.kind for origin in origins.values()],
            "making": {kind: self._of_kind(kind) for kind in sorted({origin.kind for origin in origins.values()})},
        }
        store(self._file, json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode())
