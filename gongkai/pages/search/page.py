"""The search page, its filters, and the files that its script reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gongkai.model.kinds import Kind
from gongkai.model.page import Page
from gongkai.model.search import SearchMemory
from gongkai.pages.edition import Edition
from gongkai.pages.head import Head
from gongkai.pages.line import year_of
from gongkai.pages.search.eras import eras, groups
from gongkai.pages.search.index import TEXTS_PER_SHARD, era_pages, text_pages
from gongkai.pages.search.memory import NoMemory
from gongkai.pages.shelf import year_label


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice that narrows the hits; `name` is its name in the address."""

    name: str
    title: str
    everything: str
    """What it says where nothing is chosen."""
    choices: tuple[tuple[str, str], ...]
    """Value and words of each."""


class EraLine(NamedTuple):
    """What the page tells the script of an era."""

    folder: str
    buckets: int
    first: int
    last: int


def search_pages(edition: Edition, memory: SearchMemory | None = None) -> Iterator[Page]:
    """The page with the form, and its files; what is withdrawn or held back is in none.

    With a memory of earlier builds the pages are the same, and made of what it has.
    """
    by_category = groups(edition.catalog.listed)
    found = eras(by_category)
    lines = tuple(EraLine(era.folder, era.buckets, era.first, era.last) for era in found)
    head = Head("检索", "按标题、文号或正文中的任意词句检索本专栏。", crumbs=(edition.home(),), feeds=edition.feeds())
    filters = tuple(_filters(edition))
    yield edition.page("search.html", "search", head, eras=lines, per_shard=TEXTS_PER_SHARD, filters=filters)
    known = memory or NoMemory(edition)
    digests = {source.item.path: source.digest for source in edition.catalog.sources if source.item}
    for era in found:
        yield from era_pages(edition, era, digests, known)
    for group in by_category:
        yield from text_pages(group, digests, known)


def _filters(edition: Edition) -> Iterator[Filter]:
    config = edition.config
    years = dict.fromkeys(year_of(item) for item in edition.catalog.listed)
    kinds = {category.kind for section in config.sections for category in section.categories}
    yield Filter("section", "栏目", "全部栏目", _choices((section.id, section.title) for section in config.sections))
    yield Filter("department", "科室", "全部科室", _choices((one.id, one.name) for one in config.departments))
    yield Filter("year", "年份", "全部年份", _choices((str(year), year_label(year)) for year in years))
    yield Filter("kind", "类型", "全部类型", _choices((kind, kind.label) for kind in Kind if kind in kinds))


def _choices(choices: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(choices)
