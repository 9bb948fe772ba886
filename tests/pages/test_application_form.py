"""The application form that can be printed: there where the column takes applications, and found from there."""

from __future__ import annotations

from gongkai.model.kinds import Kind
from tests.pages.column import catalog, config, item, pages, rendered, section

REQUEST = config(sections=[section("powers", "request", [Kind.PAGE]), section("guide", "guide", [Kind.PAGE])])


def test_the_form_asks_for_what_the_regulation_lets_it_ask() -> None:
    page = rendered(catalog(made_by=REQUEST), "application-form.html")
    for asked in ("姓名", "统一社会信用代码", "联系电话", "所需政府信息的名称、文号", "提供形式", "获取途径"):
        assert asked in page


def test_the_form_says_where_to_bring_it() -> None:
    page = rendered(catalog(made_by=REQUEST), "application-form.html")
    for text in ("振兴路1号", "000000", "工作日8:00—17:00", "tel:0400-5550101", "0400-5550102"):
        assert text in page[page.index("<main") : page.index("</main>")]


def test_the_pages_of_the_part_lead_to_it_and_no_others_do() -> None:
    made = catalog(item("page/a"), made_by=REQUEST)
    assert 'href="../application-form.html"' in rendered(made, "powers/index.html")
    assert 'href="../../application-form.html"' in rendered(made, "powers/page/a.html")
    assert "application-form" not in rendered(made, "guide/index.html")


def test_a_column_that_takes_no_applications_has_no_form() -> None:
    assert "application-form.html" not in pages(catalog())
