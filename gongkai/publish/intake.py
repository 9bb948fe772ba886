"""Take the site to be in, file by file, and write down only what the published one does not hold already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from gongkai.publish.generation import Survey
from gongkai.publish.manifest import SiteFile
from gongkai.publish.origins import Origin
from gongkai.publish.output import Output, Planned
from gongkai.publish.paths import Addresses
from gongkai.publish.staging import Staging, digest_of_body


class Intake:
    """Where each file of the site to be lies until it is published, and what the planned ones were made from."""

    def __init__(self, output: Path, live: Survey, known: Mapping[str, Origin], staging: Staging) -> None:
        self.site: dict[str, SiteFile] = {}
        self.origins: dict[str, Origin] = {}
        self._output = output
        self._live = live
        self._known = known
        self._staging = staging

    def take(self, outputs: Iterable[Output]) -> None:
        """Take everything in, in order; raises PublishError at the first address that cannot be."""
        addresses = Addresses()
        for path, body in outputs:
            addresses.take(path)
            if isinstance(body, Planned):
                self.site[path] = self._published_from(path, body) or self._held(path, body.made())
                self.origins[path] = Origin(body.depends, self.site[path].sha256)
            else:
                self.site[path] = self._held(path, body)

    def _published_from(self, path: str, planned: Planned) -> SiteFile | None:
        """The published file if it is intact and was made from the same."""
        published, origin = self._live.intact.get(path), self._known.get(path)
        if published and origin == Origin(planned.depends, published.sha256):
            return SiteFile(published.sha256, self._output / path, isinstance(planned.source, Path))
        return None

    def _held(self, path: str, body: bytes | Path) -> SiteFile:
        """The published file if it is intact and holds the same, or else a new one."""
        published = self._live.intact.get(path)
        if published and published.sha256 == digest_of_body(body):
            return SiteFile(published.sha256, self._output / path, isinstance(body, Path))
        return self._staging.add(path, body)
