"""Where items and findings belong and which department answers for them: what every matter of an audit begins with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from gongkai.model.audit import Concern, Matter, Place
from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Item
from gongkai.model.taxonomy import Category, Section

_CONTENT = "content"


class Register:
    """Of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self._config = catalog.config
        self._items = {item.path: item for item in catalog.items}
        self._public = {item.path for item in catalog.published}

    def categories(self) -> Iterator[tuple[Place, Section, Category]]:
        """Every category, in the order of config.yaml."""
        for section in self._config.sections:
            for category in section.categories:
                yield Place(section.id, category.id, section.title, category.title), section, category

    def department(self, item: Item) -> str:
        """The name of the responsible department: the one written, else the lead of the category."""
        return item.department or self.lead(item.section, item.category)

    def lead(self, section: str, category: str) -> str:
        """The name of the department that owes a category."""
        return self._config.lead(self._config.section_by_id[section], self._config.category(section, category)).name

    def of_item(self, concern: Concern, item: Item, what: str, todo: str = "", *, due: date | None = None) -> Matter:
        """A matter about an item; with a day on which it is due, how far off that is."""
        return Matter(
            concern=concern,
            place=self._place(item.section, item.category),
            department=self.department(item),
            what=what,
            todo=todo,
            item=item.path,
            title=item.title,
            address=self._address(item),
            due=due,
            days=self._distance(due),
        )

    def of_category(self, concern: Concern, place: Place, what: str, todo: str, *, due: date | None = None) -> Matter:
        """A matter about a category as a whole."""
        return Matter(
            concern=concern,
            place=place,
            department=self.lead(place.section, place.category),
            what=what,
            todo=todo,
            due=due,
            days=self._distance(due),
        )

    def of_finding(self, concern: Concern, found: Diagnostic) -> Matter:
        """A finding as a matter: about its item, or about the category whose folder it names."""
        item = self._items.get(found.item) if found.item else None
        place = self._place(item.section, item.category) if item else self._place_of(found.path)
        return Matter(
            concern=concern,
            place=place,
            department=self.department(item) if item else self._lead_of(place),
            what=found.message,
            todo=found.hint.partition("\n")[0],
            item=item.path if item else "",
            title=item.title if item else "",
            address=self._address(item) if item else "",
            rule=found.rule,
        )

    def is_draft(self, found: Diagnostic) -> bool:
        """Whether a finding is about a draft."""
        item = self._items.get(found.item) if found.item else None
        return item is not None and item.draft

    def _distance(self, due: date | None) -> int | None:
        return abs((due - self.catalog.today).days) if due else None

    def _address(self, item: Item) -> str:
        return f"{self._config.site.base}{quote(item.address)}" if item.path in self._public else ""

    def _place_of(self, path: str) -> Place:
        root, *folders = path.split("/")
        return self._place(*folders[:2]) if root == _CONTENT and len(folders) > 1 else Place()

    def _place(self, section: str, category: str) -> Place:
        found = self._config.category(section, category)
        return Place(section, category, self._config.section_by_id[section].title, found.title) if found else Place()

    def _lead_of(self, place: Place) -> str:
        return self.lead(place.section, place.category) if place.category else ""
