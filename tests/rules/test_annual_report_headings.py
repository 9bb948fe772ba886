from __future__ import annotations

from tests.rules.annual_reports import report
from tests.rules.samples import of_rule

FAILING = (
    report().replace("## 一、总体情况", "## ⟦一、基本情况"),
    report().replace("## 二、主动公开政府信息情况", "## ⟦二、主动公开政府信息的情况"),
    report().replace("## 三、收到", "## ⟦（三）收到").replace("## 六、其他", "## ⟦六、 其他"),
    report()
    .replace("## 五、存在的主要问题及改进情况", "## 六、其他需要报告的事项", 1)
    .replace("## 六、其他需要报告的事项\n\n没有", "## ⟦五、存在的主要问题及改进情况\n\n没有"),
    report().replace("## 四、政府信息公开行政复议、行政诉讼情况\n", "").replace("标题: ", "标题: ⟦"),
    "content/reports/annual/a.md\n---\n标题: ⟦2024年年报\n年度: 2024\n---\n\n没有小标题。\n",
)
PASSING = (
    report(),
    report().replace("## ", "# ").replace("没有收取", "### 收费\n\n没有收取"),
    report()
    .replace("---\n\n", "撤下: {日期: 2025-03-01, 理由: 数字有误，重新发布}\n---\n\n", 1)
    .replace("## 一、", "## "),
    "content/policy/documents/a.md\n---\n标题: 不是年报\n---\n\n## 一、基本情况\n",
)


def test_the_right_heading_is_named() -> None:
    (found,) = of_rule("annual-report-headings", FAILING[1])
    assert "“二、主动公开政府信息的情况”不是规定的文字，应当是“二、主动公开政府信息情况”" in found.message
    assert found.fix is None


def test_what_lacks_only_its_numbering_can_be_mended() -> None:
    third, sixth = sorted(of_rule("annual-report-headings", FAILING[2]), key=lambda found: found.message)
    assert {found.fix.edits[0].text for found in (third, sixth) if found.fix} == {
        "三、收到和处理政府信息公开申请情况",
        "六、其他需要报告的事项",
    }


def test_each_part_that_is_nowhere_is_named() -> None:
    assert len(of_rule("annual-report-headings", FAILING[5])) == 6
