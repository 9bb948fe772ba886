"""责任分工: which department leads and supports what, by department, by section and by task of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.identity import Department
from gongkai.model.page import Page
from gongkai.model.taxonomy import Category, Section
from gongkai.pages.edition import Edition
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.links import Link

PATH = "responsibilities.html"
TITLE = "责任分工"
SUMMARY = "各项公开任务由哪个科室牵头、哪些科室配合。"
LEADS, SUPPORTS = "牵头", "配合"


@dataclass(frozen=True, slots=True)
class Duty:
    """A section, or a category that another than the section's department leads, and who has which part in it."""

    link: Link
    task: str
    lead: Department
    supports: tuple[Department, ...]
    exceptions: tuple[Duty, ...] = ()

    def part_of(self, department: Department) -> str:
        """`牵头`, `配合` or nothing."""
        if department.id == self.lead.id:
            return LEADS
        return SUPPORTS if department in self.supports else ""


@dataclass(frozen=True, slots=True)
class Office:
    """A department with what it leads and what it supports."""

    department: Department
    leads: tuple[Link, ...]
    supports: tuple[Link, ...]


def responsibilities_page(edition: Edition) -> Page:
    """The one page of all that the configuration says of who owes what."""
    duties = tuple(_duty(edition, section) for section in edition.config.sections)
    tags = listing_tags(edition.config, TITLE, SUMMARY)
    return edition.page(
        PATH,
        "responsibilities",
        Head(TITLE, SUMMARY, tags, (edition.home(),), edition.feeds()),
        departments=edition.config.departments,
        duties=duties,
        offices=tuple(_office(department, duties) for department in edition.config.departments),
    )


def _duty(edition: Edition, section: Section) -> Duty:
    return Duty(
        Link(section.title, f"{section.id}/index.html"),
        section.task,
        edition.config.lead(section),
        _departments(edition, section.supports),
        tuple(_exceptions(edition, section)),
    )


def _exceptions(edition: Edition, section: Section) -> Iterator[Duty]:
    for category in section.categories:
        lead = edition.config.lead(section, category)
        if lead.id != section.lead:
            link = Link(category.title, f"{section.id}/{category.id}/index.html")
            yield Duty(link, "", lead, _supports(edition, section, category, lead))


def _supports(edition: Edition, section: Section, category: Category, lead: Department) -> tuple[Department, ...]:
    found = _departments(edition, category.supports or section.supports)
    return tuple(department for department in found if department.id != lead.id)


def _departments(edition: Edition, ids: tuple[str, ...]) -> tuple[Department, ...]:
    return tuple(edition.config.department_by_id[id_] for id_ in ids)


def _office(department: Department, duties: tuple[Duty, ...]) -> Office:
    every = [one for duty in duties for one in (duty, *duty.exceptions)]
    by_part = {part: tuple(d.link for d in every if d.part_of(department) == part) for part in (LEADS, SUPPORTS)}
    return Office(department, by_part[LEADS], by_part[SUPPORTS])
