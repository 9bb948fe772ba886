"""The 标准目录 as one page and as a table to download: the row of every category, made from its one description."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO

from gongkai.model.page import Page
from gongkai.model.taxonomy import Category, Section
from gongkai.pages.edition import CONFIG, Edition
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.linked_data import dataset
from gongkai.pages.links import Link, site_url
from gongkai.pages.standard import Standard, standard_of

PATH = "catalog.html"
TABLE_PATH = "catalog.csv"
TITLE = "政务公开标准目录"
SUMMARY = "本专栏每一类信息公开什么、依据什么、什么时候公开、由谁公开。"
COLUMNS = (
    *("序号", "一级公开事项", "二级公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体"),
    *("公开渠道和载体", "公开对象", "公开方式", "公开层级", "牵头科室", "网址"),
)
# A spreadsheet takes UTF-8 for the code page of the machine unless it begins with this.
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Row:
    """One category; `number` counts through all sections, `count` is of what its listing shows."""

    number: int
    category: Link
    feed: str
    elements: tuple[str, ...]
    standard: Standard
    count: int
    updated: date | None


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of a section, which is the first level of the table."""

    section: Link
    rows: tuple[Row, ...]


def standard_catalog_pages(edition: Edition) -> Iterator[Page]:
    """The page, and the same table as a file."""
    groups = tuple(_groups(edition))
    tags = listing_tags(edition.config, TITLE, SUMMARY, "信息公开目录", "标准目录")
    about = (dataset(edition.config, TITLE, SUMMARY, PATH, TABLE_PATH),)
    head = Head(TITLE, SUMMARY, tags, (edition.home(),), edition.feeds(), about=about)
    general = tuple(element.name for element in edition.config.elements)
    yield edition.page(PATH, "catalog", head, groups=groups, general=general, download=TABLE_PATH)
    yield Page(TABLE_PATH, "text.txt", {"text": table(edition, groups)}, CONFIG)


def table(edition: Edition, groups: tuple[Group, ...]) -> str:
    """The table as RFC 4180 has it, without what changes as items come and go."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_cells(edition, group, row) for group in groups for row in group.rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _groups(edition: Edition) -> Iterator[Group]:
    number = 1
    for section in edition.config.sections:
        rows = tuple(_row(edition, section, category, number + at) for at, category in enumerate(section.categories))
        number += len(rows)
        yield Group(Link(section.title, f"{section.id}/index.html"), rows)


def _row(edition: Edition, section: Section, category: Category, number: int) -> Row:
    items = [item for item in edition.catalog.in_category(section.id, category.id) if not item.withdrawn]
    folder = f"{section.id}/{category.id}"
    general = {element.id for element in edition.config.elements}
    own = tuple(element.name for element in category.elements if element.id not in general)
    return Row(
        number=number,
        category=Link(category.title, f"{folder}/index.html"),
        feed=f"{folder}/feed.xml",
        elements=own or tuple(element.name for element in edition.config.elements),
        standard=standard_of(edition.config, section, category),
        count=len(items),
        updated=max((day for item in items if (day := item.modified)), default=None),
    )


def _cells(edition: Edition, group: Group, row: Row) -> tuple[str, ...]:
    standard = row.standard
    return (
        str(row.number),
        group.section.title,
        row.category.title,
        "、".join(row.elements),
        "；".join(standard.basis),
        standard.deadline,
        standard.publisher,
        standard.channels,
        standard.audience,
        standard.disclosure,
        standard.level,
        standard.lead.name,
        edition.config.site.base + site_url(row.category.url),
    )
