from __future__ import annotations

from tests.rules.annual_reports import BEFORE, PROBLEMS, report
from tests.rules.samples import of_rule, with_options

_OTHER = "一是解读知晓率低，走访四十家企业只有十七家看过；二是资金使用情况六月才发。改进：同步印成单页，二月公布。"
FAILING = (report().replace("## 五、", "## ⟦五、") + report(2023, path=BEFORE, problems=f"{_OTHER}\n\n{PROBLEMS}"),)
PASSING = (
    report() + report(2023, path=BEFORE, problems=_OTHER),
    report() + report(2022, path=BEFORE),
    report(problems="没有问题。") + report(2023, path=BEFORE, problems="没有问题。"),
)


def test_how_much_is_the_same_is_told() -> None:
    (found,) = of_rule("annual-report-repeats", FAILING[0])
    assert f"有100%与上年的（{BEFORE}）相同" in found.message


def test_the_limit_is_an_option() -> None:
    lenient = with_options("annual-report-repeats", percent="100")
    assert of_rule("annual-report-repeats", FAILING[0], lenient) == []
