"""The other ways into the same items: by department, topic, audience and year, all on the one listing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from gongkai.model.identity import Department
from gongkai.model.item import Item
from gongkai.model.page import Data, Page
from gongkai.pages.edition import Edition, grouped
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.links import Link
from gongkai.pages.shelf import PART_SIZE, Sheet, shelve

YEAR_PART_SIZE = 100
AUDIENCES = (
    ("enterprises", "企业", "企业办事、申报和了解政策所需的信息。"),
    ("residents", "群众", "群众办事和监督所需的信息。"),
)
"""Folder, name and summary of each group that the field 服务对象 may name."""


@dataclass(frozen=True, slots=True)
class View:
    """One listing beside the categories; `siblings` are the listings of the same sort."""

    folder: str
    title: str
    summary: str
    crumbs: tuple[Link, ...]
    siblings: tuple[Link, ...] = ()
    group: str = ""
    """What the siblings have in common."""
    department: Department | None = None
    size: int = PART_SIZE


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading; the heading may be empty."""

    title: str
    links: tuple[tuple[Link, str], ...]
    """Each link with a sentence on what it leads to."""


def department_pages(edition: Edition) -> Iterator[Page]:
    """The index of departments and the items of each."""
    departments = edition.config.departments
    links = tuple(Link(department.name, f"departments/{department.id}/index.html") for department in departments)
    duties = tuple(zip(links, (department.duties for department in departments), strict=True))
    yield _index(edition, "departments", "按科室查看", "各科室的职责、电话和所公开的信息。", (LinkGroup("", duties),))
    crumbs = (edition.home(), Link("按科室查看", "departments/index.html"))
    for department in departments:
        view = View(
            f"departments/{department.id}",
            department.name,
            department.duties,
            crumbs,
            links,
            "科室",
            department=department,
        )
        yield from view_pages(edition, view, edition.by_department.get(department.id, ()))


def topic_pages(edition: Edition) -> Iterator[Page]:
    """The index of topics and the items of each."""
    topics = edition.config.topics
    if not topics:
        return
    groups = tuple(LinkGroup(name, _topic_links(edition, name)) for name in dict.fromkeys(t.group for t in topics))
    yield _index(edition, "topics", "专题", "按专题查看各栏目公开的信息。", groups)
    items = grouped(edition.catalog.published, lambda item: dict.fromkeys(item.topics))
    for topic in topics:
        siblings = tuple(link for link, _ in _topic_links(edition, topic.group))
        crumbs = (edition.home(), Link("专题", "topics/index.html"))
        summary = f"“{topic.group}”中“{topic.name}”的政策、措施和成效。"
        view = View(f"topics/{topic.id}", topic.name, summary, crumbs, siblings, topic.group)
        yield from view_pages(edition, view, items.get(topic.name, ()))


def audience_pages(edition: Edition) -> Iterator[Page]:
    """What serves enterprises, and what serves residents."""
    links = tuple(Link(f"面向{name}", f"audience/{folder}/index.html") for folder, name, _ in AUDIENCES)
    entries = tuple((link, summary) for link, (_, _, summary) in zip(links, AUDIENCES, strict=True))
    yield _index(edition, "audience", "按服务对象查看", "企业和群众各自需要的信息。", (LinkGroup("", entries),))
    items = grouped(edition.catalog.published, lambda item: dict.fromkeys(item.serves))
    crumbs = (edition.home(), Link("按服务对象查看", "audience/index.html"))
    for link, (folder, name, summary) in zip(links, AUDIENCES, strict=True):
        view = View(f"audience/{folder}", link.title, summary, crumbs, links, "服务对象")
        yield from view_pages(edition, view, items.get(name, ()))


def year_pages(edition: Edition) -> Iterator[Page]:
    """The complete index of everything published, by year."""
    summary = "本专栏公开的全部信息，按发布日期排列；已撤下的也在其中。"
    view = View("years", "全部信息", summary, (edition.home(),), size=YEAR_PART_SIZE)
    return view_pages(edition, view, edition.catalog.published)


def view_pages(edition: Edition, view: View, items: Sequence[Item]) -> Iterator[Page]:
    """Every page of one such listing."""
    here = Link(view.title, f"{view.folder}/index.html")
    for sheet in shelve(view.folder, items, view.size):
        make, stamp = partial(_shown, edition, view, here, sheet), partial(_stamp, edition, sheet)
        yield edition.late_page(sheet.blank.path, "view", make, stamp)


def _stamp(edition: Edition, sheet: Sheet) -> bytes:
    return sheet.stamp(edition.lines)


def _shown(edition: Edition, view: View, here: Link, sheet: Sheet) -> tuple[Head, Data]:
    leaf = sheet.leaf(edition.lines)
    title = f"{view.title}（{leaf.label}）" if leaf.part else view.title
    crumbs = (*view.crumbs, here) if leaf.part else view.crumbs
    tags = listing_tags(edition.config, view.title, view.summary)
    head = Head(title, view.summary, tags, crumbs=crumbs, feeds=edition.feeds())
    return head, {"view": view, "index": here.url, "leaf": leaf}


def _index(edition: Edition, folder: str, title: str, summary: str, groups: tuple[LinkGroup, ...]) -> Page:
    tags = listing_tags(edition.config, title, summary)
    head = Head(title, summary, tags, crumbs=(edition.home(),), feeds=edition.feeds())
    return edition.page(f"{folder}/index.html", "views", head, groups=groups)


def _topic_links(edition: Edition, group: str) -> tuple[tuple[Link, str], ...]:
    topics = (topic for topic in edition.config.topics if topic.group == group)
    return tuple((Link(topic.name, f"topics/{topic.id}/index.html"), "") for topic in topics)
