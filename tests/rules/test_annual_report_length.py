from __future__ import annotations

from tests.rules.annual_reports import OVERVIEW, report
from tests.rules.samples import of_rule, with_options

FAILING = (report(overview=OVERVIEW + "字" * 965).replace("## 一、", "## ⟦一、"),)
PASSING = (report(), report(overview=OVERVIEW + "字" * (1000 - len(OVERVIEW)) + " \n\n"))


def test_the_length_and_the_limit_are_named() -> None:
    (found,) = of_rule("annual-report-length", FAILING[0])
    assert f"有{len(OVERVIEW) + 965}字，原则上不超过1000字" in found.message


def test_the_limit_is_an_option() -> None:
    stricter = with_options("annual-report-length", characters="10")
    assert len(of_rule("annual-report-length", PASSING[0], stricter)) == 1
