"""A page to be made: pure data, so that clashes are seen before a byte is written."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple

Data = Mapping[str, object]


class Page(NamedTuple):
    """One file of the site made by a template."""

    path: str
    """Its address, relative to the home page's folder."""
    template: str
    told: Data | Callable[[], Data]
    """What the template is told, or what makes it: most pages of a large site need not be made again."""
    source: str
    """Who asks for this address: a root-relative content path, or what in config.yaml."""
    stamp: bytes | Callable[[], bytes] = b""
    """A digest of all that the data comes from, or what reckons it, where the data is costly to make; else empty."""
    indexed: bool = False
    """Whether search engines should list it."""
    batch: str = ""
    """Pages of one batch are made one after the other: what the first prepares is much, and serves the others."""

    @property
    def data(self) -> Data:
        """What the template is told; made each time, since the data of all pages would fill the memory."""
        return self.told() if callable(self.told) else self.told

    @property
    def depends(self) -> bytes:
        """The stamp; reckoned only where a site is published, for who checks a column need not know it."""
        return self.stamp() if callable(self.stamp) else self.stamp

    def digest(self) -> bytes:
        """Of all that the page shows, config.yaml and templates aside; a page that shows the same has the same."""
        return self.depends or blake2b(_dumped(self.data), digest_size=16).digest()


def _dumped(data: Data) -> bytes:
    # The frame comes from config.yaml alone, and is the larger part of most pages.
    return pickle.dumps({name: value for name, value in data.items() if name != "frame"}, pickle.HIGHEST_PROTOCOL)


@dataclass(frozen=True, slots=True)
class Copy:
    """One file of the site taken as it is."""

    path: str
    file: str
    """Root-relative."""
    source: str


@dataclass(frozen=True, slots=True)
class Collision:
    """An address that several sources want."""

    path: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SitePlan:
    """Everything that the site will consist of, the theme's own assets aside."""

    pages: tuple[Page, ...]
    copies: tuple[Copy, ...] = field(default=())

    def collisions(self) -> tuple[Collision, ...]:
        """Every address wanted twice, compared as a file system that ignores case would."""
        return tuple(_collisions((*self.pages, *self.copies)))


def _collisions(outputs: Iterable[Page | Copy]) -> Iterable[Collision]:
    wanted: dict[str, list[Page | Copy]] = defaultdict(list)
    for output in outputs:
        wanted[output.path.casefold()].append(output)
    for _, group in sorted(wanted.items()):
        if len(group) > 1:
            yield Collision(group[0].path, tuple(sorted(output.source for output in group)))
