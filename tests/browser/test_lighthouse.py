"""Lighthouse gives full marks to an item of every kind, to its category's page and to every other sort of page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from tests.browser.crawl import Site
from tests.browser.lighthouse import EVERY_PAGE, verdicts
from tests.browser.serving import serve
from tests.browser.tiny import spoil

FULL = dict.fromkeys(EVERY_PAGE, 100)
OTHERS = ("index.html", "proactive.html", "search.html", "catalog.html", "accessibility.html", "years/index.html")


def test_every_sort_of_page_has_full_marks(site: Site, home: str) -> None:
    kinds = {site.kind(name): name for name in sorted(site.pages) if site.kind(name)}
    [first, *_] = kinds.values()
    names = [*kinds.values(), f"{first.rpartition('/')[0]}/index.html", *OTHERS]
    found = verdicts([home + quote(name) for name in names])
    assert [verdict for verdict in found if verdict.scores != FULL] == []
    assert len(found) == len(names)


def test_a_fault_is_found_and_named(tiny_site: Path) -> None:
    spoil(tiny_site, "index.html", ' lang="zh-CN"', "")
    with serve(tiny_site) as home:
        [verdict] = verdicts([home + "index.html"])
    assert verdict.scores["accessibility"] < FULL["accessibility"]
    assert any("lang" in fault for fault in verdict.faults)
