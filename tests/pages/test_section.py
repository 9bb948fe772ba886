"""Section, category and home pages: what they hold, whose it is, where they lead."""

from __future__ import annotations

from gongkai.model.item import Withdrawal
from gongkai.model.kinds import Kind
from gongkai.pages.standard import standard_of
from tests.pages.column import NOW, catalog, column, config, item, rendered, section


def notices(count: int) -> list[str]:
    return [f"2025-03-{number:02d}" for number in range(1, count + 1)]


def test_a_section_shows_the_newest_three_of_each_category() -> None:
    made = catalog(*(item(f"notice/{day}-n", f"通知{day}", day=day) for day in notices(5)))
    page = rendered(made, "powers/index.html")
    assert [day for day in notices(5) if f"通知{day}" in page] == notices(5)[2:]


def test_a_section_passes_over_what_is_withdrawn() -> None:
    made = catalog(item("notice/2025-03-01-n", "收回的", withdrawn=Withdrawal(NOW.date(), "期满")))
    assert "收回的" not in rendered(made, "powers/index.html")


def test_a_category_takes_from_its_section_what_it_does_not_say_itself() -> None:
    one = column().sections[0]
    row = standard_of(column(), one, one.categories[0])
    assert (row.lead.name, [office.name for office in row.supports]) == ("办公室", ["规划科"])
    assert row.publisher == "示例县工业和信息化局"
    assert row.basis == ("《政府信息公开条例》（国务院令第711号）第二十条",)


def test_the_standard_says_what_each_element_needs() -> None:
    element = {"id": "x", "name": "要素", "basis": "条例", "explain": "说明。"}
    needs: list[bool | dict[str, object]] = [True, False, {"when": {"环节": "分配"}}]
    raw = section("powers", "proactive", [Kind.NOTICE])
    raw["categories"][0]["elements"] = [
        {**element, "id": f"x{index}", "name": f"要素{index}", "required": need} for index, need in enumerate(needs)
    ]
    made = config(sections=[raw])
    row = standard_of(made, made.sections[0], made.sections[0].categories[0])
    assert [requirement.need for requirement in row.elements] == ["必填", "选填", "视情形"]


def test_home_shows_the_newest_ten_that_are_not_withdrawn() -> None:
    items = [item(f"notice/{day}-n", f"通知{day}", day=day) for day in notices(12)]
    gone = item("notice/2025-03-20-n", "收回的", day="2025-03-20", withdrawn=Withdrawal(NOW.date(), "期满"))
    page = rendered(catalog(*items, gone), "index.html")
    assert [day for day in notices(12) if f"通知{day}" in page] == notices(12)[2:]
    assert "收回的" not in page


def test_a_part_with_one_section_leads_straight_to_it() -> None:
    assert 'href="guide/index.html">政府信息公开指南</a>' in rendered(catalog(), "index.html")


def test_a_part_with_several_sections_has_a_page_of_its_own() -> None:
    page = rendered(catalog(), "proactive.html")
    assert 'href="powers/index.html"' in page
    assert 'href="guide/index.html">栏目guide' not in page


def test_a_column_without_topics_has_no_way_to_them() -> None:
    page = rendered(catalog(made_by=config(topics=[])), "index.html")
    assert "topics/" not in page


def test_a_department_shows_its_duties_and_phone() -> None:
    page = rendered(catalog(), "departments/planning/index.html")
    for text in ("规划。", "tel:0400-5550103", "振兴路1号503室"):
        assert text in page
