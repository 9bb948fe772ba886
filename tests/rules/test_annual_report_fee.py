from __future__ import annotations

from tests.rules.annual_reports import OLD_PROACTIVE, report
from tests.rules.samples import of_rule

FAILING = (report(others="没有其他需要报告的事项。").replace("## 六、", "## ⟦六、"),)
PASSING = (
    report(),
    report(others="### 收费情况\n\n全年收取信息处理费120元。"),
    report(2020, proactive=OLD_PROACTIVE, others="没有其他事项。"),
)


def test_what_to_write_is_told() -> None:
    (found,) = of_rule("annual-report-fee", FAILING[0])
    assert "2024年没有收取信息处理费" in found.hint
