from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.annual_reports import OVERVIEW, report
from tests.rules.samples import of_rule

FAILING = (
    report(overview=OVERVIEW.replace("监督保障", "其他工作")).replace("## 一、", "## ⟦一、"),
    report(overview=OVERVIEW.replace("平台建设", "网站运行")).replace("## 一、", "## ⟦一、"),
    report(2020, overview=OVERVIEW.replace("监督保障", "其他工作")).replace("## 一、", "## ⟦一、"),
)
PASSING = (
    report(),
    report(
        overview="主动公开。\n\n### 依申请公开\n\n九件。\n\n### 政府信息管理\n\n清理。\n\n### 平台建设\n\n### 监督保障"
    ),
)


def test_a_topic_left_out_is_an_error_and_one_named_otherwise_a_warning() -> None:
    (missing,) = of_rule("annual-report-topics", FAILING[0])
    assert (missing.severity, missing.message) == (Severity.ERROR, "“总体情况”没有写到“监督保障”。")
    (hinted,) = of_rule("annual-report-topics", FAILING[1])
    assert hinted.severity is Severity.WARNING
    (old,) = of_rule("annual-report-topics", FAILING[2])
    assert old.severity is Severity.WARNING
