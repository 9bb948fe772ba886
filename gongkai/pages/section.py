"""Section and category pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from gongkai.model.item import Item
from gongkai.model.page import Data, Page
from gongkai.model.taxonomy import Category, Section
from gongkai.pages.application_form import form_of
from gongkai.pages.board import BOARDED, board_of
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.head import Head, column_tags
from gongkai.pages.line import Line
from gongkai.pages.links import Link
from gongkai.pages.shelf import Leaf, Sheet, shelve
from gongkai.pages.standard import standard_of

SHOWN_OF_CATEGORY = 3


@dataclass(frozen=True, slots=True)
class CategoryEntry:
    """A category as its section's page shows it, with its newest items."""

    title: str
    url: str
    summary: str
    lead: str
    newest: tuple[Line, ...]


def section_pages(edition: Edition) -> Iterator[Page]:
    """The page of each section and every page of each category."""
    for section in edition.config.sections:
        yield _section_page(edition, section)
        for category in section.categories:
            yield from _category_pages(edition, section, category)


def _section_page(edition: Edition, section: Section) -> Page:
    crumbs = edition.crumbs(section)[:-1]
    head = Head(
        section.title,
        section.summary,
        column_tags(edition.config, section),
        crumbs,
        edition.feeds(section),
        section.part,
    )
    return edition.page(
        f"{section.id}/index.html",
        "section",
        head,
        source=f"{CONFIG} {section.id}",
        title=section.title,
        task=section.task,
        application_form=form_of(section),
        lead=edition.config.lead(section),
        supports=tuple(edition.config.department_by_id[department] for department in section.supports),
        categories=tuple(_category_entry(edition, section, category) for category in section.categories),
    )


def _category_entry(edition: Edition, section: Section, category: Category) -> CategoryEntry:
    shown = [item for item in edition.catalog.in_category(section.id, category.id) if not item.withdrawn]
    return CategoryEntry(
        category.title,
        f"{section.id}/{category.id}/index.html",
        category.summary,
        edition.config.lead(section, category).name,
        tuple(edition.lines[item.path] for item in shown[:SHOWN_OF_CATEGORY]),
    )


def _category_pages(edition: Edition, section: Section, category: Category) -> Iterator[Page]:
    folder = f"{section.id}/{category.id}"
    items = edition.catalog.in_category(section.id, category.id)
    for sheet in shelve(folder, items):
        yield edition.late_page(
            sheet.blank.path,
            "category",
            partial(_told, edition, section, category, sheet),
            partial(_stamp, edition, category, sheet, items),
            source=f"{CONFIG} {folder}",
        )


def _stamp(edition: Edition, category: Category, sheet: Sheet, items: Sequence[Item]) -> bytes:
    if sheet.blank.part or category.kind not in BOARDED:
        return sheet.stamp(edition.lines)
    # The board shows more of every item than its line.
    whole = edition.catalog.digest_of(items)
    return whole and sheet.stamp(edition.lines) + whole


def _told(edition: Edition, section: Section, category: Category, sheet: Sheet) -> tuple[Head, Data]:
    leaf = sheet.leaf(edition.lines)
    return _category_head(edition, section, category, leaf), {
        "title": category.title,
        "section_title": section.title,
        "section_url": f"{section.id}/index.html",
        "leaf": leaf,
        "board": None if leaf.part else board_of(edition, section, category),
        "siblings": tuple(Link(other.title, f"{section.id}/{other.id}/index.html") for other in section.categories),
        "index": f"{section.id}/{category.id}/index.html",
        "standard": standard_of(edition.config, section, category),
    }


def _category_head(edition: Edition, section: Section, category: Category, leaf: Leaf) -> Head:
    crumbs = edition.crumbs(section, category)
    title = f"{category.title}（{leaf.label}）" if leaf.part else category.title
    return Head(
        title,
        category.summary,
        column_tags(edition.config, section, category),
        crumbs if leaf.part else crumbs[:-1],
        edition.feeds(section, category),
        section.part,
    )
