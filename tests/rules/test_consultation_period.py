from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_config
from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options

FAILING = (
    """
    content/service/consultations/a.md
    ---
    标题: 关于征求绿色工厂管理办法意见的公告
    发布日期: 2024-11-18
    征求意见开始: 2024-11-18
    征求意见截止: ⟦2024-11-24
    ---

    办法拟缩短办理时限，征求意见的电话是0400-5550101。
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 公布得晚
    发布日期: 2024-11-28
    征求意见开始: 2024-11-18
    征求意见截止: ⟦2024-12-20
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 开始当日不计就差一日
    征求意见开始: 2024-11-18
    征求意见截止: ⟦2024-12-17
    ---
    """,
    """
    content/service/surveys/a.md
    ---
    标题: 不是重大决策
    征求意见开始: 2024-11-18
    征求意见截止: ⟦2024-11-24
    ---
    """,
)
PASSING = (
    """
    content/service/consultations/a.md
    ---
    标题: 正好30日
    发布日期: 2024-11-18
    征求意见开始: 2024-11-18
    征求意见截止: 2024-12-18
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 说明了理由
    征求意见开始: 2020-04-08
    征求意见截止: 2020-04-22
    缩短期限的理由: 复工急需，等到30日政策期已经过半。
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 在正文里说明了理由
    征求意见开始: 2020-04-08
    征求意见截止: 2020-04-22
    ---

    因复工急需，本次征求意见的期限缩短为14日。
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 截止早于开始，另有规则报告
    征求意见开始: 2020-04-22
    征求意见截止: 2020-04-08
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 已经撤下
    征求意见开始: 2020-04-08
    征求意见截止: 2020-04-22
    撤下: {日期: 2020-04-09, 理由: 草案重写，另行征求意见}
    ---
    """,
    """
    content/service/hearings/a.md
    ---
    标题: 听证会不是征求意见
    征求意见开始: 2020-04-08
    征求意见截止: 2020-04-22
    ---
    """,
)


def test_the_basis_of_the_category_decides_the_weight() -> None:
    (decision,) = of_rule("consultation-period", FAILING[0])
    assert (decision.severity, str(decision.basis)) == (
        Severity.ERROR,
        "《重大行政决策程序暂行条例》（国务院令第713号）第十五条",
    )
    (survey,) = of_rule("consultation-period", FAILING[3])
    assert survey.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("basis", "severity"),
    [
        ("营商条例 第六十二条", Severity.ERROR),
        ("营商条例 第三十五条", Severity.WARNING),
        ("条例 第六十二条", Severity.WARNING),
    ],
)
def test_of_the_business_regulation_one_article_demands_it(basis: str, severity: Severity, tmp_path: Path) -> None:
    config = (Path(__file__).parent / "config.yaml").read_text(encoding="utf-8")
    rests = "basis: [{}]\n        deadline: {{text: 调查前}}"
    assert rests.format("本局规定") in config
    (tmp_path / "config.yaml").write_text(
        config.replace(rests.format("本局规定"), rests.format(basis)), encoding="utf-8"
    )
    (found,) = of_rule("consultation-period", FAILING[3], load_config(tmp_path / "config.yaml"))
    assert found.severity is severity


def test_thirty_days_with_the_first_one_are_only_a_warning() -> None:
    (found,) = of_rule("consultation-period", FAILING[2])
    assert found.severity is Severity.WARNING
    assert "差一日" in found.message


def test_the_period_starts_when_the_public_can_read_it() -> None:
    (found,) = of_rule("consultation-period", FAILING[1])
    assert "从2024年11月28日（发布日期）到2024年12月20日只有22日" in found.message


def test_the_days_are_an_option() -> None:
    assert of_rule("consultation-period", FAILING[0], with_options("consultation-period", days="6")) == []
