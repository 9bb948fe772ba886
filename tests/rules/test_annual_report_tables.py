from __future__ import annotations

from gongkai.model.diagnostic import Severity
from gongkai.norms.annual_report import HANDLED
from tests.rules.annual_reports import OLD_PROACTIVE, PROACTIVE, ROWS, SUITS_TABLE, report, requests
from tests.rules.samples import of_rule

_OLD_ROWS = (*ROWS[:20], "（六）其他处理", *ROWS[23:])
FAILING = (
    report(2023, proactive=OLD_PROACTIVE).replace("## 二、", "## ⟦二、"),
    report(2023, requested=requests(rows=_OLD_ROWS)).replace("## 三、", "## ⟦三、"),
    report(2020).replace("## 二、", "## ⟦二、"),
    report(proactive="没有表格。").replace("## 二、", "## ⟦二、"),
    report(proactive=PROACTIVE.replace("| 行政强制 | 0 | | |\n", "")).replace("## 二、", "## ⟦二、"),
    report(requested=requests(rows=[row for row in ROWS if row != HANDLED[5]])).replace("## 三、", "## ⟦三、"),
    report(requested=requests(rows=[row for row in ROWS if row not in HANDLED[5:7]])).replace("## 三、", "## ⟦三、"),
    report(requested=requests().replace("法律服务机构", "律师")).replace("## 三、", "## ⟦三、"),
    report(suits=SUITS_TABLE.replace("尚未审结", "未结")).replace("## 四、", "## ⟦四、"),
)
PASSING = (
    report(),
    report(2020, proactive=OLD_PROACTIVE, requested=requests(rows=_OLD_ROWS)),
    report(2018, proactive="没有表格。", requested="没有表格。", suits="没有表格。"),
    report(proactive=PROACTIVE.replace("规章", "１．规章").replace("本年废止", "本年 废止")),
)


def test_a_table_of_another_year_is_named_as_such() -> None:
    (found,) = of_rule("annual-report-tables", FAILING[0])
    assert found.message == "2023年度的年报用了2019、2020年度的表式，应当用2021年度起的。"
    (found,) = of_rule("annual-report-tables", FAILING[1])
    assert "用了2019、2020年度的表式" in found.message


def test_the_old_form_is_not_certain_enough_for_an_error() -> None:
    (found,) = of_rule("annual-report-tables", FAILING[2])
    assert found.severity is Severity.WARNING


def test_what_is_missing_is_named() -> None:
    (row,) = of_rule("annual-report-tables", FAILING[4])
    assert "没有“行政强制”的“本年处理决定数量”" in row.message
    assert len(of_rule("annual-report-tables", FAILING[6])) == 2
    (detail,) = of_rule("annual-report-tables", FAILING[5])
    assert f"“{HANDLED[5]}”这一行" in detail.message


def test_the_year_is_taken_from_the_title_where_it_is_not_given() -> None:
    assert len(of_rule("annual-report-tables", FAILING[0].replace("年度: 2023\n", ""))) == 1
    assert of_rule("annual-report-tables", FAILING[0].replace("年度: 2023\n", "").replace("2023年", "")) == []
