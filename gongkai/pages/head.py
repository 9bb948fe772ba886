"""The head of a page: its title, the national page tags, its way from home and its feeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from gongkai.model.config import Config
from gongkai.model.item import Body, Item
from gongkai.model.taxonomy import Category, Section
from gongkai.pages.linked_data import Node
from gongkai.pages.links import Link, site_url

Tags = tuple[tuple[str, str], ...]

DESCRIBED = 100
"""Characters of the text that describe an item which has no summary."""


@dataclass(frozen=True, slots=True)
class Head:
    """`tags` are the page tags of 国办发〔2017〕47号 beyond those of the site; none is empty."""

    title: str
    description: str = ""
    tags: Tags = ()
    crumbs: tuple[Link, ...] = ()
    """From home to the page above this one."""
    feeds: tuple[Link, ...] = ()
    part: str = ""
    """The statutory part to which the page belongs."""
    kind: str = ""
    """The kind of the item that the page shows; empty for other pages."""
    indexed: bool = True
    """Whether search engines should list the page."""
    about: tuple[Node, ...] = field(default=(), hash=False)
    """What the page is about, beyond its place in the column, as JSON-LD."""


def filled(tags: Iterable[tuple[str, str]]) -> Tags:
    """Only the tags that say something, on one line each."""
    return tuple((name, " ".join(value.split())) for name, value in tags if value.strip())


def column_tags(config: Config, section: Section, category: Category | None = None) -> Tags:
    """The tags of a column page; all four are obligatory."""
    column = category or section
    column_type = (category.column_type if category else "") or section.column_type
    return listing_tags(config, column.title, column.summary, column_type, section.title)


def listing_tags(config: Config, title: str, summary: str, column_type: str = "信息公开目录", *words: str) -> Tags:
    """The tags of any other page that lists items."""
    keywords = dict.fromkeys((title, *words, config.site.column, config.bureau.short_name))
    return filled(
        (
            ("ColumnName", title),
            ("ColumnDescription", summary),
            ("ColumnKeywords", ",".join(keywords)),
            ("ColumnType", column_type),
        )
    )


def article_tags(config: Config, item: Item) -> Tags:
    """The tags of a content page; a bare date counts as 00:00."""
    return filled(
        (
            ("ArticleTitle", item.title),
            ("PubDate", item.published.minutes() if item.published else ""),
            ("ContentSource", item.source or item.issuer or config.bureau.name),
            ("Keywords", ",".join(item.keywords)),
            ("Url", config.site.base + site_url(item.address)),
        )
    )


def description_of(item: Item, body: Body) -> str:
    """The summary of an item, else the beginning of its text."""
    if item.summary:
        return " ".join(item.summary.split())
    text = " ".join(next((part.text for part in body.parts if part.text.strip()), "").split())
    return text if len(text) <= DESCRIBED else text[:DESCRIBED] + "……"
