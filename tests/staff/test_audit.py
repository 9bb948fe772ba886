"""The audit's numbers, each counted by hand."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from gongkai.model.audit import Concern, Counts, Place, Timeliness
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.rules import CLOCK_RULES, RULE_BY_ID
from gongkai.staff.audit import survey
from gongkai.staff.audit.ahead import TOLD_BY_DATE
from gongkai.staff.audit.duties import TOLD_BY_CATEGORY
from gongkai.staff.audit.gaps import MISSING_RULES
from gongkai.staff.audit.punctuality import LATE_RULES
from tests.column import SMALL
from tests.staff.auditing import TODAY, about, audited, check, only, samples, small

DOCUMENT = "powers/documents/2023-04-18-sheji.md"
GUIDE = "affairs/guides/2024-03-01-beian.md"
INTERPRETATION = "powers/interpretations/2023-04-20-jiedu.md"
DRAFT = "affairs/guides/2024-05-06-caogao.md"
WINDOW = {"norms:\n": "  - {id: window, name: 服务窗口, duties: 收件。, phone: 0400-5550102}\nnorms:\n"}
"""A second department."""
CONSULTATION = (
    "---\n标题: 关于征求意见的公告\n发布日期: 2025-11-01\n征求意见开始: 2025-11-01\n征求意见截止: 2025-12-31\n---\n"
)


def text(path: str) -> str:
    return (SMALL / "content" / path).read_text(encoding="utf-8")


def with_line(path: str, line: str) -> dict[str, str | None]:
    return {path: text(path).replace("---\n", f"---\n{line}\n", 1)}


def published(day: str) -> dict[str, str | None]:
    """The document, published on another day."""
    return {DOCUMENT: text(DOCUMENT).replace("2023-04-18 09:30", day)}


# --- what there is -----------------------------------------------------------------------


def test_the_small_column_by_hand(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", {}))
    documents, interpretations, guides = audit.categories
    assert [state.place.category_title for state in audit.categories] == ["政策文件", "政策解读", "办事指南"]
    assert [(state.published, state.withdrawn, state.held) for state in audit.categories] == [
        (1, 0, 0),
        (1, 0, 0),
        (1, 0, 1),
    ]
    assert (documents.updated, interpretations.updated, guides.updated) == (
        date(2023, 4, 18),
        date(2023, 4, 20),
        date(2024, 3, 1),
    )
    assert documents.timeliness == Timeliness(judged=1, timely=1)
    assert guides.timeliness.rate is None
    assert (audit.coverage, audit.timeliness.rate) == (1.0, 1.0)
    assert audit.timeliness_this_year == Timeliness()
    assert audit.counts == Counts(stale=3)


def test_sections_and_departments_sum_up_their_categories(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", {}))
    assert [(state.id, state.covered, state.categories) for state in audit.sections] == [
        ("powers", 2, 2),
        ("affairs", 1, 1),
    ]
    (office,) = audit.departments
    assert (office.name, office.categories, office.published) == ("办公室", 3, 3)
    assert office.counts == audit.counts
    assert office.timeliness == audit.timeliness


def test_an_item_is_its_own_departments_whoever_leads_the_category(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", with_line(GUIDE, "责任科室: 服务窗口"), WINDOW))
    office, window = audit.departments
    assert (office.published, office.categories) == (2, 3)
    assert (window.name, window.published, window.categories) == ("服务窗口", 1, 0)


def test_what_is_nobodys_has_a_row(tmp_path: Path) -> None:
    checked = check(small(tmp_path / "column", {}), TODAY)
    stray = Diagnostic("interpretation-due", Severity.WARNING, "config.yaml", "说不清是谁的。", "")
    audit = survey(checked.catalog, [*checked.diagnostics, stray])
    assert (audit.departments[-1].name, audit.departments[-1].counts) == ("", Counts(overdue=1))
    assert only(audit, Concern.OVERDUE).place == Place()


def test_a_notice_whose_period_is_over_counts_as_withdrawn(tmp_path: Path) -> None:
    root = small(tmp_path / "column", with_line(GUIDE, "撤下日期: 2024-04-01"))
    before, after = audited(root, date(2024, 3, 31)), audited(root, date(2024, 4, 1))
    assert [(one.categories[2].published, one.categories[2].withdrawn) for one in (before, after)] == [(1, 0), (0, 1)]
    assert (before.coverage, after.coverage) == (1.0, 0.666)


def test_a_correction_and_progress_are_updates(tmp_path: Path) -> None:
    files = with_line(GUIDE, "更正记录: {日期: 2026-11-01, 说明: 改了电话}")
    assert audited(small(tmp_path / "column", files)).categories[2].updated == date(2026, 11, 1)


def test_findings_are_counted_by_category(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", {GUIDE: text(GUIDE).replace("咨询电话: 0400-5550103\n", "")}))
    assert [state.errors for state in audit.categories] == [0, 0, 1]


# --- late --------------------------------------------------------------------------------


def test_the_last_day_is_in_time_and_the_next_is_late(tmp_path: Path) -> None:
    # 20 working days after 14 April 2023: Sunday 23 April and Saturday 6 May were worked, 29 April to 3 May were not.
    in_time = audited(small(tmp_path / "a", published("2023-05-15")))
    late = audited(small(tmp_path / "b", published("2023-05-16")))
    assert in_time.of(Concern.LATE) == ()
    matter = only(late, Concern.LATE)
    assert (matter.item, matter.due, matter.done, matter.days) == (
        DOCUMENT,
        date(2023, 5, 15),
        date(2023, 5, 16),
        1,
    )
    assert (matter.department, str(matter.place)) == ("办公室", "权力配置／政策文件")
    assert matter.address == "https://www.example.com/gxj/zwgk/powers/documents/2023-04-18-sheji.html"
    assert late.timeliness == Timeliness(judged=1, timely=0)


def test_the_rate_is_by_department_and_by_year(tmp_path: Path) -> None:
    second = text(DOCUMENT).replace("2023-04-18 09:30", "2026-05-06").replace("2023-04-14", "2026-05-06")
    second = (
        second.replace("〔2023〕8号", "〔2026〕9号").replace("/2023-00001", "/2026-00001").replace("办公室", "服务窗口")
    )
    second = second[: second.index("附件")] + "---\n\n正文。\n"
    files = published("2023-06-30") | {"powers/documents/b.md": second}
    audit = audited(small(tmp_path / "column", files, WINDOW))
    assert audit.timeliness == Timeliness(judged=2, timely=1)
    assert audit.timeliness_this_year == Timeliness(judged=1, timely=1)
    assert {state.name: state.timeliness.rate for state in audit.departments} == {"办公室": 0.0, "服务窗口": 1.0}


def test_the_default_of_twenty_days_is_the_rules_option(tmp_path: Path) -> None:
    config = {"deadline: {text: 自形成之日起20个工作日内, days: 20}": "deadline: {text: 及时}"}
    root = small(tmp_path / "column", published("2023-05-15"), config)
    assert audited(root).of(Concern.LATE) == ()
    with (root / "config.yaml").open("a", encoding="utf-8") as file:
        file.write("rules:\n  published-late: {options: {days: 10}}\n")
    assert only(audited(root), Concern.LATE).due == date(2023, 4, 27)


def test_what_is_waived_was_late_all_the_same(tmp_path: Path) -> None:
    waiver = "豁免: {规则: published-late, 理由: 汛期抢险, 批准人: 张某, 到期: 2030-01-01}"
    late = published("2023-06-30")[DOCUMENT]
    assert late
    audit = audited(small(tmp_path / "column", {DOCUMENT: late.replace("---\n", f"---\n{waiver}\n", 1)}))
    assert "汛期抢险" in only(audit, Concern.LATE).todo
    assert audit.timeliness.rate == 0.0


def test_what_was_late_last_comes_first(tmp_path: Path) -> None:
    other = text(DOCUMENT).replace("2023-04-18 09:30", "2024-09-30").replace("2023-04-14", "2024-05-06")
    other = other[: other.index("附件")] + "---\n\n正文。\n"
    audit = audited(small(tmp_path / "column", published("2023-06-30") | {"powers/documents/b.md": other}))
    assert [matter.done for matter in audit.of(Concern.LATE)] == [date(2024, 9, 30), date(2023, 6, 30)]


# --- not done ----------------------------------------------------------------------------


def test_a_draft_is_due_and_then_overdue(tmp_path: Path) -> None:
    # 20 working days after 2 November 2026 are over on the 30th.
    root = small(tmp_path / "column", with_line(DRAFT, "成文日期: 2026-11-02"))
    due = only(audited(root), Concern.DUE)
    overdue = only(audited(root, date(2026, 12, 1)), Concern.OVERDUE)
    assert (due.item, due.due, due.days) == (DRAFT, date(2026, 11, 30), 6)
    assert (overdue.due, overdue.days) == (date(2026, 11, 30), 1)
    assert "草稿" in overdue.what
    assert overdue.address == ""


def test_a_report_is_due_by_its_day_and_overdue_after_it(tmp_path: Path) -> None:
    root = samples(tmp_path, {"service/returns/a.md": "---\n标题: 2025年报表\n发布日期: 2026-01-20\n年度: 2025\n---\n"})
    december, january, february = (
        audited(root, day) for day in (date(2026, 12, 31), date(2027, 1, 1), date(2027, 2, 1))
    )
    assert [matter for matter in about(december, Concern.DUE, "returns") if matter.rule == "report-overdue"] == []
    (due,) = [matter for matter in about(january, Concern.DUE, "returns") if matter.rule == "report-overdue"]
    (overdue,) = about(february, Concern.OVERDUE, "returns")
    assert (due.due, due.days, due.department) == (date(2027, 1, 31), 30, "办公室")
    assert (overdue.due, overdue.days) == (date(2027, 1, 31), 1)
    assert "2026年度" in overdue.what


def test_a_clock_rules_finding_is_overdue_with_its_department(tmp_path: Path) -> None:
    root = samples(tmp_path, {"service/consultations/a.md": CONSULTATION})
    (overdue,) = about(audited(root, date(2026, 1, 30)), Concern.OVERDUE, "a.md")
    assert (overdue.rule, overdue.department) == ("consultation-outcome", "办公室")
    assert overdue.todo.startswith("新建一条意见采纳反馈")


# --- stale, missing ----------------------------------------------------------------------


def test_a_category_is_due_for_an_update_and_then_stale(tmp_path: Path) -> None:
    root = small(tmp_path / "column", {})
    last = date(2024, 3, 1)
    found = {days: audited(root, last + timedelta(days)) for days in (334, 335, 365, 366)}
    assert about(found[334], Concern.DUE, "guides") == []
    assert [matter.days for matter in about(found[335], Concern.DUE, "guides")] == [30]
    assert [matter.days for matter in about(found[365], Concern.DUE, "guides")] == [0]
    assert about(found[365], Concern.STALE, "guides") == []
    (stale,) = about(found[366], Concern.STALE, "guides")
    assert (stale.days, stale.done, stale.department) == (366, last, "办公室")


def test_a_category_that_need_not_be_updated_is_never_stale(tmp_path: Path) -> None:
    config = {"        kind: guide\n": "        kind: guide\n        update_days:\n"}
    assert about(audited(small(tmp_path / "column", {}, config)), Concern.STALE, "guides") == []


def test_an_empty_category_is_missing(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", {INTERPRETATION: None}))
    matter = only(audit, Concern.MISSING)
    assert matter.place == Place("powers", "interpretations", "权力配置", "政策解读")
    assert (matter.department, matter.item) == ("办公室", "")
    assert audit.coverage == 0.666
    assert not audit.categories[1].covered


def test_a_missing_element_is_missing_whether_error_or_warning(tmp_path: Path) -> None:
    files = {
        GUIDE: text(GUIDE).replace("咨询电话: 0400-5550103\n", ""),
        INTERPRETATION: text(INTERPRETATION).replace("## 背景依据", "## 别的"),
    }
    audit = audited(small(tmp_path / "column", files))
    assert [(matter.item, matter.rule) for matter in audit.of(Concern.MISSING)] == [
        (INTERPRETATION, "missing-element"),
        (GUIDE, "missing-element"),
    ]
    assert "背景依据" in audit.of(Concern.MISSING)[0].what
    assert "咨询电话" in audit.of(Concern.MISSING)[1].what


def test_what_config_yaml_switches_off_is_not_audited(tmp_path: Path) -> None:
    root = small(tmp_path / "column", {INTERPRETATION: None})
    with (root / "config.yaml").open("a", encoding="utf-8") as file:
        file.write('rules:\n  stale-category: {severity: "off"}\n  empty-category: {severity: "off"}\n')
    assert audited(root).counts == Counts()


# --- soon --------------------------------------------------------------------------------


def test_a_clock_rule_is_asked_about_the_days_to_come(tmp_path: Path) -> None:
    # Closed on 31 December 2025; Sunday 4 January 2026 was worked, so 20 working days end on the 29th.
    root = samples(tmp_path, {"service/consultations/a.md": CONSULTATION})
    first, last = (about(audited(root, day), Concern.DUE, "a.md") for day in (date(2026, 1, 1), date(2026, 1, 29)))
    assert [(matter.rule, matter.due, matter.days) for matter in first] == [
        ("consultation-outcome", date(2026, 1, 29), 28)
    ]
    assert [(matter.rule, matter.days) for matter in last] == [("consultation-outcome", 0)]


def test_what_a_clock_rule_finds_already_is_not_due_again(tmp_path: Path) -> None:
    root = samples(tmp_path, {"service/consultations/a.md": CONSULTATION})
    assert about(audited(root, date(2026, 1, 30)), Concern.DUE, "a.md") == []


@pytest.mark.parametrize(
    ("field", "what"),
    [
        ("撤下日期: 2026-12-01", "公示期满撤下"),
        ("豁免: {规则: missing-element, 要素: 收费标准, 理由: 没有, 批准人: 张某, 到期: 2026-12-01}", "豁免到期"),
    ],
)
def test_the_dates_of_items_are_told_ahead(tmp_path: Path, field: str, what: str) -> None:
    audit = audited(small(tmp_path / "column", with_line(GUIDE, field)))
    matter = only(audit, Concern.DUE)
    assert (matter.item, matter.due, matter.days) == (GUIDE, date(2026, 12, 1), 7)
    assert what in matter.what


def test_a_consultation_closes_and_a_document_expires(tmp_path: Path) -> None:
    document = "---\n标题: 关于试行的通知\n发布日期: 2025-01-01\n失效日期: 2026-01-10\n---\n"
    root = samples(tmp_path, {"service/consultations/a.md": CONSULTATION, "policy/documents/b.md": document})
    found = audited(root, date(2025, 12, 20)).of(Concern.DUE)
    dated = [(matter.what, matter.due) for matter in found if not matter.rule]
    assert dated == [("征求意见截止", date(2025, 12, 31)), ("失效", date(2026, 1, 10))]


def test_a_scheduled_item_is_told_ahead(tmp_path: Path) -> None:
    root = small(tmp_path / "column", {DRAFT: text(DRAFT).replace("草稿: 是", "发布日期: 2026-12-24 08:00")})
    matter = only(audited(root), Concern.DUE)
    assert (matter.what, matter.due, matter.days) == ("定时发布", date(2026, 12, 24), 30)
    assert audited(root, date(2026, 11, 23)).of(Concern.DUE) == ()


# --- all of it ---------------------------------------------------------------------------


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    audit = audited(small(tmp_path / "column", {GUIDE: "没有开头\n"}))
    assert audit.notes == ("有1个文件读不出来，没有计入；先运行 check 改正。",)


def test_years_without_a_schedule_are_told(tmp_path: Path) -> None:
    files = {DOCUMENT: text(DOCUMENT).replace("2023-04-18 09:30", "2027-12-30").replace("2023-04-14", "2027-12-29")}
    (note,) = audited(small(tmp_path / "column", files), date(2028, 1, 1)).notes
    assert "2027年、2028年" in note


@pytest.mark.parametrize("today", [date.min, date(2036, 11, 24), date.max])
def test_no_day_is_too_far(tmp_path: Path, today: date) -> None:
    assert audited(small(tmp_path / "column", {}), today).today == today


def test_every_rule_that_the_audit_speaks_of_is_there() -> None:
    assert set(RULE_BY_ID) >= TOLD_BY_CATEGORY | TOLD_BY_DATE | MISSING_RULES | LATE_RULES
    assert TOLD_BY_DATE <= CLOCK_RULES


def test_the_same_column_gives_the_same_audit(tmp_path: Path) -> None:
    root = small(tmp_path / "column", {})
    assert audited(root, TODAY) == audited(root, TODAY)
