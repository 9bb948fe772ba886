"""Files for the browser itself: the description of the search, and the manifest of the column as an application."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.page import Page
from gongkai.pages.edition import CONFIG, Edition

SHORT_NAME = 16
"""Characters that an OpenSearch ShortName may have."""


def browser_files(edition: Edition) -> Iterator[Page]:
    """opensearch.xml and manifest.webmanifest."""
    site = edition.config.site
    short = f"{edition.config.bureau.short_name}{site.column}"[:SHORT_NAME]
    described = {"short_name": short, "name": f"{site.name}{site.column}", "description": site.description}
    search = f"{site.base}search.html?q={{searchTerms}}"
    yield Page("opensearch.xml", "opensearch.xml", {**described, "search": search}, CONFIG)
    yield Page("manifest.webmanifest", "manifest.json", described, CONFIG)
