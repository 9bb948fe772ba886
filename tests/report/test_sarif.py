from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from gongkai.model.diagnostic import Diagnostic, Severity, Span
from gongkai.model.rule_page import RulePage
from gongkai.report import sarif
from gongkai.rules import RULES
from gongkai.rules.book import pages
from tests.report.findings import ANYTHING, FULL, WAIVED, WHOLE_FILE, many

SCHEMA = Path(__file__).resolve().parents[1] / "data" / "sarif-2.1.0-rtm.5.json"
"""As @microsoft/jest-sarif 1.0.0-beta.0 carries it (npm, MIT), the package of those who wrote the standard."""
NAMED = {"date-order", "missing-element", "duplicate-key", "unreadable-file"}
PAGES = tuple(pages(rule for rule in RULES if rule.id in NAMED))


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA.read_bytes()))


def report(*found: Diagnostic, prefix: str = "", pages: Sequence[RulePage] = PAGES) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(sarif.render(found, pages, "1.0", prefix).encode())
    validator().validate(loaded)
    return loaded


def results(*found: Diagnostic, prefix: str = "") -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = report(*found, prefix=prefix)["runs"][0]["results"]
    return listed


def prints(*found: Diagnostic) -> list[str]:
    return [result["partialFingerprints"]["gongkai/v1"] for result in results(*found)]


def test_the_schema_refuses_what_is_no_sarif() -> None:
    broken = report(FULL)
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert list(validator().iter_errors(broken))


def test_every_rule_is_there_with_its_page() -> None:
    rules = report(pages=tuple(pages(RULES)))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all("查什么：" in rule["help"]["markdown"] and "依据：" in rule["help"]["text"] for rule in rules)
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning", "note"}


def test_a_finding_says_all_that_it_has_to_say() -> None:
    (result,) = results(FULL)
    assert PAGES[result["ruleIndex"]].id == result["ruleId"] == "missing-element"
    assert result["level"] == "warning"
    assert result["message"]["text"] == (
        "缺少“咨询电话”。\n依据：《优化营商环境条例》（国务院令第722号）第三十五条\n"
        "怎么改：加上：\n咨询电话: 0400-5550101"
    )
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/a/b/c.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 5},
    }


def test_a_mend_is_a_fix() -> None:
    (fix,) = results(FULL)[0]["fixes"]
    assert fix["description"]["text"] == "补上"
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "咨询电话: \n"}
    assert replacement["deletedRegion"] == {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 1}


def test_a_waiver_is_a_suppression_with_its_reason() -> None:
    (suppression,) = results(WAIVED)[0]["suppressions"]
    assert suppression == {"kind": "inSource", "status": "accepted", "justification": WAIVED.waived}


def test_a_finding_about_a_whole_file_has_no_region() -> None:
    assert "region" not in results(WHOLE_FILE)[0]["locations"][0]["physicalLocation"]


def test_a_path_is_a_relative_address() -> None:
    (result,) = results(replace(FULL, path="content/表 1.md"), prefix="column/")
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "column/content/%E8%A1%A8%201.md"


def test_a_fingerprint_stays_while_lines_move() -> None:
    moved = replace(FULL, span=Span(9, 1, 9, 5))
    assert prints(FULL) == prints(moved)
    about_line = replace(FULL, message="与第 3 行重复。")
    assert prints(about_line) == prints(replace(about_line, message="与第 12 行重复。"))


@pytest.mark.parametrize("other", [{"rule": "duplicate-key"}, {"path": "content/x.md"}, {"message": "缺少别的。"}])
def test_other_findings_have_other_fingerprints(other: dict[str, str]) -> None:
    assert prints(FULL) != prints(replace(FULL, **other))  # type: ignore[arg-type]


def test_equal_findings_of_a_file_are_told_apart() -> None:
    twins = [replace(found, message="重复。") for found in many(3, Severity.ERROR)]
    assert len(set(prints(*twins))) == 3


@given(st.lists(ANYTHING, max_size=4))
def test_whatever_a_file_is_called_or_holds_it_is_valid(found: list[Diagnostic]) -> None:
    assert len(results(*found)) == len(found)
