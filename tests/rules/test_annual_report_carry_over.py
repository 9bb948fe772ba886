from __future__ import annotations

from tests.rules.annual_reports import BEFORE, FIGURES, report, requests
from tests.rules.samples import of_rule

_NONE_CARRIED = FIGURES | {"二、上年结转": (0,) * 7}
FAILING = (
    report(requested=requests(_NONE_CARRIED)).replace("| 二、上年结转", "| ⟦二、上年结转") + report(2023, path=BEFORE),
)
PASSING = (
    report() + report(2023, path=BEFORE),
    report(requested=requests(_NONE_CARRIED)),
    report(requested=requests(_NONE_CARRIED)) + report(2022, path=BEFORE),
    report(requested=requests(_NONE_CARRIED)) + report(2023, path=BEFORE).replace("年度: 2023", "年度: 2023\n草稿: 是"),
)


def test_both_years_are_named() -> None:
    natural, total = of_rule("annual-report-carry-over", FAILING[0])
    assert "“自然人”一列与上年对不上：本年报告的“上年结转”是0" in natural.message + total.message
    assert f"（{BEFORE}）是1" in total.message
