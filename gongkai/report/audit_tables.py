"""The tables of the audit, which the workbook, the page and the terminal show."""

from __future__ import annotations

from collections.abc import Callable

from gongkai.model.audit import (
    Audit,
    CategoryState,
    Concern,
    Counts,
    DepartmentState,
    Matter,
    SectionState,
    Timeliness,
)
from gongkai.report.audit_cells import Cell, Column, Linked, Record, Share, Table, Title, name, number, table, words


def tables(audit: Audit) -> tuple[Table, ...]:
    """All of them, in the order of the sheets."""
    late = audit.of(Concern.LATE, Concern.OVERDUE, Concern.STALE)
    due = Title("due", "即将到期", f"{audit.horizon}天以内到期的")
    departments, sections = (*audit.departments, _all_departments(audit)), (*audit.sections, _all_sections(audit))
    return (
        table(Title("overview", "总表", "每个类别的情况"), _CATEGORY, audit.categories),
        table(Title("late", "逾期", "公开晚了的、到期未办的、久未更新的"), _LATE, late),
        table(due, _DUE, audit.of(Concern.DUE)),
        table(Title("missing", "缺失", "没有信息的类别，缺少的要素"), _MISSING, audit.of(Concern.MISSING)),
        table(Title("departments", "按科室", "各科室的情况"), _DEPARTMENT, departments, summed=True),
        table(Title("sections", "按栏目", "标准目录的覆盖情况"), _SECTION, sections, summed=True),
    )


def _all_departments(audit: Audit) -> DepartmentState:
    return DepartmentState(
        name="合计",
        categories=len(audit.categories),
        published=sum(state.published for state in audit.categories),
        timeliness=audit.timeliness,
        counts=audit.counts,
    )


def _all_sections(audit: Audit) -> SectionState:
    return SectionState(id="", title="合计", department="", categories=len(audit.categories), covered=audit.covered)


# --- columns -----------------------------------------------------------------------------


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(value)


def _timeliness(of: Callable[[Record], Timeliness]) -> tuple[Column[Record], ...]:
    return (
        number("能推算时限", 12, lambda record: of(record).judged),
        number("按时公开", 10, lambda record: of(record).timely),
        number("按时率", 9, lambda record: _share(of(record).rate)),
    )


def _counts(of: Callable[[Record], Counts]) -> tuple[Column[Record], ...]:
    return (
        number(Concern.LATE.label, 10, lambda record: of(record).late),
        number(Concern.OVERDUE.label, 10, lambda record: of(record).overdue),
        number(Concern.STALE.label, 10, lambda record: of(record).stale),
        number(Concern.MISSING.label, 7, lambda record: of(record).missing),
        number(Concern.DUE.label, 10, lambda record: of(record).due),
    )


def _title(matter: Matter) -> Cell:
    return Linked(matter.title, matter.address) if matter.address else matter.title


def _file(matter: Matter) -> Cell:
    return f"content/{matter.item}" if matter.item else None


_CATEGORY: tuple[Column[CategoryState], ...] = (
    words("栏目", 18, lambda state: state.place.section_title),
    name("类别", 22, lambda state: state.place.category_title),
    words("牵头科室", 20, lambda state: state.department),
    words("公开时限", 34, lambda state: state.deadline),
    number("在线", 7, lambda state: state.published),
    number("已撤下", 8, lambda state: state.withdrawn),
    number("未公开", 8, lambda state: state.held),
    words("最近更新", 12, lambda state: state.updated),
    number("更新期限（天）", 9, lambda state: state.update_days),
    *_timeliness(lambda state: state.timeliness),
    *_counts(lambda state: state.counts),
    number("检查错误", 10, lambda state: state.errors),
    number("检查警告", 10, lambda state: state.warnings),
)
_PLACE: tuple[Column[Matter], ...] = (
    words("栏目", 18, lambda matter: matter.place.section_title),
    name("类别", 22, lambda matter: matter.place.category_title or "专栏整体"),
)
_WHO: Column[Matter] = words("科室", 20, lambda matter: matter.department)
_ITEM: Column[Matter] = words("信息", 36, _title)
_TODO: tuple[Column[Matter], ...] = (
    words("怎么办", 40, lambda matter: matter.todo),
    words("文件", 44, _file),
)
_LATE: tuple[Column[Matter], ...] = (
    words("情形", 10, lambda matter: matter.concern.label),
    *_PLACE,
    _WHO,
    _ITEM,
    words("事项", 40, lambda matter: matter.what),
    words("期限", 12, lambda matter: matter.due),
    words("公开或更新", 12, lambda matter: matter.done),
    number("天数", 7, lambda matter: matter.days),
    *_TODO,
)
_DUE: tuple[Column[Matter], ...] = (
    words("期限", 12, lambda matter: matter.due),
    number("还有（天）", 8, lambda matter: matter.days),
    _WHO,
    *_PLACE,
    _ITEM,
    words("事项", 32, lambda matter: matter.what),
    *_TODO,
)
_MISSING: tuple[Column[Matter], ...] = (*_PLACE, _WHO, _ITEM, words("缺什么", 40, lambda matter: matter.what), *_TODO)
_DEPARTMENT: tuple[Column[DepartmentState], ...] = (
    name("科室", 24, lambda state: state.name or "未明确科室"),
    number("牵头类别", 10, lambda state: state.categories),
    number("在线信息", 10, lambda state: state.published),
    *_timeliness(lambda state: state.timeliness),
    *_counts(lambda state: state.counts),
)
_SECTION: tuple[Column[SectionState], ...] = (
    name("栏目", 24, lambda state: state.title),
    words("牵头科室", 24, lambda state: state.department),
    number("类别", 8, lambda state: state.categories),
    number("有信息的类别", 14, lambda state: state.covered),
    number("覆盖率", 9, lambda state: _share(state.coverage)),
)
