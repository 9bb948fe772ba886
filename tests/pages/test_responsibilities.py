"""责任分工: who leads and who supports what."""

from __future__ import annotations

from typing import Any

from gongkai.model.kinds import Kind
from gongkai.pages.responsibilities import Duty, Office
from tests.pages.column import catalog, category, config, pages, rendered, section


def data(name: str, **changes: Any) -> Any:
    return pages(catalog(made_by=config(**changes)))["responsibilities.html"].data[name]


def with_own_lead() -> list[dict[str, Any]]:
    raw = section("powers", "proactive", [Kind.NOTICE])
    raw["task"] = "实施方案的任务。"
    raw["categories"].append({**category(Kind.FUND), "lead": "planning"})
    return [raw]


def test_a_section_is_led_by_one_department_and_supported_by_others() -> None:
    duty: Duty = data("duties")[0]
    assert [duty.part_of(department) for department in (duty.lead, *duty.supports)] == ["牵头", "配合"]


def test_a_category_that_another_department_leads_stands_under_its_section() -> None:
    (duty,) = data("duties", sections=with_own_lead())
    (own,) = duty.exceptions
    assert (own.link.title, own.lead.id) == ("专项资金类", "planning")


def test_who_leads_a_category_does_not_support_it_too() -> None:
    (duty,) = data("duties", sections=with_own_lead())
    assert "planning" not in [department.id for department in duty.exceptions[0].supports]


def test_a_department_sees_all_that_it_leads_and_supports() -> None:
    offices: tuple[Office, ...] = data("offices", sections=with_own_lead())
    leads = {office.department.id: [link.title for link in office.leads] for office in offices}
    assert leads == {"office": ["栏目powers"], "planning": ["专项资金类"]}


def test_the_page_gives_task_duties_and_phone() -> None:
    page = rendered(catalog(made_by=config(sections=with_own_lead())), "responsibilities.html")
    for text in ("实施方案的任务。", "规划。", 'href="tel:0400-5550103"', "503室", "planning牵头"):
        assert text.replace("planning", "规划科</a>") in page


def test_it_depends_on_no_item() -> None:
    assert data("duties") == pages(catalog())["responsibilities.html"].data["duties"]
