"""Bring the older generation up to date, at the cost of what changed, without writing into any file that exists."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from gongkai.errors import PublishError
from gongkai.publish.exchange import discard
from gongkai.publish.generation import Survey, recall
from gongkai.publish.manifest import Manifests, Record, SiteFile, record
from gongkai.publish.paths import KEEP, MARKER, folders_above
from gongkai.publish.staging import blaming

Site = Mapping[str, SiteFile]


class Successor:
    """The older generation on its way to become the next one; without its marker it is no site for anybody."""

    def __init__(self, folder: Path, output: Path, live: Survey) -> None:
        self._folder = folder
        self._output = output
        self._live = live
        self._touched: set[str] = set()

    def become(self, site: Site, manifests: Manifests) -> str:
        """Make the folder hold exactly `site`; returns its digest, under which its manifest is stored then."""
        records = self._keep_only(site, manifests)
        for path, wanted in site.items():
            if path not in records:
                records[path] = self._place(path, wanted)
        self._refresh_live(manifests)
        digest = manifests.write(records)
        self._sign(digest)
        return digest

    def _keep_only(self, site: Site, manifests: Manifests) -> dict[str, Record]:
        """Remove all that the site lacks or has otherwise; returns what remains."""
        if self._folder.is_symlink() or not self._folder.is_dir():
            discard(self._folder)
            self._folder.mkdir()
        tree = recall(self._folder, manifests).tree
        kept = {path: known for path, known in tree.intact.items() if _holds(site.get(path), known)}
        # Removing one of two links is a change of the other too: look before.
        self._refuse_changes(site, kept)
        (self._folder / MARKER).unlink(missing_ok=True)
        self._touched |= (tree.intact.keys() - kept.keys()) | tree.others.keys()
        for path in self._touched:
            (self._folder / path).unlink()
        self._make_folders(site, tree.folders)
        return kept

    def _refuse_changes(self, site: Site, kept: Mapping[str, Record]) -> None:
        """Stop where a published file to be shared is no longer as it was when the site was surveyed."""
        for path in site.keys() - kept.keys():
            source = self._source(path)
            if site[path].file == source and not self._live.intact[path].describes(os.lstat(source)):
                raise PublishError(f"发布时“{path}”被别的程序改动，网站没有发布。", "请再运行一次。")

    def _make_folders(self, site: Site, present: Iterable[str]) -> None:
        nearest = {path.rpartition("/")[0] for path in site} - {""}
        wanted = nearest | {folder for path in nearest for folder in folders_above(path)}
        for folder in sorted(set(present) - wanted, reverse=True):
            (self._folder / folder).rmdir()
        for folder in sorted(wanted - set(present)):
            (self._folder / folder).mkdir()

    def _source(self, path: str) -> str:
        return f"{self._output}/{path}"

    def _place(self, path: str, wanted: SiteFile) -> Record:
        target = f"{self._folder}/{path}"
        with blaming(path):
            if wanted.file == self._source(path):
                self._link(path, target)
            else:
                os.rename(wanted.file, target)  # noqa: PTH104 - thousands of times a cold build
        return record(wanted.sha256, os.lstat(target))

    def _link(self, path: str, target: str) -> None:
        """Share a published file."""
        self._touched.add(path)
        try:
            os.link(self._source(path), target)
        except OSError:
            # No links on this file system, or none left for this file.
            with suppress(FileNotFoundError):
                Path(target).unlink()
            shutil.copyfile(self._source(path), target)

    def _refresh_live(self, manifests: Manifests) -> None:
        """A link made or removed changes the time of change of the file that the live generation shares."""
        known = {**self._live.manifest, **self._live.intact}
        for path in self._touched & self._live.intact.keys():
            before, now = known[path], os.lstat(self._source(path))
            if (now.st_size, now.st_mtime_ns) == (before.size, before.mtime_ns):
                known[path] = record(before.sha256, now)
        if known != self._live.manifest or not self._live.is_recorded:
            manifests.write(known)

    def _sign(self, digest: str) -> None:
        """Make the folder a site, as open to others as the published one, with the marker last."""
        if self._output.exists():
            shutil.copymode(self._output, self._folder)
        if (self._output / KEEP).is_file():
            (self._folder / KEEP).write_bytes((self._output / KEEP).read_bytes())
        else:
            (self._folder / KEEP).unlink(missing_ok=True)
        (self._folder / MARKER).write_text(f"{digest}\n", encoding="ascii", newline="\n")


def _holds(wanted: SiteFile | None, known: Record) -> bool:
    return wanted is not None and wanted.sha256 == known.sha256
