"""The whole site as a list of pages."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.page import Page, SitePlan
from gongkai.model.search import SearchMemory
from gongkai.pages.accessibility import accessibility_page
from gongkai.pages.application_form import form_pages
from gongkai.pages.browser_files import browser_files
from gongkai.pages.edition import Edition
from gongkai.pages.feeds import feed_pages
from gongkai.pages.home import home_page, part_pages
from gongkai.pages.items import attachment_copies, item_pages
from gongkai.pages.ledgers import ledgers_page
from gongkai.pages.qr import qr_pages
from gongkai.pages.recent import recent_page
from gongkai.pages.redirects import not_found_page, redirect_pages
from gongkai.pages.reminder import reminder_pages
from gongkai.pages.responsibilities import responsibilities_page
from gongkai.pages.search import search_pages
from gongkai.pages.section import section_pages
from gongkai.pages.sitemap import map_page, sitemap_pages
from gongkai.pages.standard_catalog import standard_catalog_pages
from gongkai.pages.views import audience_pages, department_pages, topic_pages, year_pages


def plan(catalog: Catalog, memory: SearchMemory | None = None) -> SitePlan:
    """Everything that the site of this catalog consists of; pure, and the same for the same catalog.

    With a memory of earlier builds some of it is made sooner.
    """
    edition = Edition(catalog)
    return SitePlan(tuple(pages_of(edition, memory)), tuple(attachment_copies(edition)))


def pages_of(edition: Edition, memory: SearchMemory | None = None) -> Iterator[Page]:
    """Every page, each made when it is come to."""
    pages: list[Page] = []
    for page in _pages(edition, memory):
        pages.append(page)
        yield page
    yield from sitemap_pages(edition, pages)


def _pages(edition: Edition, memory: SearchMemory | None) -> Iterator[Page]:
    yield home_page(edition)
    yield from part_pages(edition)
    yield from section_pages(edition)
    yield from item_pages(edition)
    yield from reminder_pages(edition)
    yield from qr_pages(edition)
    yield from form_pages(edition)
    yield from department_pages(edition)
    yield from topic_pages(edition)
    yield from audience_pages(edition)
    yield from year_pages(edition)
    yield recent_page(edition)
    yield from standard_catalog_pages(edition)
    yield responsibilities_page(edition)
    yield from ledgers_page(edition)
    yield from feed_pages(edition)
    yield from search_pages(edition, memory)
    yield map_page(edition)
    yield accessibility_page(edition)
    yield from browser_files(edition)
    yield not_found_page(edition)
    yield from redirect_pages(edition)
