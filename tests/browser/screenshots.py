"""Pictures of every sort of page, to be looked at: `make screenshots`, or with addresses of pages for those alone."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import quote

from playwright.sync_api import Browser

from tests.browser.chromium import Reader, launched
from tests.browser.crawl import Site
from tests.browser.serving import serve
from tests.sample import ROOT, copy_project, run_build

FOLDER = ROOT / "shots"
PAPER = 794
"""Pixels of a sheet of A4."""


class Look(NamedTuple):
    """One way of looking at a page."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced: Literal["active", "none"] = "none"


WIDTHS = (320, 768, 1280)
LOOKS = (
    *(Look(f"{width}-{scheme}", width, scheme) for width in WIDTHS for scheme in ("light", "dark")),
    *(Look(f"{width}-contrast", width, forced="active") for width in WIDTHS),
    Look("print", PAPER, media="print"),
)


def shown(site: Site) -> Iterator[str]:
    """Every sort of page, and the page of each kind's category."""
    yield from site.sorts
    yield from (f"{name.rpartition('/')[0]}/index.html" for name in site.items.values())


def take(browser: Browser, home: str, names: Sequence[str], folder: Path) -> None:
    """A picture of each page in each look, `<page>@<look>.png`."""
    for look in LOOKS:
        reader = Reader(browser, look.width, scripts=True)
        for name in names:
            reader.page.goto(home + quote(name))
            # A reader's own session makes the browser forget this on its way to the next page.
            reader.page.emulate_media(color_scheme=look.scheme, media=look.media, forced_colors=look.forced)
            picture = name.removesuffix(".html").replace("/", "-")
            reader.page.screenshot(path=folder / f"{picture}@{look.name}.png", full_page=True)
        reader.close()


def main(wanted: Sequence[str]) -> None:
    """Build the sample aside and take the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder) / "column")
        built = run_build(project)
        assert built.returncode == 0, built.stderr
        site = Site(project / "output")
        names = wanted or tuple(dict.fromkeys(shown(site)))
        if unknown := [name for name in names if name not in site.pages]:
            raise SystemExit(f"no such pages: {' '.join(unknown)}")
        with serve(site.root) as home, launched() as browser:
            take(browser, home, names, FOLDER)
    print(f"{len(names)} pages in {len(LOOKS)} looks: {FOLDER}")


if __name__ == "__main__":
    main(sys.argv[1:])
