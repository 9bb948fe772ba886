"""What lets a reader trust a page: who answers for it, where it comes from, what was corrected, what was taken down."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gongkai.model.item import Dated, Withdrawal
from gongkai.model.kinds import Kind
from tests.pages.column import catalog, item, rendered


def main_of(path: str, **fields: Any) -> str:
    page = rendered(catalog(item(path, **fields)), f"powers/{path}.html")
    return page[page.index("<main") : page.index("</main>")]


@pytest.mark.parametrize("kind", Kind)
def test_every_item_names_its_source_and_whom_to_ask(kind: Kind) -> None:
    main = main_of(f"{kind}/2025-03-04-x", issuer="某某委员会", department="规划科")
    assert "某某委员会" in main
    assert "规划科" in main
    assert 'href="tel:0400-5550103"' in main


@pytest.mark.parametrize("kind", Kind)
def test_a_corrected_item_says_so_at_its_head_and_what_was_corrected_at_its_foot(kind: Kind) -> None:
    entries = (Dated(date(2025, 5, 1), "更正地址"), Dated(date(2025, 4, 1), "更正电话"))
    main = main_of(f"{kind}/2025-03-04-x", corrections=entries)
    note = main.index('本页于<a href="#corrections"><time datetime="2025-05-01">2025年5月1日</time>更正</a>')
    assert note < main.index('id="corrections"') < main.index("更正电话")


def test_an_item_without_corrections_has_no_such_note() -> None:
    assert "corrections" not in main_of("notice/2025-03-04-x")


def test_a_withdrawn_item_says_when_why_and_whom_to_ask() -> None:
    main = main_of("notice/2025-03-04-x", withdrawn=Withdrawal(date(2025, 5, 1), "公示期满"), department="规划科")
    for said in ("2025年5月1日", "公示期满", "规划科", "0400-5550103"):
        assert said in main
