"""What a build may remember of the search index of earlier ones, so that an edit costs what it changes.

The index is made in two steps, each a pure function: of every item alone what the search keeps of it
(`gongkai.pages.search.indexed`), and of these, in order, the files of each era (`gongkai.pages.search.search_pages`).
Whoever keeps what earlier builds made implements `SearchMemory` and hands it to `search_pages`; without one everything
is made anew, and the site is the same to the byte. `tests/pages/search/remembering.py` is one that fits on a screen.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from gongkai.model.item import Item


class Indexed(NamedTuple):
    """What the search keeps of one item: a few KB, made of its words, its address, its day and its category's title.

    Made by `indexed(config, item, body)`, which any process may do as soon as an item is loaded; `body` is None where
    it has none. Worth keeping by `Source.digest` for as long as config.yaml and the program are the same.
    """

    text: str
    """Its entry in a file of texts, as JSON."""
    terms: bytes
    """Its terms, by the field in which they stand best, as `gongkai.pages.search.terms` packs them."""


class EraRecord(NamedTuple):
    """What to remember of an era's index: some hundred bytes an item, and no text."""

    order: bytes
    """A digest of which item has which number."""
    digests: tuple[bytes, ...]
    """`Source.digest` of each of its items, in order."""
    buckets: tuple[bytes, ...]
    """What the page of each bucket depended on."""


class SearchMemory(Protocol):
    """What is known from earlier builds. Whatever is unknown may be told to be so: that costs time and nothing else.

    Used where every listed item has a `Source.digest`, which names what `indexed` gives for it while config.yaml and
    the program are the same: what was kept under others must be unknown.
    """

    def text(self, item: Item) -> str:
        """`Indexed.text` of this item: kept, or made now. Asked once, where a file that holds it is made."""
        ...

    def terms(self, item: Item) -> bytes:
        """`Indexed.terms` of this item: kept, or made now.

        Asked where the item was edited, and of all items of an era whose index is made anew.
        """
        ...

    def former_terms(self, digest: bytes) -> bytes | None:
        """`Indexed.terms` of the item whose source had this digest in an earlier build; None where they are gone.

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

        Called when it is asked what a page of the era depends on. It does no harm if the pages are then not published,
        since a record is used only with what `published` says of its buckets.
        """
        ...
