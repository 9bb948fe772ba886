from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Basis, Diagnostic, Edit, Fix, Severity, Span
from gongkai.report import json as json_report
from gongkai.report.summary import summarise

WHOLE_FILE = Diagnostic("unreadable-file", Severity.ERROR, "content/b.md", "读不出来。", "另存。")
FULL = Diagnostic(
    rule="missing-element",
    severity=Severity.WARNING,
    path="content/a/b/c.md",
    message="缺少“咨询电话”。",
    hint="加上：\n咨询电话: 0400-5550101",
    span=Span(4, 1, 4, 5),
    basis=Basis("优化营商环境条例", "国务院令第722号", "第三十五条"),
    element="咨询电话",
    item="a/b/c.md",
    fix=Fix("补上", (Edit(Span(4, 1, 4, 1), "咨询电话: \n"),)),
)


def report(*found: Diagnostic) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(json_report.render(found, summarise(found, files=2, items=1)))
    return loaded


def test_the_report_is_one_object_of_version_1() -> None:
    assert report() == {
        "version": 1,
        "summary": {"errors": 0, "warnings": 0, "infos": 0, "files": 2, "items": 1},
        "diagnostics": [],
    }


def test_a_finding_about_a_whole_file_has_no_line_and_nothing_that_does_not_apply() -> None:
    assert report(WHOLE_FILE)["diagnostics"] == [
        {
            "rule": "unreadable-file",
            "severity": "error",
            "path": "content/b.md",
            "line": None,
            "column": None,
            "message": "读不出来。",
            "hint": "另存。",
            "basis": None,
        }
    ]


def test_a_finding_has_everything_that_applies() -> None:
    (found,) = report(FULL)["diagnostics"]
    assert found == {
        "rule": "missing-element",
        "severity": "warning",
        "path": "content/a/b/c.md",
        "line": 4,
        "column": 1,
        "message": "缺少“咨询电话”。",
        "hint": "加上：\n咨询电话: 0400-5550101",
        "basis": {"title": "优化营商环境条例", "number": "国务院令第722号", "article": "第三十五条"},
        "end_line": 4,
        "end_column": 5,
        "element": "咨询电话",
        "item": "a/b/c.md",
        "fix": {
            "description": "补上",
            "edits": [{"line": 4, "column": 1, "end_line": 4, "end_column": 1, "text": "咨询电话: \n"}],
        },
    }


def test_findings_are_sorted_by_path_line_column_and_rule() -> None:
    places = [("b", 1, 1, "x"), ("a", 2, 1, "x"), ("a", 1, 2, "x"), ("a", 1, 1, "y"), ("a", 1, 1, "x")]
    found = [Diagnostic(rule, Severity.ERROR, path, "m", "h", Span(ln, col, ln, col)) for path, ln, col, rule in places]
    entries = report(*found, WHOLE_FILE)["diagnostics"]
    order = [(entry["path"], entry["line"], entry["column"], entry["rule"]) for entry in entries]
    assert order == [*sorted(places), ("content/b.md", None, None, "unreadable-file")]


def test_chinese_is_written_as_it_is() -> None:
    assert "咨询电话" in json_report.render([FULL], summarise([FULL], files=1, items=1))


@given(st.binary(min_size=1), st.text())
def test_whatever_a_file_is_called_or_holds_the_report_is_utf8_and_says_it(name: bytes, message: str) -> None:
    path = name.decode("utf-8", "surrogateescape")
    found = Diagnostic("r", Severity.INFO, path, message, "h")
    written = json_report.render([found], summarise([found], files=1, items=1)).encode()
    (entry,) = json.loads(written)["diagnostics"]
    assert (entry["path"], entry["message"]) == (path, message)
