"""The report as SARIF 2.1.0, which code hosts and editors read: rules with their pages, findings with their mends."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from gongkai.model.diagnostic import Diagnostic, Fix, Severity, Span
from gongkai.model.rule_page import RulePage
from gongkai.report.json import written
from gongkai.report.wording import in_full

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "gongkai/v1"
_LINE_NUMBER = re.compile(r"第\s*[0-9]+\s*行")


def render(diagnostics: Iterable[Diagnostic], pages: Sequence[RulePage], version: str, prefix: str = "") -> str:
    """The whole report, sorted, without a newline at its end; paths are shown after `prefix`."""
    ordered = sorted(diagnostics, key=Diagnostic.sort_key)
    index = {page.id: number for number, page in enumerate(pages)}
    prints = _fingerprints(ordered)
    run = {
        "tool": {"driver": {"name": "gongkai", "version": version, "rules": [_rule(page) for page in pages]}},
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN",
        "results": [_result(found, index, next(prints), prefix) for found in ordered],
    }
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(page: RulePage) -> dict[str, object]:
    return {
        "id": page.id,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.english},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {"tags": [page.sort]},
    }


def _result(found: Diagnostic, index: dict[str, int], fingerprint: str, prefix: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.rule,
        "ruleIndex": index[found.rule],
        "level": _LEVELS[found.severity],
        "message": {"text": in_full(found)},
        "locations": [{"physicalLocation": _location(found, prefix)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if found.fix:
        result["fixes"] = [_fix(found.fix, found.path, prefix)]
    if found.waived:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": found.waived}]
    return result


def _location(found: Diagnostic, prefix: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": _artifact(found.path, prefix)}
    return {**place, "region": _region(found.span)} if found.span else place


def _artifact(path: str, prefix: str) -> dict[str, object]:
    name = (prefix + path).encode("utf-8", "surrogateescape")
    return {"uri": quote(name), "uriBaseId": "%SRCROOT%"}


def _region(span: Span) -> dict[str, int]:
    start, end = {"startLine": span.line, "startColumn": span.column}, {"endColumn": span.end_column}
    return {**start, "endLine": span.end_line, **end}


def _fix(fix: Fix, path: str, prefix: str) -> dict[str, object]:
    edits = [{"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    change = {"artifactLocation": _artifact(path, prefix), "replacements": edits}
    return {"description": {"text": fix.description}, "artifactChanges": [change]}


def _fingerprints(ordered: Iterable[Diagnostic]) -> Iterator[str]:
    """For each finding what stays the same while lines move above it; equal ones of a file are numbered."""
    counts: Counter[str] = Counter()
    for found in ordered:
        message = _LINE_NUMBER.sub("", found.message)
        facts = "\0".join((found.rule, found.path, found.element or "", message))
        digest = hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        counts[digest] += 1
        yield f"{digest}:{counts[digest]}"
