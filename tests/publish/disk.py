"""What the tests of publication share: a small site, publishing it, and looking at the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from gongkai.model.progress import Silent
from gongkai.publish.manifest import Manifests, SiteFile, contents_of
from gongkai.publish.paths import APART, MARKER
from gongkai.publish.published import Published
from gongkai.publish.site import publish
from gongkai.publish.verify import Fault, Verification

Site = Mapping[str, bytes | Path]

OLD: dict[str, bytes] = {
    "index.html": b"<h1>old home</h1>",
    "a/index.html": b"<p>unchanged</p>",
    "a/one.html": b"<p>old one</p>",
    "a/one/data.csv": b"1,2",
    "b/stale.html": b"<p>stale</p>",
    "b/gone/deep.html": b"<p>deep</p>",
}
NEW: dict[str, bytes] = {
    "index.html": b"<h1>new home</h1>",
    "a/index.html": b"<p>unchanged</p>",
    "a/one.html": b"<p>new one</p>",
    "a/one/data.csv": b"1,2",
    "b/gone": b"now a file",
    "c/fresh/page.html": b"<p>fresh</p>",
}


class Trusting(Verification):
    """Finds the faults that it is told to find, and no others."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("https://www.example.gov.cn/")
        self._faults = faults

    def faults(self, site: Mapping[str, SiteFile]) -> tuple[Fault, ...]:
        return self._faults


def publish_to(root: Path, site: Site) -> Published:
    return publish(root, root / "output", site.items(), Trusting(), Silent())


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a site but its marker and `.gitkeep`."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if path.relative_to(folder).as_posix() not in APART
    }


def manifest_says(output: Path) -> dict[str, str]:
    """What the marker's manifest promises."""
    manifest = Manifests(output.parent / ".gongkai" / "manifests").read((output / MARKER).read_text().strip())
    assert manifest is not None, "the marker leads to no manifest"
    return contents_of(manifest)


def is_whole(output: Path) -> bool:
    """Whether a site is exactly what its manifest says."""
    return digests(files_in(output)) == manifest_says(output)


def digests(site: Mapping[str, bytes]) -> dict[str, str]:
    return {path: hashlib.sha256(body).hexdigest() for path, body in site.items()}


def folders_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}
