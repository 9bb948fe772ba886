from __future__ import annotations

import re
from html import unescape

from gongkai.report import audit_html
from gongkai.report.audit_style import STYLE
from tests.report.audits import AUDIT, FORMULA, NOTHING
from tests.sample import ROOT

PAGE = audit_html.render(AUDIT)
COLOUR = re.compile(r"--([a-z]+): (#[0-9a-f]{3,6})")


def section(name: str) -> str:
    return PAGE[PAGE.index(f'<section id="{name}"') :].partition("</section>")[0]


def cells(row: str) -> list[str]:
    return [unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]


def rows(name: str) -> list[list[str]]:
    return [cells(row) for row in re.findall(r"<tr.*?</tr>", section(name))]


def test_it_is_marked_as_internal_and_not_for_search_engines() -> None:
    assert "内部资料" in PAGE
    assert '<meta name="robots" content="noindex">' in PAGE


def test_it_needs_nothing_beside_it() -> None:
    assert re.findall(r"<(?:script|link|img|iframe)|url\(|@import| src=", PAGE) == []


def test_every_table_is_there_with_its_rows() -> None:
    assert {name: len(rows(name)) for name in ("overview", "late", "due", "missing", "departments", "sections")} == {
        "overview": 3,
        "late": 4,
        "due": 2,
        "missing": 2,
        "departments": 5,
        "sections": 4,
    }


def test_a_category_reads_as_in_the_workbook() -> None:
    _, documents, _ = rows("overview")
    assert documents == [
        *("权力配置", "政策文件", "办公室", "20个工作日内", "12", "1", "2"),
        *("2026-11-09", "180", "3", "2", "66.6%", "1", "1", "0", "0", "0", "3", "4"),
    ]


def test_an_item_leads_to_its_page() -> None:
    assert '<a href="https://www.example.com/zwgk/powers/documents/a.html">' in section("late")
    assert rows("late")[1][4] == FORMULA


def test_nothing_from_a_content_file_is_markup() -> None:
    assert "<script" not in PAGE
    assert "&lt;script&gt;" in PAGE
    assert not any(character in PAGE for character in "\x07\u202e")


def test_its_colours_are_the_sites() -> None:
    tokens = (ROOT / "templates" / "tokens.css").read_text(encoding="utf-8")
    on_screen = STYLE.partition("@media print")[0]
    assert len(COLOUR.findall(on_screen)) >= 12
    assert set(COLOUR.findall(on_screen)) <= set(COLOUR.findall(tokens))


def test_tables_without_rows_say_so() -> None:
    assert audit_html.render(NOTHING).count("<p>没有。</p>") == 4


def test_the_same_audit_gives_the_same_page() -> None:
    assert audit_html.render(AUDIT) == PAGE
