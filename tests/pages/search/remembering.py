"""A memory of search in this process: what `SearchMemory` asks for, and a site to read published files from."""

from __future__ import annotations

from dataclasses import dataclass, field

from gongkai.model.catalog import Catalog
from gongkai.model.item import Item
from gongkai.model.page import Page
from gongkai.model.search import EraRecord, Indexed
from gongkai.pages.edition import Edition
from gongkai.pages.search import indexed, search_pages
from tests.pages.column import renderer


@dataclass
class Remembering:
    """Builds one catalog after the other, each file that must be made of what the builds before have left."""

    catalog: Catalog | None = None
    kept: dict[bytes, Indexed] = field(default_factory=dict)
    eras: dict[str, EraRecord] = field(default_factory=dict)
    site: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    """What each file depended on, and its bytes."""
    made: list[str] = field(default_factory=list)
    """The files that the last build had to make."""

    def build(self, catalog: Catalog) -> dict[str, bytes]:
        """Every file of the search."""
        self.catalog, self.made = catalog, []
        pages = list(search_pages(Edition(catalog), self))
        self.site = {page.path: (page.digest(), self._bytes(page)) for page in pages}
        return {path: made for path, (_, made) in self.site.items()}

    def text(self, item: Item) -> str:
        return self._indexed(item).text

    def terms(self, item: Item) -> bytes:
        return self._indexed(item).terms

    def former_terms(self, digest: bytes) -> bytes | None:
        return self.kept[digest].terms if digest in self.kept else None

    def published(self, path: str, depends: bytes) -> str | None:
        then, made = self.site.get(path, (b"", b""))
        return made.decode() if then == depends else None

    def era(self, name: str) -> EraRecord | None:
        return self.eras.get(name)

    def keep(self, name: str, record: EraRecord) -> None:
        self.eras[name] = record

    def _bytes(self, page: Page) -> bytes:
        then, made = self.site.get(page.path, (b"", b""))
        if then == page.digest():
            return made
        self.made.append(page.path)
        assert self.catalog
        return renderer(self.catalog.config).render(page)

    def _indexed(self, item: Item) -> Indexed:
        assert self.catalog
        (digest,) = (source.digest for source in self.catalog.sources if source.item == item)
        if digest not in self.kept:
            self.kept[digest] = indexed(self.catalog.config, item, self.catalog.bodies.get(item.path))
        return self.kept[digest]
