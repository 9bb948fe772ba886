"""Every kind has its page, and nothing that a clerk wrote is lost on it."""

from __future__ import annotations

import re
from html import unescape

import pytest

from gongkai.model.item import Attachment, Body, ElementValue, Item, Withdrawal
from gongkai.model.kinds import Kind
from gongkai.pages.forms import FORMS
from tests.pages.column import ELEMENTS, NOW, body, catalog, heading, item, key, reference, rendered

WORDS = {"percent": "60", "received": "12", "adopted": "7", "rejected": "5", "link": "https://www.example.com/a"}
LONG = "这一段写得比一条事实长得多，" * 8


def words(element: str) -> str:
    return WORDS.get(element, f"《{element}的文字》")


def as_key(element: str, type_: str) -> ElementValue:
    if type_ == "table":
        return key(element, rows=[[f"{element}甲", "1"], [f"{element}乙", "2"]])
    if type_ == "list":
        return key(element, entries=[f"{element}甲", f"{element}乙"])
    return key(element, words(element))


def written_as_keys(kind: Kind) -> Item:
    elements = {id_: as_key(id_, type_) for id_, _, type_ in ELEMENTS[kind]}
    return item(f"{kind}/2025-03-04-x", elements=elements)


def written_as_headings(kind: Kind) -> tuple[Item, Body]:
    """Each element under a heading, with a deeper heading below it and a foreword before all."""
    parts = [(0, "", "<p>前言的文字</p>\n")]
    elements = {}
    for id_, name, _ in ELEMENTS[kind]:
        elements[id_] = heading(id_, len(parts), words(id_))
        parts += [(2, name, f"<p>{words(id_)}</p>\n"), (3, f"{name}的细目", f"<p>《{id_}的细节》</p>\n")]
    parts.append((2, "其他", "<p>结尾的文字</p>\n"))
    return item(f"{kind}/2025-03-04-x", elements=elements), body(*parts)


def text_of(page: str) -> str:
    main = page[page.index("<main") : page.index("</main>")]
    return unescape(re.sub(r"<[^>]*>", "", main))


@pytest.mark.parametrize("kind", Kind)
def test_each_element_written_as_a_key_appears(kind: Kind) -> None:
    one = written_as_keys(kind)
    text = text_of(rendered(catalog(one), one.address))
    values = one.elements.values()
    expected = [part for value in values for part in (value.text, *value.entries, *(row[0] for row in value.rows))]
    assert [part for part in expected if part not in text] == []
    assert [name for _, name, _ in ELEMENTS[kind] if name not in text] == []


@pytest.mark.parametrize("kind", Kind)
def test_each_element_written_as_a_heading_appears_once(kind: Kind) -> None:
    one, text = written_as_headings(kind)
    page = text_of(rendered(catalog(one, bodies={f"{kind}/2025-03-04-x": text}), one.address))
    expected = ["前言的文字", "结尾的文字", "其他"]
    for id_, name, _ in ELEMENTS[kind]:
        expected += [words(id_), f"{name}的细目", f"《{id_}的细节》"]
    assert [part for part in expected if part not in page] == []
    assert [part for part in expected if part.endswith("》") and page.count(part) > 1] == []


@pytest.mark.parametrize("kind", [kind for kind in Kind if any(entry[2] == "text" for entry in ELEMENTS[kind])])
def test_a_long_text_written_as_a_key_has_a_section_of_its_own(kind: Kind) -> None:
    id_, name, _ = next(entry for entry in ELEMENTS[kind] if entry[2] == "text")
    one = item(f"{kind}/2025-03-04-x", elements={id_: key(id_, LONG)})
    page = rendered(catalog(one), one.address)
    assert LONG in page
    assert id_ in ("time", "place", "period", "interpreter") or f"<dt>{name}</dt>" not in page


