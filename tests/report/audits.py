"""An audit made by hand, with one matter of each concern, and with text in it that means harm."""

from __future__ import annotations

from datetime import date

from gongkai.model.audit import (
    Audit,
    CategoryState,
    Concern,
    Counts,
    DepartmentState,
    Matter,
    Place,
    SectionState,
    Timeliness,
)

DOCUMENTS = Place("powers", "documents", "权力配置", "政策文件")
GUIDES = Place("affairs", "guides", "政务服务", "办事指南")
FORMULA = '=HYPERLINK("http://evil.example","点我")'
MARKUP = "<script>alert(1)</script>&\x07\u202e"

LATE = Matter(
    concern=Concern.LATE,
    place=DOCUMENTS,
    department="办公室",
    what="时限：20个工作日内",
    todo="查明原因。",
    item="powers/documents/a.md",
    title=FORMULA,
    address="https://www.example.com/zwgk/powers/documents/a.html",
    due=date(2026, 11, 2),
    done=date(2026, 11, 9),
    days=7,
)
OVERDUE = Matter(
    concern=Concern.OVERDUE,
    place=DOCUMENTS,
    department="办公室",
    what=MARKUP,
    item="powers/documents/b.md",
    title=MARKUP,
    rule="interpretation-due",
)
STALE = Matter(
    concern=Concern.STALE,
    place=GUIDES,
    department="服务窗口",
    what="400天没有更新",
    todo="核对。",
    done=date(2025, 10, 20),
    days=400,
    rule="stale-category",
)
MISSING = Matter(
    concern=Concern.MISSING,
    place=GUIDES,
    department="服务窗口",
    what="缺少要素“咨询电话”",
    item="affairs/guides/c.md",
    title="怎样备案",
    rule="missing-element",
)
DUE = Matter(
    concern=Concern.DUE,
    place=Place(),
    department="",
    what="要办的事",
    due=date(2026, 12, 1),
    days=7,
)
MATTERS = (LATE, OVERDUE, STALE, MISSING, DUE)


def state(place: Place, department: str, counts: Counts, timeliness: Timeliness) -> CategoryState:
    return CategoryState(
        place=place,
        department=department,
        deadline="20个工作日内",
        published=12,
        withdrawn=1,
        held=2,
        updated=date(2026, 11, 9),
        update_days=180,
        timeliness=timeliness,
        counts=counts,
        errors=3,
        warnings=4,
    )


AUDIT = Audit(
    bureau="测试县工业和信息化局",
    column="政府信息公开",
    today=date(2026, 11, 24),
    horizon=30,
    categories=(
        state(DOCUMENTS, "办公室", Counts(late=1, overdue=1), Timeliness(judged=3, timely=2)),
        state(GUIDES, "服务窗口", Counts(stale=1, missing=1), Timeliness()),
    ),
    sections=(
        SectionState(id="powers", title="权力配置", department="办公室", categories=1, covered=1),
        SectionState(id="affairs", title="政务服务", department="服务窗口", categories=1, covered=1),
    ),
    departments=(
        DepartmentState(
            name="办公室",
            categories=1,
            published=12,
            timeliness=Timeliness(judged=3, timely=2),
            counts=Counts(late=1, overdue=1),
        ),
        DepartmentState(
            name="服务窗口",
            categories=1,
            published=12,
            timeliness=Timeliness(),
            counts=Counts(stale=1, missing=1),
        ),
        DepartmentState(name="", categories=0, published=0, timeliness=Timeliness(), counts=Counts(due=1)),
    ),
    matters=MATTERS,
    timeliness=Timeliness(judged=3, timely=2),
    timeliness_this_year=Timeliness(),
    notes=("有1个文件读不出来。",),
)
NOTHING = Audit(
    bureau="测试县工业和信息化局",
    column="政府信息公开",
    today=date(2026, 11, 24),
    horizon=30,
    categories=(),
    sections=(),
    departments=(),
    matters=(),
    timeliness=Timeliness(),
    timeliness_this_year=Timeliness(),
)
