"""What a build may remember of the search index of earlier ones, so that an edit costs what it changes.

The index is made in two steps, each a pure function: of every item alone what the search keeps of it
(`gongkai.pages.search.indexed`), and of these, in order, the files of each era (`gongkai.pages.search.search_pages`).
Whoever keeps what earlier builds made implements `SearchMemory` and hands it to `search_pages`; without one everything
is made anew, and the site is the same to the byte. `tests/pages/search/remembering.py` is one that fits on a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from gongkai.model.item import Item


@dataclass(frozen=True, slots=True)
class Indexed:
    """What the search keeps of one item: a few KB, made of its words, its address, its day and its category's title.

    Made by `indexed(config, item, body)`, which any process may do as soon as an item is loaded; `body` is None where
    it has none. Worth keeping by a digest of these three, of `config` only the title of the item's category counting.
    """

    text: str
    """Its entry in a file of texts, as JSON."""
    terms: bytes
    """Its terms, by the field in which they stand best, as `gongkai.pages.search.terms` packs them."""


@dataclass(frozen=True, slots=True)
class EraRecord:
    """What to remember of an era's index: some hundred bytes an item, and no text."""

    folder: str
    """The folder of its files, named also by the order of its items."""
    paths: tuple[str, ...]
    """The content paths of its items, in order."""
    digests: tuple[bytes, ...]
    """`SearchMemory.digest` of each."""
    buckets: tuple[bytes, ...]
    """What the page of each bucket depended on."""


class SearchMemory(Protocol):
    """What is known from earlier builds. Whatever is unknown may be told to be so: that costs time and nothing else."""

    def digest(self, item: Item) -> bytes:
        """Names what `indexed` gives for this item as it is now: the same digest only for the same `Indexed`.

        Asked for every listed item in every build, so it should be at hand: of the source's digest, the configuration's
        and the code's version, say. Never empty.
        """
        ...

    def indexed(self, item: Item) -> Indexed:
        """What `indexed` gives for this item: kept, or made now. Asked once or twice, for items of what has changed."""
        ...

    def terms(self, digest: bytes) -> bytes | None:
        """The terms of which `digest` was the name in an earlier build; None where they are gone.

        Asked for the former state of an edited item: keep what is no longer named until the build after.
        """
        ...

    def published(self, path: str, depends: bytes) -> str | None:
        """The text of the published file at an address if it is intact and was made from `depends`, else None."""
        ...

    def era(self, name: str) -> EraRecord | None:
        """What was last kept under this name."""
        ...

    def keep(self, name: str, record: EraRecord) -> None:
        """Remember an era for the next build.

        Called while pages are planned. It does no harm if these are then not published, since a record is used only
        with what `published` says of its buckets.
        """
        ...