@pytest.mark.parametrize("kind", Kind)
def test_a_page_tells_its_kind(kind: Kind) -> None:
    one = item(f"{kind}/2025-03-04-x")
    assert f'<body data-kind="{kind}">' in rendered(catalog(one), one.address)


@pytest.mark.parametrize("kind", Kind)
def test_every_place_of_a_form_is_an_element_that_the_contract_names(kind: Kind) -> None:
    known = {id_ for id_, _, _ in ELEMENTS[kind]} | {"contact_phone", "evidence", "short_reason"}
    assert set(FORMS[kind].places) - known == set()


def test_an_item_without_any_element_has_its_body() -> None:
    one = item("guide/2025-03-04-x")
    assert "<p>正文。</p>" in rendered(catalog(one), one.address)


def test_a_guide_says_where_progress_can_be_followed_before_what_is_often_missed() -> None:
    elements = {
        "tracking": key("tracking", "按受理编号查询。"),
        "one_time_notice": key("one_time_notice", entries=["带原件"]),
    }
    page = rendered(catalog(item("guide/a", elements=elements)), "powers/guide/a.html")
    assert page.index("按受理编号查询。") < page.index("带原件")


def test_a_document_shows_its_interpretation_beside_it_heading_by_heading() -> None:
    one = item("interpretation/b", "一图读懂", summary="门槛降了。", interprets=(reference("document/a"),))
    text = body((2, "背景依据", "<p>甲</p>"), (2, "执行标准", "<p>乙</p>"), (3, "细目", "<p>丙</p>"))
    page = rendered(catalog(item("document/a"), one, bodies={"interpretation/b": text}), "powers/document/a.html")
    assert "门槛降了。" in page
    links = re.findall(r'<a href="[^"]*interpretation/b.html#[^"]+">(.*?)</a>', page)
    assert links == ["背景依据", "执行标准"]


def test_of_a_withdrawn_interpretation_nothing_but_its_name_is_beside_the_document() -> None:
    gone = Withdrawal(NOW.date(), "有误")
    one = item(
        "interpretation/b", "一图读懂", summary="门槛降了。", interprets=(reference("document/a"),), withdrawn=gone
    )
    page = rendered(catalog(item("document/a"), one), "powers/document/a.html")
    assert "一图读懂" in page
    assert "门槛降了。" not in page


def attached(*files: tuple[str, str]) -> Item:
    attachments = tuple(Attachment(f"content/{name}", name, title, 1000) for name, title in files)
    return item("document/a", "企业技术中心办法", attachments=attachments)


@pytest.mark.parametrize("title", ["企业技术中心办法", "关于印发企业技术中心办法的通知", "原文", "红头文件扫描件"])
def test_a_document_offers_its_original_first(title: str) -> None:
    page = rendered(catalog(attached(("x.docx", "报名表"), ("a.pdf", title))), "powers/document/a.html")
    assert 'href="a/a.pdf" download>下载原文</a>' in page


@pytest.mark.parametrize(("name", "title"), [("a.docx", "报名表"), ("a.xlsx", "企业技术中心办法附表")])
def test_another_attachment_is_not_passed_off_as_the_original(name: str, title: str) -> None:
    assert "下载原文" not in rendered(catalog(attached((name, title))), "powers/document/a.html")


def test_the_draft_and_its_explanation_stand_beside_each_other_below_how_to_respond() -> None:
    one, text = written_as_headings(Kind.CONSULTATION)
    page = rendered(catalog(one, bodies={"consultation/2025-03-04-x": text}), one.address)
    beside = page[page.index('<div class="beside">') :]
    draft, explanation = beside.index(">征求意见稿</h2>"), beside.index(">起草说明</h2>")
    assert draft < explanation < beside.index('<div class="reading">')
    assert page.index(">提出意见的方式</h2>") < page.index('<div class="beside">')


def test_a_consultation_without_either_has_no_place_for_them() -> None:
    assert "beside" not in rendered(catalog(item("consultation/a")), "powers/consultation/a.html")
