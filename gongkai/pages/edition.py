"""The catalog as one edition of the site shows it: what all pages share is made once here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from gongkai.model.catalog import Catalog
from gongkai.model.identity import Department
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.page import Data, Page
from gongkai.model.taxonomy import Category, Section, StatutoryPart
from gongkai.pages.frame import frame_of, part_path
from gongkai.pages.head import Head
from gongkai.pages.line import Line, Lines, line_of, year_of
from gongkai.pages.linked_data import Node, breadcrumb, graph
from gongkai.pages.links import Link, site_url

CONFIG = "config.yaml"
Key = TypeVar("Key", bound=Hashable)
Make = Callable[[], tuple[Head, Data]]
Stamp = bytes | Callable[[], bytes]


class Edition:
    """Views of one catalog, and the way to make a page of them."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.config = catalog.config
        self.frame = frame_of(catalog.config)

    def page(self, path: str, template: str, head: Head, *, source: str = CONFIG, **data: object) -> Page:
        """A page within the frame."""
        return Page(path, f"pages/{template}.html", self._framed(path, head, data), source, indexed=head.indexed)

    def late_page(
        self, path: str, template: str, make: Make, stamp: Stamp, *, source: str = CONFIG, indexed: bool = True
    ) -> Page:
        """A page within the frame whose head and data are made when it is; `stamp` as in `Page`."""

        def told() -> Data:
            head, data = make()
            return self._framed(path, head, data)

        return Page(path, f"pages/{template}.html", told, source, stamp, indexed)

    def place(self, item: Item) -> tuple[Section, Category]:
        """Where an item belongs; loading has seen to it that the place exists."""
        return self._places[item.section, item.category]

    def department(self, item: Item) -> Department | None:
        """The responsible department: the one written, else the lead of the category."""
        if item.department:
            by_id = self.config.department_by_id.get(item.department)
            return by_id or self.config.department_by_name.get(item.department)
        return self.config.lead(*self.place(item))

    @cached_property
    def lines(self) -> Lines:
        """The line of every published item."""
        return Lines(self.catalog.published, self._line)

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Item, ...]]:
        """Published items by year, the newest year and item first."""
        return grouped(self.catalog.published, lambda item: (year_of(item),))

    @cached_property
    def by_department(self) -> Mapping[str, tuple[Item, ...]]:
        """Published items by the id of their department."""
        return grouped(self.catalog.published, self._department_ids)

    @cached_property
    def by_fund(self) -> Mapping[tuple[str, int | None], tuple[Item, ...]]:
        """Published items of each fund and year."""
        funded = (item for item in self.catalog.published if item.fund)
        return grouped(funded, lambda item: ((item.fund, item.year),))

    @cached_property
    def hidden(self) -> frozenset[str]:
        """Addresses that items have and the site has not: of pages held back, of attachments held back or withdrawn."""
        held = [entry.item for entry in self.catalog.held]
        withdrawn = [item for item in self.catalog.published if item.withdrawn]
        files = {path for item in (*held, *withdrawn) for path in attachment_paths(item)}
        return frozenset(files.union(item.address for item in held))

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """Addresses at which a tombstone stands."""
        return frozenset(item.address for item in self.catalog.published if item.withdrawn)

    def of_kind(self, kind: Kind) -> tuple[Item, ...]:
        """Listed items of a kind, newest first."""
        return self._by_kind.get(kind, ())

    def home(self) -> Link:
        """The beginning of every breadcrumb."""
        return Link(self.config.site.column, "index.html")

    def crumbs(self, section: Section, category: Category | None = None) -> tuple[Link, ...]:
        """The way from home to a section, or to a category in it."""
        part = section.part
        above = () if part_path(self.config, part) == f"{section.id}/index.html" else (self._part_link(part),)
        way = (self.home(), *above, Link(section.title, f"{section.id}/index.html"))
        return (*way, Link(category.title, f"{section.id}/{category.id}/index.html")) if category else way

    def feeds(self, section: Section | None = None, category: Category | None = None) -> tuple[Link, ...]:
        """The feeds that a page announces: the site's, the section's and the category's."""
        found = [Link(f"{self.config.site.name} {self.config.site.column}", "feed.xml")]
        if section:
            found.append(Link(section.title, f"{section.id}/feed.xml"))
        if section and category:
            found.append(Link(category.title, f"{section.id}/{category.id}/feed.xml"))
        return tuple(found)

    def _framed(self, path: str, head: Head, data: Data) -> Data:
        return {"frame": self.frame, "head": head, "linked_data": self._linked_data(path, head), **data}

    def _linked_data(self, path: str, head: Head) -> Node:
        if not head.indexed:
            return {}
        way = (breadcrumb(self.config, head.crumbs, head.title, path),) if head.crumbs else ()
        return graph((*way, *head.about))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], tuple[Section, Category]]:
        sections = self.config.sections
        return {
            (section.id, category.id): (section, category) for section in sections for category in section.categories
        }

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[Item, ...]]:
        return grouped(self.catalog.listed, lambda item: (self.place(item)[1].kind,))

    def _part_link(self, part: StatutoryPart) -> Link:
        return Link(part.label, site_url(part_path(self.config, part)))

    def _line(self, item: Item) -> Line:
        department = self.department(item)
        return line_of(item, department.name if department else item.department)

    def _department_ids(self, item: Item) -> tuple[str, ...]:
        department = self.department(item)
        return (department.id,) if department else ()


def attachment_paths(item: Item) -> tuple[str, ...]:
    """The path in the site of each attachment."""
    return tuple(f"{item.section}/{item.category}/{item.stem}/{attachment.name}" for attachment in item.attachments)


def grouped(items: Iterable[Item], keys: Callable[[Item], Iterable[Key]]) -> Mapping[Key, tuple[Item, ...]]:
    """Items under each of their keys, in the order given."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for item in items:
        for key in keys(item):
            groups[key].append(item)
    return {key: tuple(group) for key, group in groups.items()}
