"""What the money tables of a fund and year add up to, on the page of each of its stages."""

from __future__ import annotations

from typing import Any

import pytest

from gongkai.model.item import Body, Item
from gongkai.pages.fund_tables import SummedTable
from tests.pages.column import body, catalog, item, pages, rendered

HEAD = "<tr><th>单位</th><th>金额（万元）</th></tr>"
ROWS = "<tr><td>甲</td><td>0.10</td></tr><tr><td>乙</td><td>0.20</td></tr>"


def stage(name: str, year: int = 2025) -> Item:
    return item(f"fund/{name}{year}", f"技改资金{name}", fund="技改资金", year=year, stage=name)


def table(rows: str = ROWS, head: str = HEAD) -> Body:
    return body((0, "", ""), (2, "分配结果", f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"))


def summed(bodies: dict[str, Body], *items: Item) -> tuple[SummedTable, ...]:
    found: Any = pages(catalog(*items, bodies=bodies))[items[0].address].data["summed"]
    return tuple(found)


def test_the_rows_of_a_table_are_added_up_to_the_last_decimal() -> None:
    (found,) = summed({"fund/分配2025": table()}, stage("分配"))
    assert [(column.name, column.total) for column in found.columns] == [("金额", "0.30万元")]


def test_the_tables_of_all_stages_of_the_year_stand_on_each_page_in_their_order() -> None:
    bodies = {"fund/使用2025": table(), "fund/分配2025": table()}
    found = summed(bodies, stage("政策"), stage("使用"), stage("分配"))
    assert [one.stage for one in found] == ["分配", "使用"]


def test_the_page_says_what_was_summed_and_leads_to_the_table() -> None:
    page = rendered(
        catalog(stage("审计"), stage("分配"), bodies={"fund/分配2025": table()}), "powers/fund/审计2025.html"
    )
    assert "各表的合计，由表中各行相加得出</caption>" in page
    assert '%E5%88%86%E9%85%8D2025.html#s-%E5%88%86%E9%85%8D%E7%BB%93%E6%9E%9C">分配结果</a>' in page
    assert '<td class="align-right">0.30万元</td>' in page


@pytest.mark.parametrize(
    "other",
    [
        table(head="<tr><th>单位</th><th>金额</th></tr>"),
        table(head="<tr><th>单位</th><th>补助标准（万元）</th></tr>"),
        table(ROWS + "<tr><td>丙</td><td>约5</td></tr>"),
        table(ROWS + "<tr><td>合计</td><td>0.50</td></tr>"),
        table(ROWS + '<tr><td colspan="2">丙</td></tr>'),
        body((0, "", "<p>没有表格。</p>")),
    ],
)
def test_where_nothing_adds_up_nothing_is_shown(other: Body) -> None:
    assert summed({"fund/分配2025": other}, stage("分配")) == ()
    assert "各表的合计" not in rendered(
        catalog(stage("分配"), bodies={"fund/分配2025": other}), "powers/fund/分配2025.html"
    )


def test_what_a_policy_sets_out_is_not_added_up() -> None:
    assert summed({"fund/政策2025": table()}, stage("政策")) == ()


def test_another_year_is_summed_on_its_own() -> None:
    bodies = {"fund/分配2025": table(), "fund/分配2024": table()}
    assert len(summed(bodies, stage("分配"), stage("分配", 2024))) == 1
