"""The audit's page, which offices open from disk and print."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from gongkai.report import audit_html
from tests.browser import axe, nu
from tests.browser.chromium import Reader
from tests.report.audits import AUDIT, NOTHING
from tests.sample import ROOT, TODAY

PHONE, DESK = 320, 1280


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Of the sample column, of one in which everything is the matter, of one in which nothing is."""
    folder = tmp_path_factory.mktemp("audit")
    sample = folder / "sample.html"
    command = [sys.executable, str(ROOT / "build.py"), "audit", "--today", TODAY, "--output", str(sample)]
    subprocess.run([*command, "--config", str(ROOT / "config.yaml")], check=True, timeout=120)
    (folder / "everything.html").write_text(audit_html.render(AUDIT), encoding="utf-8")
    (folder / "nothing.html").write_text(audit_html.render(NOTHING), encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module", params=[PHONE, DESK])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Reader]:
    reader = Reader(browser, request.param)
    yield reader
    reader.close()


def test_it_is_valid(pages: list[Path]) -> None:
    assert nu.messages(pages) == []


def test_it_is_accessible_by_day_and_night(pages: list[Path], reader: Reader) -> None:
    found = []
    for page in pages:
        reader.page.goto(page.as_uri())
        reader.page.emulate_media(color_scheme="light")
        found += axe.violations(reader)
        reader.page.emulate_media(color_scheme="dark")
        found += axe.violations(reader, axe.CONTRAST)
    assert found == []


def test_only_its_tables_scroll_sideways(pages: list[Path], reader: Reader) -> None:
    for page in pages:
        reader.page.goto(page.as_uri())
        assert (page.name, reader.overflow()) == (page.name, 0)


def test_it_asks_the_network_for_nothing(pages: list[Path], reader: Reader) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    for page in pages:
        reader.page.goto(page.as_uri())
    assert asked == [page.as_uri() for page in pages]


def test_on_paper_no_table_is_cut_off(pages: list[Path], browser: Browser) -> None:
    # A4 landscape between its margins, in CSS pixels.
    paper = Reader(browser, 1032)
    paper.page.emulate_media(media="print")
    for page in pages:
        paper.page.goto(page.as_uri())
        assert (page.name, paper.overflow()) == (page.name, 0)
    paper.close()
