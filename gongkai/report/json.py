"""The report for programs: version 1 of one JSON object, whose names never change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from gongkai.model.diagnostic import Basis, Diagnostic, Edit, Fix, Span
from gongkai.report.summary import Summary

VERSION = 1
_UNPAIRED = re.compile("[\ud800-\udfff]")
"""What stands for a byte of a file name that is no UTF-8, and could not be written as UTF-8 itself."""


def render(diagnostics: Iterable[Diagnostic], summary: Summary) -> str:
    """The whole report, sorted, without a newline at its end."""
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    report = {"version": VERSION, "summary": asdict(summary), "diagnostics": [_diagnostic(found) for found in ordered]}
    return written(report)


def written(report: Mapping[str, object]) -> str:
    """A report as JSON that can be encoded whatever it names."""
    return _UNPAIRED.sub(_escaped, json.dumps(report, ensure_ascii=False, indent=2))


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _diagnostic(found: Diagnostic) -> dict[str, object]:
    optional: dict[str, object | None] = {
        "end_line": found.span and found.span.end_line,
        "end_column": found.span and found.span.end_column,
        "element": found.element,
        "item": found.item,
        "fix": found.fix and _fix(found.fix),
    }
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "path": found.path,
        "line": found.span.line if found.span else None,
        "column": found.span.column if found.span else None,
        "message": found.message,
        "hint": found.hint,
        "basis": _basis(found.basis) if found.basis else None,
        **{key: value for key, value in optional.items() if value is not None},
    }


def _basis(basis: Basis) -> dict[str, str]:
    return {"title": basis.title, "number": basis.number, "article": basis.article}


def _fix(fix: Fix) -> dict[str, object]:
    return {"description": fix.description, "edits": [_edit(edit) for edit in fix.edits]}


def _edit(edit: Edit) -> dict[str, object]:
    return {**_span(edit.span), "text": edit.text}


def _span(span: Span) -> dict[str, object]:
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}
