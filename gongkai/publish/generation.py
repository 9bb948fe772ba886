"""A generation of the site on the disk: whose it is, what lies in it, and what there is no longer as we left it."""

from __future__ import annotations

import hashlib
import os
import re
import stat
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


@dataclass(frozen=True, slots=True)
class Tree:
    """All that lies under a folder: whatever is not a folder, and the folders, each before those in it."""

    files: dict[str, os.stat_result] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Survey:
    """A generation compared with its manifest."""

    tree: Tree
    manifest: Manifest
    """Empty where there is none to be had."""
    intact: dict[str, Record]
    """The files that are as they were written, and how they look now."""
    strangers: tuple[Stranger, ...]


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


def walk(folder: Path) -> Tree:
    """List a site without following any link, the marker and `.gitkeep` at its top left out."""
    tree = Tree()
    _walk(str(folder), "", tree)
    for name in APART:
        tree.files.pop(name, None)
    return tree


def _walk(folder: str, prefix: str, tree: Tree) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                tree.folders.append(path)
                _walk(entry.path, f"{path}/", tree)
            else:
                # Windows keeps no up-to-date facts of a hard-linked file in the directory itself.
                tree.files[path] = os.lstat(entry.path)


def recall(folder: Path, manifests: Manifests) -> Survey:
    """Compare a generation with what was recorded of it, taking no file for intact that would have to be read."""
    tree = walk(folder)
    manifest = manifests.read(read_marker(folder) or "") or {}
    intact = {path: known for path, known in manifest.items() if _is_as_recorded(tree, path, known)}
    return Survey(tree, manifest, intact, ())


def survey(folder: Path, manifests: Manifests) -> Survey:
    """Compare a generation with its manifest; a file whose facts differ is read, so that a mere copy is no stranger."""
    recalled = recall(folder, manifests)
    tree, digest = recalled.tree, read_marker(folder) or ""
    manifest = recalled.manifest or _recover(folder, tree, digest)
    if manifest is None:
        return Survey(tree, {}, {}, (Stranger(MARKER, Change.UNKNOWN),))
    mode = os.lstat(folder / MARKER).st_mode
    intact = recalled.intact | {
        path: seen
        for path, known in manifest.items()
        if path not in recalled.intact and (seen := _reread(folder / path, tree.files.get(path), mode, known.sha256))
    }
    return Survey(tree, manifest, intact, tuple(_strangers(tree, manifest, intact)))


def _is_as_recorded(tree: Tree, path: str, known: Record) -> bool:
    found = tree.files.get(path)
    return found is not None and known.describes(found)


def _reread(file: Path, found: os.stat_result | None, mode: int, sha256: str) -> Record | None:
    """The facts of a file that holds what it should, and that others may read as they may the marker."""
    if found is None or found.st_mode != mode or not stat.S_ISREG(mode) or sha256_of(file) != sha256:
        return None
    return record(sha256, found)


def _recover(folder: Path, tree: Tree, digest: str) -> Manifest | None:
    """The manifest that was lost, made anew if the folder still holds exactly what its marker says."""
    if any(not stat.S_ISREG(found.st_mode) for found in tree.files.values()):
        return None
    try:
        manifest = {path: record(sha256_of(folder / path), found) for path, found in tree.files.items()}
    except PermissionError:
        return None
    return manifest if digest_of(contents_of(manifest)) == digest else None


def _strangers(tree: Tree, manifest: Manifest, intact: dict[str, Record]) -> list[Stranger]:
    added = [Stranger(path, Change.ADDED) for path in tree.files if path not in manifest]
    changed = [
        Stranger(path, Change.MODIFIED if path in tree.files else Change.REMOVED)
        for path in manifest
        if path not in intact
    ]
    return sorted(added + changed, key=lambda stranger: stranger.path)


def sha256_of(file: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
