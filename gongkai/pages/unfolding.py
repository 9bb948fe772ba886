"""The plan of a site made as far as somebody asks for it: for where one page is wanted soon, and all perhaps later."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from gongkai.model.catalog import Catalog
from gongkai.model.item import Item
from gongkai.model.page import Copy, Page, SitePlan
from gongkai.pages.edition import Edition
from gongkai.pages.items import attachment_copies, page_of
from gongkai.pages.plan import pages_of


class Unfolding:
    """The same pages and copies as in `plan`; not to be asked by several threads at once."""

    def __init__(self, catalog: Catalog) -> None:
        self._edition = Edition(catalog)
        self._coming = pages_of(self._edition)
        self._pages: dict[str, Page] = {}
        self._planned: list[Page] = []

    def at(self, address: str) -> Page | Copy | None:
        """What lies at an address: an item's page is made at once, any other after those before it in the plan."""
        if item := self._items.get(address):
            return page_of(self._edition, item)
        if copy := self._copies.get(address):
            return copy
        while address not in self._pages and self.advance():
            pass
        return self._pages.get(address)

    def advance(self) -> bool:
        """Plan one more page; False where there is none."""
        page = next(self._coming, None)
        if page is None:
            return False
        self._planned.append(page)
        self._pages[page.path] = page
        return True

    def whole(self) -> SitePlan:
        """The plan, with whatever is still missing of it."""
        while self.advance():
            pass
        return SitePlan(tuple(self._planned), tuple(self._copies.values()))

    @cached_property
    def _items(self) -> Mapping[str, Item]:
        """The items on the site by the addresses of their pages."""
        return {item.address: item for item in self._edition.catalog.published}

    @cached_property
    def _copies(self) -> Mapping[str, Copy]:
        return {copy.path: copy for copy in attachment_copies(self._edition)}
