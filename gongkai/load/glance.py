"""Whether anything has changed since the last run, seen at a glance: what that one came to is then told again.

It is kept in `.gongkai/cache/verdict`, which can be removed at any time; what is damaged, of another program or about
other files counts as missing.
"""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from gongkai.load.cache_folder import cache_folder, disk_clock
from gongkai.load.digests import DIGEST_SIZE, digest_of, digest_of_file
from gongkai.load.known_file import TICK
from gongkai.load.setting_files import setting_files
from gongkai.load.tree import Listing, is_leftover, list_content
from gongkai.load.unpickling import unpickled
from gongkai.model.moment import by_the_clock
from gongkai.model.problem import ProblemCode
from gongkai.model.verdict import Verdict

if TYPE_CHECKING:
    from gongkai.model.item import Source

NAME = "verdict"
_ABSENT = bytes(DIGEST_SIZE)


class Kept(NamedTuple):
    """What a run came to, and what it depends on."""

    key: bytes
    """Of all that lies beside the content, and of the program."""
    content: bytes
    """Of the signatures of all files in `content/`."""
    looked: int
    """When those were seen, in nanoseconds by the disk's clock."""
    fresh: dict[str, bytes]
    """The digests of files that had changed right before, so that their times prove nothing."""
    zone: str
    verdict: Verdict
    site: tuple[str, str] | None
    """The digests of what was published of it, and of the theme of that."""


@dataclass(frozen=True, slots=True)
class Glance:
    """All that a run depends on, as it lay on the disk before any of it was read."""

    config_path: Path
    program: bytes
    key: bytes
    content: bytes
    listing: Listing
    looked: int
    fresh: dict[str, bytes] = field(default_factory=dict)

    @property
    def root(self) -> Path:
        """The folder of the column."""
        return self.config_path.parent


def look(config_path: Path, program: bytes) -> Glance | None:
    """A glance at a column; None where not everything can be known again by looking."""
    root = config_path.parent
    try:
        looked = disk_clock(root)
        key = _key_of(config_path, program)
    except OSError:
        return None
    listing = list_content(root)
    return None if listing.refused else Glance(config_path, program, key, _signed(listing), listing, looked)


def look_closely(glance: Glance, kept: Kept | None) -> Glance | None:
    """The same with what is fresh read, or as `recall` has read it: before a run that is to be kept reads anything."""
    try:
        fresh = kept.fresh if kept else _digests(glance.root, _changed_since(glance.looked - TICK, glance.listing))
        return replace(glance, fresh=fresh)
    except OSError:
        return None


def recall(kept: Kept, glance: Glance, when: Callable[[ZoneInfo], datetime]) -> Kept | None:
    """What the last run came to, where all that it depends on is the same now, the clock included."""
    if (kept.key, kept.content) != (glance.key, glance.content):
        return None
    if not kept.verdict.holds(by_the_clock(when(ZoneInfo(kept.zone)))):
        return None
    try:
        # The same signatures: the same files had changed right before.
        is_same = _digests(glance.root, _changed_since(kept.looked - TICK, glance.listing)) == kept.fresh
    except OSError:
        return None
    return _aged(kept, glance) if is_same else None


def keep(glance: Glance, sources: Iterable[Source], zone: ZoneInfo, verdict: Verdict) -> Kept | None:
    """Keep what a run after this glance came to; None where that depends on something that no glance shows."""
    if not all(_is_seen(source) for source in sources) or _is_set_otherwise(glance):
        return None
    kept = Kept(glance.key, glance.content, glance.looked, glance.fresh, zone.key, verdict, site=None)
    store(glance.root, kept)
    return kept


def store(root: Path, kept: Kept) -> None:
    """Put it down, whole or not at all; where nothing can be written, the next command takes longer."""
    content = pickle.dumps(tuple(kept), pickle.HIGHEST_PROTOCOL)
    file = cache_folder(root) / NAME
    draft = file.with_name(f"{NAME}.{os.getpid()}")
    with suppress(OSError):
        draft.write_bytes(digest_of(content) + content)
        draft.replace(file)


def stored(root: Path) -> Kept | None:
    """What was put down last, whatever has changed since."""
    try:
        written = (cache_folder(root) / NAME).read_bytes()
        if digest_of(written[DIGEST_SIZE:]) == written[:DIGEST_SIZE]:
            return Kept(*unpickled(written[DIGEST_SIZE:]))
    except (OSError, ValueError, TypeError):
        pass
    return None


def _aged(kept: Kept, glance: Glance) -> Kept:
    """The same as of now, so that what is no longer fresh need not be read the next time."""
    if not kept.fresh or glance.looked < kept.looked:
        return kept
    fresh = {path: kept.fresh[path] for path in _changed_since(glance.looked - TICK, glance.listing)}
    aged = kept._replace(looked=glance.looked, fresh=fresh)
    store(glance.root, aged)
    return aged


def _key_of(config_path: Path, program: bytes) -> bytes:
    held = (_held_by(path) for path in setting_files(config_path))
    return digest_of(b"".join((digest_of(program), digest_of(config_path.name.encode()), *held)))


def _is_set_otherwise(glance: Glance) -> bool:
    """Whether the settings changed between the glance and now, so that nobody knows which were read."""
    try:
        return _key_of(glance.config_path, glance.program) != glance.key
    except OSError:
        return True


def _held_by(path: Path) -> bytes:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return _ABSENT
    if not stat.S_ISREG(found.st_mode):
        raise OSError(path)
    return digest_of_file(path)


def _signed(listing: Listing) -> bytes:
    lines = [
        f"{path}\0{size} {mtime} {ctime} {inode}"
        for path, (size, mtime, ctime, inode) in (*listing.items, *listing.others)
    ]
    return digest_of("\n".join(lines).encode())


def _changed_since(moment: int, listing: Listing) -> Iterator[str]:
    for path, signature in (*listing.items, *listing.others):
        if signature.mtime_ns >= moment or signature.ctime_ns >= moment:
            yield path


def _digests(root: Path, paths: Iterable[str]) -> dict[str, bytes]:
    return {path: digest_of_file(root / path) for path in paths}


def _is_seen(source: Source) -> bool:
    """Whether all that a source depends on is in a listing: what could not be read, or is hidden, is not."""
    if not source.digest and [problem.code for problem in source.problems] != [ProblemCode.UNUSED_FILE]:
        return False
    return not any(is_leftover(part) for path in source.beside for part in path.split("/"))
