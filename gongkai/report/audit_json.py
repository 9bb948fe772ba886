"""The audit for programs: version 1 of one JSON object, whose names never change."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from gongkai.model.audit import Audit, CategoryState, Concern, DepartmentState, Matter, Place, SectionState, Timeliness
from gongkai.report.json import written

VERSION = 1


def render(audit: Audit) -> str:
    """The whole audit, without a newline at its end; days as `YYYY-MM-DD`, shares between 0 and 1."""
    return written(
        {
            "version": VERSION,
            "bureau": audit.bureau,
            "column": audit.column,
            "today": audit.today.isoformat(),
            "horizon": audit.horizon,
            "summary": _summary(audit),
            "sections": [_section(state) for state in audit.sections],
            "categories": [_category(state) for state in audit.categories],
            "departments": [_department(state) for state in audit.departments],
            **{concern.value: [_matter(matter) for matter in audit.of(concern)] for concern in Concern},
            "notes": list(audit.notes),
        }
    )


def _summary(audit: Audit) -> dict[str, object]:
    return {
        "categories": len(audit.categories),
        "covered": audit.covered,
        "coverage": audit.coverage,
        "published": sum(state.published for state in audit.categories),
        "withdrawn": sum(state.withdrawn for state in audit.categories),
        "held": sum(state.held for state in audit.categories),
        "timeliness": _timeliness(audit.timeliness),
        "timeliness_this_year": _timeliness(audit.timeliness_this_year),
        **asdict(audit.counts),
    }


def _section(state: SectionState) -> dict[str, object]:
    return {**asdict(state), "coverage": state.coverage}


def _category(state: CategoryState) -> dict[str, object]:
    return {
        **_place(state.place),
        "department": state.department,
        "deadline": state.deadline,
        "published": state.published,
        "withdrawn": state.withdrawn,
        "held": state.held,
        "updated": _day(state.updated),
        "update_days": state.update_days,
        "timeliness": _timeliness(state.timeliness),
        **asdict(state.counts),
        "errors": state.errors,
        "warnings": state.warnings,
    }


def _department(state: DepartmentState) -> dict[str, object]:
    return {
        "name": state.name,
        "categories": state.categories,
        "published": state.published,
        "timeliness": _timeliness(state.timeliness),
        **asdict(state.counts),
    }


def _matter(matter: Matter) -> dict[str, object]:
    return {
        **_place(matter.place),
        "department": matter.department,
        "item": matter.item or None,
        "title": matter.title or None,
        "address": matter.address or None,
        "what": matter.what,
        "todo": matter.todo,
        "due": _day(matter.due),
        "done": _day(matter.done),
        "days": matter.days,
        "rule": matter.rule or None,
    }


def _place(place: Place) -> dict[str, object]:
    return {
        "section": place.section or None,
        "section_title": place.section_title or None,
        "category": place.category or None,
        "category_title": place.category_title or None,
    }


def _timeliness(timeliness: Timeliness) -> dict[str, object]:
    return {**asdict(timeliness), "rate": timeliness.rate}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
