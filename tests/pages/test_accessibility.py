"""The accessibility statement."""

from __future__ import annotations

from tests.pages.column import catalog, column, rendered


def test_the_statement_names_the_law_the_standard_and_whom_to_turn_to() -> None:
    page = rendered(catalog(), "accessibility.html")
    main = page[page.index("<main") : page.index("</main>")]
    bureau = column().bureau
    for said in ("第三十二条", "GB/T 37668-2019", bureau.phone, bureau.email, bureau.supervision_phone):
        assert said in main


def test_every_page_links_to_it() -> None:
    assert 'href="../accessibility.html"' in rendered(catalog(), "powers/index.html")
