"""The body on its page: tables in regions with names of their own, the marks of an official document, levels."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.item import Part
from gongkai.pages.body import (
    as_issued,
    contents,
    highest_level,
    nested_html,
    passage_of,
    with_live_links,
    with_regions,
)
from tests.pages.column import body

TABLE = "<table><tbody><tr><td>1</td></tr></tbody></table>"
LABEL = re.compile(r'<div class="wide" role="region" tabindex="0" aria-label="([^"]*)">')


def labels(html: str) -> list[str]:
    return LABEL.findall(with_regions(html, "预算"))


def test_a_table_is_named_by_the_heading_above_it() -> None:
    assert labels(f'<h2 id="a">收支<em>表</em></h2>{TABLE}<h3>三公</h3>{TABLE}') == ["收支表：表", "三公：表"]


def test_a_table_above_every_heading_is_named_by_the_page() -> None:
    assert labels(TABLE) == ["预算：表"]


def test_tables_under_one_heading_have_different_names() -> None:
    assert labels(TABLE + TABLE) == ["预算：表", "预算：表2"]


def test_a_caption_names_its_table() -> None:
    assert labels('<table><caption>表1 "收入"</caption><tr><td>1</td></tr></table>') == ["表1 &quot;收入&quot;：表"]


def test_a_date_in_a_cell_is_marked_as_one() -> None:
    html = with_regions('<table><tr><td class="x">2024-01-02</td><td>自2024-01-02起</td></tr></table>', "")
    assert '<td class="x"><time>2024-01-02</time></td><td>自2024-01-02起</td>' in html


@given(st.lists(st.sampled_from([TABLE, "<h2>节</h2>", "<p>文字</p>", "\n"])))
def test_nothing_but_regions_is_added(pieces: list[str]) -> None:
    html = "".join(pieces)
    assert LABEL.sub("", with_regions(html, "题")).replace("</div>", "") == html


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>某某局</p>\n<p>2025年3月1日</p>", '<p class="signature">某某局<br>2025年3月1日</p>'),
        ("<p>甲局</p>\n<p>乙局</p>\n<p>2025年3月1日</p>", '<p class="signature">甲局<br>乙局<br>2025年3月1日</p>'),
        ("<p>某某局<br>2025年3月1日</p>", '<p class="signature">某某局<br>2025年3月1日</p>'),
        ("<p>各乡镇：</p>\n<p>好。</p>", '<p class="addressee">各乡镇：</p>\n<p>好。</p>'),
        ("<p>已经完成。</p>\n<p>2025年3月1日</p>", "<p>已经完成。</p>\n<p>2025年3月1日</p>"),
        ("<p>自2025年3月1日起施行。</p>", "<p>自2025年3月1日起施行。</p>"),
    ],
)
def test_addressee_and_signature_are_marked_and_nothing_else(html: str, marked: str) -> None:
    assert as_issued(html) == marked


def test_a_signature_within_a_document_is_marked_too() -> None:
    html = "<p>印发给你们。</p>\n<p>某某局</p>\n<p>2025年3月1日</p>\n<p>附件正文。</p>"
    assert '<p class="signature">某某局<br>2025年3月1日</p>' in as_issued(html)


@pytest.mark.parametrize(("written", "highest", "shown"), [(2, 2, 2), (3, 2, 3), (1, 1, 2), (3, 1, 4), (6, 1, 6)])
def test_the_highest_heading_of_a_body_is_the_second_level_of_the_page(written: int, highest: int, shown: int) -> None:
    assert passage_of(Part(written, "节", "s", 1, "", ""), "题", highest).level == shown


def test_headings_below_an_element_follow_its_own() -> None:
    html = nested_html((Part(3, "流程", "a", 1, "<p>一</p>", ""), Part(4, "受<理", 'b"', 2, "<p>二</p>", "")))
    assert html == '<p>一</p><h3 id="b&quot;">受&lt;理</h3>\n<p>二</p>'


def test_the_list_of_headings_leaves_out_what_stands_elsewhere() -> None:
    made = body(*((2, f"第{number}节", "") for number in range(5)), (3, "细目", ""))
    assert highest_level(made) == 2
    assert [link.title for link in contents(made, {0})] == ["第1节", "第2节", "第3节", "第4节"]
    assert contents(made, {0, 1}) == ()


@pytest.mark.parametrize(
    ("href", "kept"),
    [
        ("2025-01-02-d.html", False),
        ("../b/2025-01-02-d.html#c-x", False),
        ("2025-01-02-d/%E8%A1%A8.docx", False),
        ("2025-01-02-e.html", True),
        ("https://www.example.com/a/b/2025-01-02-d.html", True),
    ],
)
def test_links_to_what_is_not_public_become_words(href: str, kept: bool) -> None:
    hidden = {"a/b/2025-01-02-d.html", "a/b/2025-01-02-d/表.docx"}
    text = f'<p>见<a class="x" href="{href}">《<em>办法</em>》</a>。</p>'
    found = with_live_links(body((0, "", text)), "a/b", hidden, ())
    assert found.html == found.parts[0].html == (text if kept else "<p>见《<em>办法</em>》。</p>")


@pytest.mark.parametrize(
    ("href", "led"),
    [("gone.html#c-x", "gone.html"), ("gone.html", "gone.html"), ("here.html#c-x", "here.html#c-x"), ("#c-x", "#c-x")],
)
def test_a_link_to_a_place_in_a_withdrawn_page_leads_to_the_page(href: str, led: str) -> None:
    found = with_live_links(body((0, "", f'<p><a href="{href}">办法</a></p>')), "a/b", (), {"a/b/gone.html"})
    assert found.html == found.parts[0].html == f'<p><a href="{led}">办法</a></p>'


@pytest.mark.parametrize("cell", ["0400-5550101", "043-55501010"])
def test_a_phone_number_in_a_table_can_be_called(cell: str) -> None:
    html = with_regions(f"<table><tr><td>{cell}</td></tr></table>", "电话")
    assert f'<td><a href="tel:{cell}">{cell}</a></td>' in html


@pytest.mark.parametrize("cell", ["5550101", "2024-2025", "0435-555", "电话0400-5550101"])
def test_a_number_that_may_count_anything_stays_a_number(cell: str) -> None:
    assert "tel:" not in with_regions(f"<table><tr><td>{cell}</td></tr></table>", "电话")


@pytest.mark.parametrize("first", ["<td>合计</td>", '<th scope="row">总计</th>', "<td><strong>小计</strong></td>"])
def test_a_row_of_totals_is_set_apart(first: str) -> None:
    html = with_regions(f"<table><tr>{first}<td>3</td></tr><tr><td>其他</td><td>1</td></tr></table>", "表")
    assert html.count('<tr class="total">') == 1
