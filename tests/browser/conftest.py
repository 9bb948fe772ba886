"""Fixtures of the browser tests: one Chromium and one server a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import tiny
from tests.browser.chromium import launched
from tests.browser.crawl import Site
from tests.browser.serving import serve


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    return tiny.write(tmp_path / "site")


@pytest.fixture(scope="session")
def site(sample_site: Path) -> Site:
    return Site(sample_site)


@pytest.fixture(scope="session")
def home(sample_site: Path) -> Iterator[str]:
    with serve(sample_site) as address:
        yield address
