from __future__ import annotations

import json
from typing import Any

from gongkai.report import audit_json
from tests.report.audits import AUDIT, NOTHING


def report() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(audit_json.render(AUDIT))
    return loaded


def test_it_is_one_object_of_version_1_whose_names_stay() -> None:
    assert list(report()) == [
        *("version", "bureau", "column", "today", "horizon", "summary", "sections", "categories", "departments"),
        *("late", "overdue", "stale", "missing", "due", "notes"),
    ]
    assert report()["version"] == 1


def test_the_summary_counts_everything() -> None:
    assert report()["summary"] == {
        "categories": 2,
        "covered": 2,
        "coverage": 1.0,
        "published": 24,
        "withdrawn": 2,
        "held": 4,
        "timeliness": {"judged": 3, "timely": 2, "rate": 0.666},
        "timeliness_this_year": {"judged": 0, "timely": 0, "rate": None},
        "late": 1,
        "overdue": 1,
        "stale": 1,
        "missing": 1,
        "due": 1,
    }


def test_a_category_says_what_it_holds_and_who_owes_it() -> None:
    assert report()["categories"][0] == {
        "section": "powers",
        "section_title": "权力配置",
        "category": "documents",
        "category_title": "政策文件",
        "department": "办公室",
        "deadline": "20个工作日内",
        "published": 12,
        "withdrawn": 1,
        "held": 2,
        "updated": "2026-11-09",
        "update_days": 180,
        "timeliness": {"judged": 3, "timely": 2, "rate": 0.666},
        "late": 1,
        "overdue": 1,
        "stale": 0,
        "missing": 0,
        "due": 0,
        "errors": 3,
        "warnings": 4,
    }


def test_a_matter_has_every_name_and_null_for_what_it_lacks() -> None:
    (late,), (due,) = report()["late"], report()["due"]
    assert late == {
        "section": "powers",
        "section_title": "权力配置",
        "category": "documents",
        "category_title": "政策文件",
        "department": "办公室",
        "item": "powers/documents/a.md",
        "title": '=HYPERLINK("http://evil.example","点我")',
        "address": "https://www.example.com/zwgk/powers/documents/a.html",
        "what": "时限：20个工作日内",
        "todo": "查明原因。",
        "due": "2026-11-02",
        "done": "2026-11-09",
        "days": 7,
        "rule": None,
    }
    assert list(due) == list(late)
    assert (due["section"], due["item"], due["rule"], due["done"]) == (None, None, None, None)


def test_sections_and_departments_have_their_shares() -> None:
    assert report()["sections"][0] == {
        "id": "powers",
        "title": "权力配置",
        "department": "办公室",
        "categories": 1,
        "covered": 1,
        "coverage": 1.0,
    }
    assert report()["departments"][0]["timeliness"]["rate"] == 0.666


def test_an_audit_of_nothing_has_no_shares() -> None:
    summary = json.loads(audit_json.render(NOTHING))["summary"]
    assert (summary["coverage"], summary["timeliness"]["rate"]) == (None, None)
