"""The home page, and the pages of those statutory parts that hold several sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.identity import Department
from gongkai.model.kinds import Kind
from gongkai.model.page import Page
from gongkai.model.taxonomy import Section, StatutoryPart
from gongkai.pages.edition import Edition
from gongkai.pages.frame import PART_SUMMARIES, part_path, sections_of
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.line import Line
from gongkai.pages.linked_data import organisation, website
from gongkai.pages.links import Link
from gongkai.pages.period import Period, period_of

NEWEST = 10


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A section as an index shows it."""

    title: str
    url: str
    summary: str
    lead: Department
    categories: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OpenConsultation:
    """A consultation to which one can still respond."""

    line: Line
    period: Period


def home_page(edition: Edition) -> Page:
    """The first page: statutory parts, open consultations, newest items, sections."""
    config = edition.config
    listed = edition.catalog.listed[:NEWEST]
    # A part with a single section is itself a link to it.
    sections = (section for section in config.sections if part_path(config, section.part) == f"{section.part}.html")
    return edition.page(
        "index.html",
        "home",
        _home_head(edition),
        consultations=tuple(_open_consultations(edition)),
        newest=tuple(edition.lines[item.path] for item in listed),
        sections=tuple(section_entry(edition, section) for section in sections),
        topics=topic_links(edition),
    )


def _home_head(edition: Edition) -> Head:
    config = edition.config
    title = f"{config.site.name} {config.site.column}"
    return Head(
        title,
        config.site.description,
        listing_tags(config, config.site.column, config.site.description, "首页"),
        feeds=edition.feeds(),
        about=(organisation(config), website(config)),
    )


def part_pages(edition: Edition) -> Iterator[Page]:
    """The page of each part that has one of its own."""
    for part in StatutoryPart:
        path = part_path(edition.config, part)
        sections = sections_of(edition.config, part)
        if sections and path == f"{part}.html":
            yield _part_page(edition, part, sections)


def _part_page(edition: Edition, part: StatutoryPart, sections: tuple[Section, ...]) -> Page:
    summary = PART_SUMMARIES[part]
    column_type = sections[0].column_type if len(sections) == 1 else "信息公开目录"
    tags = listing_tags(edition.config, part.label, summary, column_type)
    head = Head(part.label, summary, tags, (edition.home(),), edition.feeds(), part)
    entries = tuple(section_entry(edition, section) for section in sections)
    return edition.page(f"{part}.html", "part", head, sections=entries)


def section_entry(edition: Edition, section: Section) -> SectionEntry:
    """A section with links to its categories."""
    links = (Link(category.title, f"{section.id}/{category.id}/index.html") for category in section.categories)
    lead = edition.config.lead(section)
    return SectionEntry(section.title, f"{section.id}/index.html", section.summary, lead, tuple(links))


def topic_links(edition: Edition) -> tuple[Link, ...]:
    """Every topic."""
    return tuple(Link(topic.name, f"topics/{topic.id}/index.html") for topic in edition.config.topics)


def _open_consultations(edition: Edition) -> Iterator[OpenConsultation]:
    for item in edition.of_kind(Kind.CONSULTATION):
        period = period_of(item, edition.catalog.now)
        if period and period.open:
            yield OpenConsultation(edition.lines[item.path], period)
