"""Relations in words for both directions; what is not public is not linked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gongkai.model.item import Item, Reference, Withdrawal
from gongkai.model.moment import Moment
from gongkai.pages.edition import Edition
from gongkai.pages.relations import RelationGroup, relation_groups
from tests.pages.column import SPAN, body, catalog, item, reference, rendered

DOCUMENT = item("document/2025-01-02-d", "办法", document_number="示工信发〔2025〕1号")
OURS = reference("document/2025-01-02-d")


def groups(one: Item, *others: Item) -> tuple[RelationGroup, ...]:
    return relation_groups(Edition(catalog(one, *others)), one)


def headings(one: Item, *others: Item) -> list[str]:
    return [group.title for group in groups(one, *others)]


@pytest.mark.parametrize(
    ("kind", "relation", "forward", "backward"),
    [
        ("interpretation", "interprets", "解读对象", "政策解读"),
        ("document", "replaces", "废止的文件", "被下列文件废止"),
        ("document", "amends", "修改的文件", "被下列文件修改"),
        ("adoption", "responds_to", "反馈对象", "意见采纳反馈"),
        ("rectification", "responds_to", "反馈对象", "督查审计整改"),
        ("notice", "related", "相关信息", "相关信息"),
    ],
)
def test_both_directions_have_their_words(kind: str, relation: str, forward: str, backward: str) -> None:
    referring: dict[str, Any] = {relation: (OURS,)}
    other = item(f"{kind}/2025-03-04-o", **referring)
    assert headings(other, DOCUMENT) == [forward]
    assert headings(DOCUMENT, other) == [backward]


def test_nothing_is_named_twice_and_the_weaker_relation_gives_way() -> None:
    other = item("interpretation/2025-03-04-o", interprets=(OURS,), related=(OURS,))
    own = replace(DOCUMENT, related=(reference("interpretation/2025-03-04-o"),))
    assert headings(own, other) == ["政策解读"]


def test_a_document_not_ours_shows_title_and_number_and_links_where_it_says_where() -> None:
    there = reference(title="省办法", number="省发〔2025〕3号", url="https://www.example.com/a b")
    nowhere = reference(title="部办法", url="javascript:alert(1)")
    entries = groups(item("interpretation/2025-03-04-o", interprets=(there, nowhere)))[0].references
    assert [(entry.title, entry.number, entry.href) for entry in entries] == [
        ("省办法", "省发〔2025〕3号", "https://www.example.com/a%20b"),
        ("部办法", "", ""),
    ]


def test_a_document_number_found_nowhere_is_text() -> None:
    written = Reference(SPAN, "某发〔2019〕2号")
    entry = groups(item("notice/2025-03-04-o", related=(written,)))[0].references[0]
    assert (entry.title, entry.url) == ("某发〔2019〕2号", "")


@pytest.mark.parametrize(
    "other",
    [
        item("document/2025-01-02-d", "未公开的标题", draft=True),
        replace(DOCUMENT, title="未公开的标题", published=Moment(date(2027, 1, 4))),
    ],
    ids=["draft", "scheduled"],
)
def test_what_is_held_back_is_not_even_named(other: Item) -> None:
    one = item("interpretation/2025-03-04-o", interprets=(OURS,))
    page = rendered(catalog(one, other), one.address)
    assert "未公开的标题" not in page
    assert "2025-01-02-d" not in page


def test_what_was_withdrawn_is_marked_and_leads_to_its_tombstone() -> None:
    gone = replace(DOCUMENT, withdrawn=Withdrawal(date(2025, 6, 1), "有误"))
    entry = groups(item("interpretation/2025-03-04-o", interprets=(OURS,)), gone)[0].references[0]
    assert (entry.note, entry.url) == ("已撤下", DOCUMENT.address)


def test_a_link_in_a_body_to_what_is_held_back_becomes_words() -> None:
    one = item("notice/2025-03-04-o")
    text = (
        '<p>见<a href="../document/2025-01-02-d.html#c-a" rel="x">《办法》</a>和<a href="https://a.cn/">网站</a>。</p>'
    )
    made = catalog(one, replace(DOCUMENT, draft=True), bodies={"notice/2025-03-04-o": body((0, "", text))})
    assert '<p>见《办法》和<a href="https://a.cn/">网站</a>。</p>' in rendered(made, one.address)


def test_the_stages_of_a_fund_and_year_stand_side_by_side() -> None:
    stages = [
        item(
            f"fund/2025-0{month}-04-f", f"资金{stage}", day=f"2025-0{month}-04", fund="技改资金", year=2025, stage=stage
        )
        for month, stage in ((1, "政策"), (3, "分配"))
    ]
    other_year = item("fund/2024-01-04-f", "去年的政策", day="2024-01-04", fund="技改资金", year=2024, stage="政策")
    page = rendered(catalog(*stages, other_year), stages[1].address)
    assert 'href="2025-01-04-f.html">资金政策</a>' in page
    assert page.count("尚未公布") == 2
    assert "去年的政策" not in page.partition("同类信息")[0]


def test_a_bundle_joins_its_guides_in_the_order_written() -> None:
    guides = [item(f"guide/2025-01-0{number}-g", f"事项{number}") for number in (1, 2)]
    related = tuple(reference(f"guide/2025-01-0{number}-g") for number in (2, 1))
    one = item("bundle/2025-03-04-b", related=related)
    page = rendered(catalog(one, *guides), one.address)
    assert page.index("事项2") < page.index("事项1")
    assert page.count("事项1") == 1


def test_a_closed_consultation_leads_with_what_became_of_it() -> None:
    one = item("consultation/2025-03-04-c", opens=Moment(date(2025, 3, 4)), closes=Moment(date(2025, 4, 4)))
    outcome = item("adoption/2025-05-04-a", "采纳情况", responds_to=(reference("consultation/2025-03-04-c"),))
    page = rendered(catalog(one, outcome), one.address)
    assert page.index("采纳情况") < page.index("已经结束")
