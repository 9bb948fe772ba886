"""With scripts on: nothing that the content policy blocks, no request to another host, and all the same from disk."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request

from tests.browser.chromium import Reader
from tests.browser.crawl import Site
from tests.browser.serving import serve
from tests.browser.tiny import spoil


def complaints(page: Page, *addresses: str) -> list[str]:
    """What the browser complains of, and what it asks of others, while it opens these pages of one host."""
    origin = "/".join(addresses[0].split("/")[:3])
    found: list[str] = []
    page.on("console", lambda message: found.append(f"{page.url}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda request: found.extend([f"failed: {request.url}"] if has_failed(request) else []))
    page.on("request", lambda request: found.extend([] if request.url.startswith((origin, "data:")) else [request.url]))
    for address in addresses:
        page.goto(address)
    return found


def has_failed(request: Request) -> bool:
    """What was still under way when the page was left has not failed."""
    return request.failure != "net::ERR_ABORTED"


@pytest.mark.parametrize(
    "addition", ["<style>h1 { color: red }</style>", '<script>"inline"</script>', '<script src="gone.js"></script>']
)
def test_what_the_policy_blocks_is_seen(tiny_site: Path, browser: Browser, addition: str) -> None:
    spoil(tiny_site, "index.html", "</head>", addition + "</head>")
    with serve(tiny_site) as home:
        assert complaints(Reader(browser, 1280, scripts=True).page, home + "index.html") != []


def test_no_page_complains_or_asks_another_host(site: Site, home: str, browser: Browser) -> None:
    reader = Reader(browser, 1280, scripts=True)
    assert complaints(reader.page, *(home + quote(name) for name in site.sorts)) == []
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
