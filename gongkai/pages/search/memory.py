"""The memory of who has none: every item is read anew, whenever it is asked for."""

from __future__ import annotations

from gongkai.model.item import Item
from gongkai.model.search import EraRecord, Indexed
from gongkai.pages.edition import Edition
from gongkai.pages.search.words import indexed


class NoMemory:
    """A `SearchMemory` that knows nothing of earlier builds."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def text(self, item: Item) -> str:
        """The item's entry, made now."""
        return self._indexed(item).text

    def terms(self, item: Item) -> bytes:
        """The item's terms, made now."""
        return self._indexed(item).terms

    def former_terms(self, digest: bytes) -> bytes | None:
        """Never known."""

    def published(self, path: str, depends: bytes) -> str | None:
        """Never known."""

    def era(self, name: str) -> EraRecord | None:
        """Never known."""

    def keep(self, name: str, record: EraRecord) -> None:
        """Forget it at once."""

    def _indexed(self, item: Item) -> Indexed:
        return indexed(self._edition.config, item, self._edition.catalog.bodies.get(item.path))
