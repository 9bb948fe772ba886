"""The page of each item, the tombstone of a withdrawn one, and the files that belong to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from gongkai.model.item import Body, Dated, Item
from gongkai.model.kinds import Kind
from gongkai.model.page import Copy, Data, Page
from gongkai.model.taxonomy import Category
from gongkai.model.validity import validity_in
from gongkai.pages.body import with_live_links
from gongkai.pages.edition import Edition, Stamp, attachment_paths, grouped
from gongkai.pages.elements import deal
from gongkai.pages.facts import metadata, particulars
from gongkai.pages.forms import FORMS, Case
from gongkai.pages.head import Head, article_tags, column_tags, description_of
from gongkai.pages.line import UNTITLED, Line, year_of
from gongkai.pages.linked_data import Node, of_item
from gongkai.pages.links import site_url
from gongkai.pages.period import period_of
from gongkai.pages.relations import relation_groups, without
from gongkai.pages.reminder import reminder_path
from gongkai.pages.stamps import Stamps

OFFICIAL = (Kind.DOCUMENT, Kind.FUND, Kind.NOTICE, Kind.PAGE)
"""Kinds whose items are set as official documents where they bear a document number."""
ORIGINAL_TYPES = ("PDF", "OFD", "DOC", "DOCX", "WPS")
ORIGINAL_WORDS = ("原文", "正文", "扫描件")
EMPTY = Body(())
Beside = tuple[Item | None, Item | None]
"""The older and the newer neighbour of an item."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The items before and after in the same category and year, so that no other year's page changes."""

    older: Line | None = None
    newer: Line | None = None


@dataclass(frozen=True, slots=True)
class AttachmentCard:
    """A file to download; `size` in bytes."""

    title: str
    url: str
    type: str
    size: int
    alternative: str


def item_pages(edition: Edition) -> Iterator[Page]:
    """One page for every published item."""
    beside, stamps = _beside(edition), Stamps(edition)
    for item in edition.catalog.published:
        if item.withdrawn:
            yield _tombstone(edition, item)
        else:
            others = beside[item.path]
            yield _item_page(edition, item, others, partial(stamps.of_page, item, others))


def page_of(edition: Edition, item: Item) -> Page:
    """The page of one published item alone; what it depends on is not told, for that takes a look at all."""
    if item.withdrawn:
        return _tombstone(edition, item)
    fellows = edition.catalog.in_category(item.section, item.category)
    group = [other for other in fellows if not other.withdrawn and year_of(other) == year_of(item)]
    place = next(index for index, other in enumerate(group) if other is item)
    return _item_page(edition, item, _beside_in(group, place), b"")


def attachment_copies(edition: Edition) -> Iterator[Copy]:
    """The attachments of every item that is not withdrawn."""
    for item in edition.catalog.listed:
        for attachment, path in zip(item.attachments, attachment_paths(item), strict=True):
            yield Copy(path, attachment.file, f"content/{item.path}")


def _item_page(edition: Edition, item: Item, beside: Beside, stamp: Stamp) -> Page:
    return edition.late_page(
        item.address,
        edition.place(item)[1].kind,
        partial(_told, edition, item, beside),
        stamp,
        source=f"content/{item.path}",
    )


def _told(edition: Edition, item: Item, beside: Beside) -> tuple[Head, Data]:
    category = edition.place(item)[1]
    written = edition.catalog.bodies.get(item.path, EMPTY)
    folder = f"{item.section}/{item.category}"
    body = with_live_links(written, folder, edition.hidden, edition.withdrawn)
    groups = relation_groups(edition, item)
    cards = tuple(_cards(item))
    form = FORMS[category.kind]
    extra = form.more(Case(edition, item, groups))
    validity = validity_in(edition.catalog, item)
    description = description_of(item, written)
    about = of_item(edition.config, item, category.kind, item.title or UNTITLED, description, validity)
    return _head(edition, item, category, description, about), {
        "title": item.title or UNTITLED,
        "official": bool(item.document_number) and category.kind in OFFICIAL,
        "number": item.document_number,
        "summary": item.summary,
        "published": item.published,
        "origin": item.source or item.issuer or edition.config.bureau.name,
        "period": period_of(item, edition.catalog.now),
        "reminder": site_url(reminder_path(item)),
        "validity": validity,
        "metadata": metadata(item, validity),
        "particulars": particulars(edition, item),
        "department": edition.department(item),
        "dealt": deal(edition.config, category, item, body, form.places),
        "timeline": _newest_first(item),
        "attachments": cards,
        "original": _original(item, cards),
        "relations": without(groups, extra.shown),
        "corrections": item.corrections,
        "neighbours": Neighbours(*(edition.lines[other.path] if other else None for other in beside)),
        **extra.data,
    }


def _tombstone(edition: Edition, item: Item) -> Page:
    """What is left of a withdrawn item; search engines are asked to forget it."""
    section, category = edition.place(item)
    title = item.title or UNTITLED
    head = Head(title, crumbs=edition.crumbs(section, category), part=section.part, indexed=False)
    return edition.page(
        item.address,
        "tombstone",
        head,
        source=f"content/{item.path}",
        title=title,
        number=item.document_number,
        index_number=item.index_number,
        published=item.published,
        withdrawn=item.withdrawn,
        department=edition.department(item),
        category_url=f"{section.id}/{category.id}/index.html",
        category_title=category.title,
    )


def _head(edition: Edition, item: Item, category: Category, description: str, about: Node) -> Head:
    section = edition.config.section_by_id[item.section]
    return Head(
        title=item.title or UNTITLED,
        description=description,
        tags=(*column_tags(edition.config, section, category), *article_tags(edition.config, item)),
        crumbs=edition.crumbs(section, category),
        feeds=edition.feeds(section, category),
        part=section.part,
        kind=category.kind,
        about=(about,),
    )


def _beside(edition: Edition) -> Mapping[str, Beside]:
    groups = grouped(edition.catalog.listed, lambda item: ((item.section, item.category, year_of(item)),))
    return {item.path: _beside_in(group, index) for group in groups.values() for index, item in enumerate(group)}


def _beside_in(group: Sequence[Item], index: int) -> Beside:
    return group[index + 1] if index + 1 < len(group) else None, group[index - 1] if index else None


def _newest_first(item: Item) -> tuple[Dated, ...]:
    """The progress entries, of one day the later written first."""
    return tuple(sorted(item.progress, key=lambda entry: entry.day))[::-1]


def _original(item: Item, cards: tuple[AttachmentCard, ...]) -> AttachmentCard | None:
    """The attachment that is the document itself: named so, or as the document is."""
    files = (card for card in cards if card.type in ORIGINAL_TYPES)
    named = (card for card in files if item.title in card.title or any(word in card.title for word in ORIGINAL_WORDS))
    return next(named, None) if item.title else None


def _cards(item: Item) -> Iterator[AttachmentCard]:
    for attachment, path in zip(item.attachments, attachment_paths(item), strict=True):
        yield AttachmentCard(
            title=attachment.title or attachment.name,
            url=site_url(path),
            type=attachment.extension,
            size=attachment.size,
            alternative=attachment.alternative,
        )
