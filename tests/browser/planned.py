"""A site served out of its plan: each page is made when it is asked for, and what was sent is counted."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler
from threading import Lock, Thread
from urllib.parse import unquote, urlsplit

from gongkai.model.catalog import Catalog
from gongkai.model.page import Page
from gongkai.pages import plan
from gongkai.publish.render import Renderer
from gongkai.publish.theme import load_theme, packaged_templates
from tests.browser.serving import POLICY, PREFIX, Server

TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


@dataclass
class PlannedSite:
    """`sent` is each file that was asked for since it was last cleared."""

    renderer: Renderer
    pages: Mapping[str, Page]
    assets: Mapping[str, bytes]
    sent: dict[str, bytes] = field(default_factory=dict)
    made: dict[str, bytes] = field(default_factory=dict)
    making: Lock = field(default_factory=Lock)

    def body(self, path: str) -> bytes | None:
        # What one page makes for many, two threads would make twice.
        with self.making:
            if path in self.pages and path not in self.made:
                self.made[path] = self.renderer.render(self.pages[path])
        body = self.made.get(path) or self.assets.get(path)
        if body is not None:
            self.sent[path] = body
        return body

    def sizes(self) -> dict[str, int]:
        """What was sent for the search, in bytes as gzip makes them."""
        found = ((path, body) for path, body in self.sent.items() if path.startswith("search/"))
        return {path: len(gzip.compress(body, 6)) for path, body in found}

    def make_index(self) -> None:
        """Make the buckets of the search in the order of the plan: out of order each takes as long as all of them."""
        for path, page in self.pages.items():
            if path.startswith("search/") and not path.startswith("search/text/"):
                self.made[path] = self.renderer.render(page)


@contextmanager
def serve_plan(catalog: Catalog) -> Iterator[tuple[str, PlannedSite]]:
    """Serve the site of a catalog on a free loopback port; yields the address of its home page's folder."""
    theme = load_theme((packaged_templates(),))
    pages = {page.path: page for page in plan(catalog).pages}
    site = PlannedSite(Renderer(theme, catalog.config), pages, dict(theme.assets))
    with Server(("127.0.0.1", 0), partial(Handler, site)) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}", site
        finally:
            server.shutdown()
            thread.join()


class Handler(BaseHTTPRequestHandler):
    def __init__(self, site: PlannedSite, *arguments: object) -> None:
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix(PREFIX)
        body = self.site.body(path)
        self.send_response(404 if body is None else 200)
        self.send_header("Content-Type", TYPES.get(path.rpartition(".")[2], "application/octet-stream"))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the overridden method's name for it
        """Requests are not the tests' output."""
