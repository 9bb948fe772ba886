"""The setting as it was read the last time, in `.gongkai/cache/config`: reading it takes fifty times as long.

The file can be removed at any time. One that is damaged, or of another configuration or program, counts as missing.
"""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from gongkai.load.cache_folder import cache_folder, made_cache_folder
from gongkai.load.code_version import code_version
from gongkai.load.source_text import SourceText
from gongkai.load.unpickling import unpickled
from gongkai.model.config import Config
from gongkai.model.problem import Problem

NAME = "config"
_SIZE = 16
"""Bytes of a digest: the file begins with the one of what it was made from, and the one of what follows."""


class Setting(NamedTuple):
    """A configuration, and the digests by which what was made under it is known again."""

    config: Config
    whole: bytes
    """Of the files that it was read from, and of the program."""
    of_content: bytes
    """Of what content is read and checked by, however that is written."""


def key_of(*written: SourceText | Problem | None) -> bytes:
    """What a configuration depends on, as a digest: the files that hold it and the program that read them."""
    digest = blake2b(code_version().encode(), digest_size=_SIZE)
    for source in written:
        raw = source.raw.encode() if isinstance(source, SourceText) else repr(source).encode()
        digest.update(b"%s %d\n" % (type(source).__name__.encode(), len(raw)))
        digest.update(raw)
    return digest.digest()


def find(root: Path, key: bytes) -> Setting | None:
    """What was kept under a key, if it was."""
    try:
        kept = (cache_folder(root) / NAME).read_bytes()
    except OSError:
        return None
    content = kept[2 * _SIZE :]
    if kept[: 2 * _SIZE] != key + _digest(content):
        return None
    try:
        return Setting(*unpickled(content))
    except (ValueError, TypeError):
        return None


def keep(root: Path, setting: Setting) -> None:
    """Keep a setting; where nothing can be written, the next command takes longer."""
    content = pickle.dumps(tuple(setting), pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        folder = made_cache_folder(root)
        fresh = folder / f"{NAME}.{os.getpid()}"
        fresh.write_bytes(setting.whole + _digest(content) + content)
        fresh.replace(folder / NAME)


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
