"""A generation of the site on the disk: whose it is, what lies in it, and what there is no longer as we left it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from gongkai.publish.manifest import Manifest, Manifests, Record, contents_of, digest_of, record
from gongkai.publish.paths import APART, KEEP, MARKER, readable


class Change(StrEnum):
    """What somebody else did to a published file."""

    ADDED = "added"
    MODIFIED = "modified"
    REMOVED = "removed"
    UNKNOWN = "unknown"
    """Something, no record being left to tell what."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A file of the published site that is not as gongkai left it."""

    path: str
    change: Change

    def __str__(self) -> str:
        return readable(self.path)


@dataclass(slots=True)
class Tree:
    """All that lies under a folder, compared with what was recorded of it."""

    intact: dict[str, Record] = field(default_factory=dict)
    """The files that are as they were written, and how they look now."""
    others: dict[str, os.stat_result] = field(default_factory=dict)
    """Whatever else is not a folder."""
    folders: list[str] = field(default_factory=list)
    """Each before those in it."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A generation compared with its manifest."""

    digest: str = ""
    """As its marker has it."""
    manifest: Manifest = field(default_factory=dict)
    """Empty where there is none to be had."""
    tree: Tree = field(default_factory=Tree)
    strangers: tuple[Stranger, ...] = ()
    is_recorded: bool = False
    """Whether the stored manifest tells of every file as it looks now."""

    @property
    def intact(self) -> Mapping[str, Record]:
        """The files that are as they were written, and how they look now."""
        return self.tree.intact


def read_marker(folder: Path) -> str | None:
    """The digest in a site's marker, "" where it holds none; None where `folder` is no site of ours."""
    path = folder / MARKER
    if folder.is_symlink() or path.is_symlink() or not path.is_file():
        return None
    found = re.fullmatch(rb"([0-9a-f]{64})\n?", path.read_bytes())
    return found[1].decode() if found else ""


def is_vacant(folder: Path) -> bool:
    """Whether a folder holds nothing, `.gitkeep` apart."""
    return all(path.name == KEEP for path in folder.iterdir())


def recall(folder: Path, manifests: Manifests) -> Survey:
    """Compare a generation with what was recorded of it, taking no file for intact that would have to be read."""
    digest = read_marker(folder) or ""
    manifest = manifests.read(digest) or {}
    tree = walk(folder, manifest)
    return Survey(digest, manifest, tree, is_recorded=bool(manifest) and len(tree.intact) == len(manifest))


def walk(folder: Path, manifest: Manifest) -> Tree:
    """List a site without following any link, the marker and `.gitkeep` at its top left out."""
    tree = Tree()
    _walk(str(folder), "", manifest, tree)
    for name in APART:
        tree.others.pop(name, None)
    return tree


def _walk(folder: str, prefix: str, manifest: Manifest, tree: Tree) -> None:
    known_at, intact = manifest.get, tree.intact
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                tree.folders.append(path)
                _walk(entry.path, f"{path}/", manifest, tree)
                continue
            # Windows keeps no up-to-date facts of a hard-linked file in the directory itself.
            found = os.lstat(entry.path) if sys.platform == "win32" else entry.stat(follow_symlinks=False)
            known = known_at(path)
            if known and known.describes(found):
                intact[path] = known
            else:
                tree.others[path] = found


def survey(folder: Path, manifests: Manifests) -> Survey:
    """Compare a generation with its manifest; a file whose facts differ is read, so that a mere copy is no stranger."""
    recalled = recall(folder, manifests)
    digest, tree = recalled.digest, recalled.tree
    manifest = recalled.manifest or _recover(folder, tree, digest)
    if manifest is None:
        return Survey(digest, {}, tree, (Stranger(MARKER, Change.UNKNOWN),))
    if recalled.is_recorded and not tree.others:
        return recalled
    _reread(folder, manifest, tree)
    return Survey(digest, manifest, tree, tuple(_strangers(manifest, tree)))


def _reread(folder: Path, manifest: Manifest, tree: Tree) -> None:
    """Take those for intact that hold what they should, and that others may read as they may the marker."""
    mode = os.lstat(folder / MARKER).st_mode
    for path, found in list(tree.others.items()):
        known = manifest.get(path)
        if known and found.st_mode == mode and stat.S_ISREG(mode) and sha256_of(folder / path) == known.sha256:
            tree.intact[path] = record(known.sha256, found)
            del tree.others[path]


def _recover(folder: Path, tree: Tree, digest: str) -> Manifest | None:
    """The manifest that was lost, made anew if the folder still holds exactly what its marker says."""
    if any(not stat.S_ISREG(found.st_mode) for found in tree.others.values()):
        return None
    try:
        manifest = {path: record(sha256_of(folder / path), found) for path, found in tree.others.items()}
    except PermissionError:
        return None
    return manifest if digest_of(contents_of(manifest)) == digest else None


def _strangers(manifest: Manifest, tree: Tree) -> list[Stranger]:
    present = [Stranger(path, Change.MODIFIED if path in manifest else Change.ADDED) for path in tree.others]
    gone = manifest.keys() - tree.intact.keys() - tree.others.keys()
    return sorted([*present, *(Stranger(path, Change.REMOVED) for path in gone)], key=lambda stranger: stranger.path)


def sha256_of(file: str | Path) -> str:
    """The SHA-256 of a file's bytes."""
    with Path(file).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
