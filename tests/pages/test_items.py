"""Item pages: the portal's eight cells, neighbours, attachments, corrections, tombstones."""

from __future__ import annotations

from datetime import date, time
from html import unescape

import pytest

from gongkai.model.item import Attachment, Dated, Item, Withdrawal
from gongkai.model.moment import Moment
from gongkai.pages import plan
from gongkai.pages.facts import calls, metadata
from tests.pages.column import body, catalog, item, key, pages, reference, rendered

PATH = "document/2025-03-04-x"
FULL = item(
    PATH,
    "关于某事的通知",
    index_number="11000000MB0000019X/2025-00001",
    subject="工业",
    issuer="示例县工业和信息化局",
    issued=date(2025, 3, 1),
    document_number="示工信发〔2025〕1号",
)
PAPER = Attachment("content/powers/document/2025-03-04-x/申报 表.docx", "申报 表.docx", "申报表", 34_800, "表格的文字")
GONE = Withdrawal(date(2025, 6, 1), "公示期满")


def shown(one: Item, *others: Item) -> str:
    return unescape(rendered(catalog(one, *others), one.address))


def test_the_eight_cells_come_in_the_portals_order() -> None:
    names = [fact.name for fact in metadata(FULL, "有效")]
    assert names == ["索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "有效性"]


def test_empty_cells_are_left_out() -> None:
    assert [fact.name for fact in metadata(item(PATH), "")] == ["标题", "发布日期"]


def test_a_time_of_publication_is_shown_and_told_to_machines() -> None:
    moment = Moment(date(2025, 3, 4), time(9, 30))
    fact = metadata(Item(path="a", section="a", category="a", stem="a", published=moment), "")[0]
    assert (fact.text, fact.day) == ("2025-03-04 09:30", "2025-03-04T09:30")


def test_the_page_tags_are_those_of_a_content_page() -> None:
    page = shown(FULL)
    assert '<meta name="ArticleTitle" content="关于某事的通知">' in page
    assert '<meta name="PubDate" content="2025-03-04 00:00">' in page
    assert '<meta name="ContentSource" content="示例县工业和信息化局">' in page
    assert 'content=""' not in page


def test_neighbours_stay_within_category_and_year() -> None:
    days = ["2024-12-30", "2025-01-05", "2025-02-05", "2025-03-05"]
    made = catalog(*(item(f"notice/{day}-n", day=day) for day in days), item("document/2025-02-01-d", day="2025-02-01"))
    first = rendered(made, "powers/notice/2025-01-05-n.html")
    assert 'href="2025-02-05-n.html" rel="prev"' in first
    assert 'rel="next"' not in first


def test_a_withdrawn_neighbour_is_passed_over() -> None:
    made = catalog(
        item("notice/2025-01-05-n", day="2025-01-05"),
        item("notice/2025-02-05-n", day="2025-02-05", withdrawn=GONE),
        item("notice/2025-03-05-n", day="2025-03-05"),
    )
    assert 'href="2025-01-05-n.html" rel="next"' in rendered(made, "powers/notice/2025-03-05-n.html")


def test_attachments_show_type_and_size_and_are_copied() -> None:
    one = item(PATH, attachments=(PAPER,))
    page = shown(one)
    assert 'href="2025-03-04-x/%E7%94%B3%E6%8A%A5%20%E8%A1%A8.docx"' in page
    assert "DOCX，34 KB" in page
    assert "表格的文字" in page
    copies = plan(catalog(one)).copies
    assert [(copy.path, copy.file) for copy in copies] == [("powers/document/2025-03-04-x/申报 表.docx", PAPER.file)]


def test_a_tombstone_says_what_when_and_why_and_nothing_else() -> None:
    one = item(
        PATH, "名单公示", document_number="示工信发〔2025〕1号", withdrawn=GONE, attachments=(PAPER,), summary="概述"
    )
    made = catalog(one, bodies={PATH: body((0, "", "<p>张某</p>"))})
    page = rendered(made, one.address)
    for text in ("名单公示", "示工信发〔2025〕1号", "2025年6月1日", "公示期满"):
        assert text in page
    for text in ("张某", "申报表", "概述", "data-kind"):
        assert text not in page
    assert plan(made).copies == ()
    assert '<meta name="robots" content="noindex">' in page


def test_corrections_are_shown_the_newest_first() -> None:
    entries = (Dated(date(2025, 4, 1), "更正电话"), Dated(date(2025, 5, 1), "更正地址"))
    page = shown(item(PATH, corrections=entries))
    assert page.index("更正地址") < page.index("更正电话")


def test_progress_comes_newest_first_and_the_later_written_of_a_day_first() -> None:
    entries = tuple(Dated(date(2025, month, 1), text) for month, text in ((4, "甲"), (6, "乙"), (6, "丙"), (5, "丁")))
    page = pages(catalog(item("ledger/2025-03-04-x", progress=entries)))["powers/ledger/2025-03-04-x.html"]
    timeline = page.data["timeline"]
    assert isinstance(timeline, tuple)
    assert [entry.text for entry in timeline] == ["丙", "乙", "丁", "甲"]


def test_a_repealed_document_says_by_what() -> None:
    new = item("document/2025-05-01-new", "新办法", day="2025-05-01", replaces=(reference(PATH),))
    page = shown(FULL, new)
    assert "本文件已废止" in page
    assert 'href="2025-05-01-new.html"' in page


def test_the_history_of_a_document_goes_back_to_the_first() -> None:
    chain = [
        item("document/2019-01-02-a", "第一版", day="2019-01-02"),
        item("document/2021-01-04-b", "第二版", day="2021-01-04", replaces=(reference("document/2019-01-02-a"),)),
        item("document/2023-01-03-c", "第三版", day="2023-01-03", replaces=(reference("document/2021-01-04-b"),)),
    ]
    page = shown(chain[0], *chain[1:]).partition("历次版本")[2]
    assert page.index("第三版") < page.index("第二版")
    assert page.count("第三版") == 1


def test_the_signature_of_a_document_is_set_apart() -> None:
    foot = "<p>一、要求。</p>\n<p>示例县工业和信息化局</p>\n<p>2025年3月1日</p>\n"
    page = rendered(catalog(FULL, bodies={PATH: body((0, "", foot))}), FULL.address)
    assert '<p class="signature">示例县工业和信息化局<br>2025年3月1日</p>' in page


def test_a_long_page_lists_its_headings() -> None:
    parts = [(2, f"第{number}节", "<p>文字</p>") for number in range(1, 5)]
    page = rendered(catalog(FULL, bodies={PATH: body(*parts)}), FULL.address)
    assert '<a href="#s-第1节">第1节</a>' in page


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("0400-5550101", ["tel:0400-5550101"]),
        ("0400-5550101、0400-5550102", ["tel:0400-5550101", "", "tel:0400-5550102"]),
        ("0400-5550101转8001", ["tel:0400-5550101", ""]),
        ("请到窗口询问", [""]),
    ],
)
def test_each_number_can_be_called(text: str, called: list[str]) -> None:
    assert [call.href for call in calls(text)] == called
    assert "".join(call.text for call in calls(text)) == text


def test_a_phone_number_among_the_facts_can_be_called() -> None:
    one = item("organ/2025-03-04-x", elements={"contact_phone": key("contact_phone", "0400-5550103")})
    assert '<a href="tel:0400-5550103">0400-5550103</a>' in shown(one)
