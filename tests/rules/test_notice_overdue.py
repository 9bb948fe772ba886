from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import Sample, findings, made, of_rule, with_options

RULE = "notice-overdue"
LIST = "\n| 姓名 | 金额 |\n| --- | --- |\n| 张某 | 2000元 |\n"
FAILING = (
    """
    ---
    标题: 关于稳岗补贴拟发放名单的公示
    发布日期: 2026-05-12
    ⟦---

    | 姓名 | 金额 |
    | --- | --- |
    | 张某 | 2000元 |
    """,
    made(
        {
            "content/policy/documents/a.md": "---\n标题: 公示\n发布日期: 2026-05-12\n附件: {文件: a/b.csv}\n---\n",
            "content/policy/documents/a/b.csv": "序号,户主\n1,张某\n",
        },
        ("content/policy/documents/a.md", 5, 1),
    ),
)
PASSING = (
    """
    ---
    标题: 关于稳岗补贴拟发放名单的公示
    发布日期: 2026-05-12
    撤下日期: 2026-05-20
    ---

    | 姓名 | 金额 |
    | --- | --- |
    | 张某 | 2000元 |
    """,
    """
    ---
    标题: 关于技术中心认定名单的公示
    发布日期: 2026-05-12
    ---

    | 企业名称 | 金额 |
    | --- | --- |
    | 甲公司 | 2000元 |
    """,
)


def notice(published: str, text: str = "", front: str = "") -> Sample:
    return f"---\n标题: 名单公示\n发布日期: {published}\n{front}---\n\n{text}\n{LIST}"


@pytest.mark.parametrize(
    ("published", "text", "end"),
    [
        ("2026-11-20", "公示期为2026年11月16日至2026年11月20日。", "2026年11月20日"),
        ("2026-11-20", "公示时间：11月16日—11月22日，共7天。", "2026年11月22日"),
        ("2026-11-20", "公示期限为2026-11-16到11-23", "2026年11月23日"),
        ("2026-10-20", "公示期7天。", "2026年11月19日"),
    ],
)
def test_the_period_ends_when_the_text_says_or_after_some_days(published: str, text: str, end: str) -> None:
    (found,) = of_rule(RULE, notice(published, text))
    assert f"已于{end}届满" in found.message
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("published", "text"),
    [("2026-11-20", "公示期为11月20日至11月24日。"), ("2026-11-20", ""), ("2026-10-25", "公示期为13月1日至13月2日。")],
)
def test_a_period_that_is_not_over_passes(published: str, text: str) -> None:
    assert of_rule(RULE, notice(published, text)) == []


def test_the_days_are_an_option() -> None:
    assert len(of_rule(RULE, notice("2026-11-20"), with_options(RULE, days="3"))) == 1


def test_what_is_not_shown_need_not_come_down() -> None:
    assert of_rule(RULE, notice("2026-01-20", front="草稿: 是\n")) == []
    assert RULE not in {found.rule for found in findings(notice("2027-01-20"))}
