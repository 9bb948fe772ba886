"""Take the site to be in: what is published from the same already, and what has to be made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gongkai.model.progress import Progress, Stage
from gongkai.publish.generation import Survey
from gongkai.publish.making import Workshop
from gongkai.publish.manifest import SiteFile
from gongkai.publish.origins import Origin, Origins
from gongkai.publish.output import Output, Planned
from gongkai.publish.paths import Addresses


class Intake:
    """Where each file of the site to be lies until it is published, and what the planned ones were made from."""

    def __init__(self, output: Path, live: Survey, origins: Origins) -> None:
        self.site: dict[str, SiteFile] = {}
        self._output = f"{output}/"
        self._live = live
        self._stored = origins
        self._known = origins.known
        self._origins: dict[str, Origin] = {}

    def keep_origins(self) -> None:
        """Store what the planned files were made from."""
        if self._origins != self._known:
            self._stored.write(self._origins)

    def take(self, outputs: Iterable[Output], workshop: Workshop, progress: Progress) -> None:
        """Take everything in, in order; raises PublishError where an address cannot be."""
        wanted: list[tuple[str, Planned]] = []
        paths: list[str] = []
        for path, body in outputs:
            paths.append(path)
            if not isinstance(body, Planned):
                self.site[path] = workshop.hold(path, body)
            elif not self._is_published(path, body):
                wanted.append((path, body))
        self._check(paths)
        if wanted:
            progress.stage(Stage.RENDER, len(wanted))
        for (path, planned), file in zip(wanted, workshop.make(wanted, progress), strict=True):
            self.site[path] = file
            self._origins[path] = Origin(planned.depends, file.sha256, planned.kind)

    def _is_published(self, path: str, planned: Planned) -> bool:
        """Take the published file if it is intact and was made from the same."""
        origin, published = self._known.get(path), self._live.intact.get(path)
        if not origin or not published or origin != (planned.depends, published.sha256, planned.kind):
            return False
        self.site[path] = SiteFile(published.sha256, self._output + path, isinstance(planned.source, Path))
        self._origins[path] = origin
        return True

    def _check(self, paths: list[str]) -> None:
        """What is published stands side by side already; whatever is new has to be compared with all."""
        if len(set(paths)) < len(paths) or not self._live.manifest.keys() >= set(paths):
            addresses = Addresses()
            for path in paths:
                addresses.take(path)
