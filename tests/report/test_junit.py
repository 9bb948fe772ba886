from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report import junit
from tests.report.findings import ANYTHING, FULL, WAIVED, WHOLE_FILE


def stops(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR


def report(*found: Diagnostic) -> etree._Element:
    return etree.fromstring(junit.render(found, stops).encode())


def test_each_file_is_a_suite_and_each_finding_a_case() -> None:
    root = report(FULL, WAIVED, WHOLE_FILE)
    assert [suite.get("name") for suite in root] == ["content/a/b/c.md", "content/b.md"]
    assert [case.get("name") for case in root.iter("testcase")] == [
        "missing-element 4:1",
        "date-order 6:1",
        "unreadable-file",
    ]


def test_only_what_stops_publishing_fails() -> None:
    root = report(FULL, WAIVED, WHOLE_FILE)
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("3", "1", "2")
    (failure,) = root.iter("failure")
    assert (failure.get("type"), failure.get("message")) == ("error", "读不出来。")
    assert failure.text == "错误[unreadable-file] content/b.md\n读不出来。\n怎么改：另存。"


def test_a_warning_is_seen_all_the_same() -> None:
    (skipped,) = report(FULL).iter("skipped")
    assert skipped.text is not None
    assert skipped.text.startswith("警告[missing-element] content/a/b/c.md:4:1\n缺少“咨询电话”。\n依据：")


def test_a_clean_column_is_one_case_that_passed() -> None:
    root = report()
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    (case,) = root.iter("testcase")
    assert len(case) == 0


@given(st.lists(ANYTHING, max_size=4))
def test_whatever_a_file_is_called_or_holds_it_is_xml(found: list[Diagnostic]) -> None:
    assert len(list(report(*found).iter("failure"))) == sum(map(stops, found))
