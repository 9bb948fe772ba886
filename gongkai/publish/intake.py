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
        self._output = f"{output}/"
        self._live = live
        self._known = known
        self._staging = staging

    def take(self, outputs: Iterable[Output]) -> None:
        """Take everything in, in order; raises PublishError where an address cannot be."""
        wanted: list[tuple[str, Planned]] = []
        paths: list[str] = []
        for path, body in outputs:
            paths.append(path)
            if not isinstance(body, Planned):
                self.site[path] = self._held(path, body)
            elif not self._is_published(path, body):
                wanted.append((path, body))
        self._check(paths)
        for path, planned in wanted:
            self.site[path] = file = self._held(path, planned.made())
            self.origins[path] = Origin(planned.depends, file.sha256)

    def _is_published(self, path: str, planned: Planned) -> bool:
        """Take the published file if it is intact and was made from the same."""
        origin, published = self._known.get(path), self._live.intact.get(path)
        if not origin or not published or origin != (planned.depends, published.sha256):
            return False
        self.site[path] = SiteFile(published.sha256, self._output + path, isinstance(planned.source, Path))
        self.origins[path] = origin
        return True

    def _held(self, path: str, body: bytes | Path) -> SiteFile:
        """The published file if it is intact and holds the same, or else a new one."""
        published = self._live.intact.get(path)
        if published and published.sha256 == digest_of_body(body):
            return SiteFile(published.sha256, self._output + path, isinstance(body, Path))
        return self._staging.add(path, body)

    def _check(self, paths: list[str]) -> None:
        """What is published stands side by side already; whatever is new has to be compared with all."""
        if len(set(paths)) < len(paths) or not self._live.manifest.keys() >= set(paths):
            addresses = Addresses()
            for path in paths:
                addresses.take(path)
