"""With scripts on: nothing that the content policy blocks, no request to another host, and all the same from disk."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe
from tests.browser.chromium import Reader
from tests.browser.crawl import Site
from tests.browser.serving import serve
from tests.browser.tiny import spoil


def complaints(page: Page, address: str) -> list[str]:
    """What the browser complains of, and what it asks of others, while it opens the page."""
    origin = "/".join(address.split("/")[:3])
    found: list[str] = []
    page.on("console", lambda message: found.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
    page.on("request", lambda request: found.extend([] if request.url.startswith((origin, "data:")) else [request.url]))
    page.goto(address)
    return found


@pytest.mark.parametrize(
    "addition", ["<style>h1 { color: red }</style>", '<script>"inline"</script>', '<script src="gone.js"></script>']
)
def test_what_the_policy_blocks_is_seen(tiny_site: Path, browser: Browser, addition: str) -> None:
    spoil(tiny_site, "index.html", "</head>", addition + "</head>")
    with serve(tiny_site) as home:
        assert complaints(Reader(browser, 1280, scripts=True).page, home + "index.html") != []


def test_no_page_complains_or_asks_another_host(site: Site, home: str, browser: Browser) -> None:
    kinds = {site.kind(name): name for name in sorted(site.pages)}
    found = {}
    for name in {*kinds.values(), *site.other_pages()}:
        reader = Reader(browser, 1280, scripts=True)
        found[name] = complaints(reader.page, home + quote(name))
        reader.close()
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize("name", ["index.html", "search.html"])
def test_what_scripts_add_is_accessible(home: str, browser: Browser, name: str) -> None:
    reader = Reader(browser, 320, scripts=True)
    reader.page.goto(home + name)
    assert axe.violations(reader) == []
    assert reader.overflow() == 0
    reader.close()


def test_the_column_opens_from_disk(site: Site, browser: Browser) -> None:
    reader = Reader(browser, 1280, scripts=True)
    assert complaints(reader.page, (site.root / "index.html").as_uri()) == []
    ground = reader.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground != "rgba(0, 0, 0, 0)", "the stylesheet was not loaded"
    reader.close()


def test_the_browser_takes_the_manifest(home: str, browser: Browser) -> None:
    reader = Reader(browser, 1280, scripts=True)
    reader.page.goto(home + "years/index.html")
    manifest = reader.session.send("Page.getAppManifest")
    assert manifest["url"] == home + "manifest.webmanifest"
    assert (manifest["errors"], bool(manifest["data"])) == ([], True)
    sources = [icon["src"] for icon in json.loads(manifest["data"])["icons"]]
    assert [reader.page.request.get(home + source).status for source in sources] == [200] * 4
    reader.close()
