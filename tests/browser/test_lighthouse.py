"""Lighthouse gives full marks to an item of every kind, to its category's page and to every other sort of page.

Two seconds a page are many: but for `make soak` the items are of some kinds, of which no two are set alike.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from gongkai.model.kinds import Kind
from tests.browser.crawl import Site
from tests.browser.lighthouse import EVERY_PAGE, verdicts
from tests.browser.serving import serve
from tests.browser.tiny import spoil

FULL = dict.fromkeys(EVERY_PAGE, 100)
SOME = (Kind.DOCUMENT, Kind.GUIDE, Kind.POWER, Kind.FUND, Kind.ANNUAL_REPORT)
OTHERS = ("index.html", "proactive.html", "search.html", "catalog.html", "accessibility.html", "years/index.html")


@pytest.mark.parametrize("kinds", [SOME, pytest.param(tuple(Kind), marks=pytest.mark.soak)], ids=["some", "every"])
def test_every_sort_of_page_has_full_marks_and_a_fault_is_found_and_named(
    site: Site, home: str, tiny_site: Path, kinds: tuple[Kind, ...]
) -> None:
    names = [*(site.items[kind] for kind in kinds), *OTHERS]
    names.append(f"{names[0].rpartition('/')[0]}/index.html")
    spoil(tiny_site, "index.html", ' lang="zh-CN"', "")
    # In one run, since starting it takes as long as several pages.
    with serve(tiny_site) as spoilt:
        *found, faulty = verdicts([*(home + quote(name) for name in names), spoilt + "index.html"])
    assert [verdict for verdict in found if verdict.scores != FULL] == []
    assert len(found) == len(names)
    assert faulty.scores["accessibility"] < FULL["accessibility"]
    assert any("lang" in fault for fault in faulty.faults)
