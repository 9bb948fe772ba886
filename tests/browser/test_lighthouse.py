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


def test_every_sort_of_page_has_full_marks_and_a_fault_is_found_and_named(
    site: Site, home: str, tiny_site: Path
) -> None:
    [first, *_] = site.items.values()
    names = [*site.items.values(), f"{first.rpartition('/')[0]}/index.html", *OTHERS]
    spoil(tiny_site, "index.html", ' lang="zh-CN"', "")
    # In one run, since starting it takes as long as several pages.
    with serve(tiny_site) as spoilt:
        *found, faulty = verdicts([*(home + quote(name) for name in names), spoilt + "index.html"])
    assert [verdict for verdict in found if verdict.scores != FULL] == []
    assert len(found) == len(names)
    assert faulty.scores["accessibility"] < FULL["accessibility"]
    assert any("lang" in fault for fault in faulty.faults)
