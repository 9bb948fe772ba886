"""The head of a page: its title, the national page tags, its way from home and its feeds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.item import Item
from gongkai.model.taxonomy import Category, Section
from gongkai.pages.links import Link

Tags = tuple[tuple[str, str], ...]


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


def filled(tags: Iterable[tuple[str, str]]) -> Tags:
    """Only the tags that say something, on one line each."""
    return tuple((name, " ".join(value.split())) for name, value in tags if value.strip())


def column_tags(config: Config, section: Section, category: Category | None = None) -> Tags:
    """The tags of a column page; all four are obligatory."""
    column = category or section
    words = dict.fromkeys((column.title, section.title, config.site.column, config.bureau.short_name))
    return filled(
        (
            ("ColumnName", column.title),
            ("ColumnDescription", column.summary),
            ("ColumnKeywords", ",".join(words)),
            ("ColumnType", (category.column_type if category else "") or section.column_type),
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
            ("Description", item.summary),
        )
    )
