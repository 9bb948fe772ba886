from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.annual_reports import BEFORE, OLD_PROACTIVE, PROACTIVE, report
from tests.rules.samples import of_rule

_BEFORE = report(2023, path=BEFORE, proactive=PROACTIVE.replace("3 | 1 | 6", "1 | 0 | 5"))
FAILING = (report().replace("| 行政规范性文件 |", "| ⟦行政规范性文件 |") + _BEFORE,)
PASSING = (
    report() + _BEFORE.replace("1 | 0 | 5", "1 | 0 | 4"),
    report(2021) + report(2020, path=BEFORE, proactive=OLD_PROACTIVE),
    report(proactive=PROACTIVE.replace("| 6 |", "| 六 |")) + _BEFORE,
)


def test_it_may_be_explained_and_so_is_only_a_warning() -> None:
    (found,) = of_rule("annual-report-stock", FAILING[0])
    assert found.severity is Severity.WARNING
    assert "上年现行有效件数加本年制发件数减本年废止件数是7，本年现行有效件数却是6" in found.message
