from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    content/policy/documents/a.md
    ---
    标题: 技术改造办法
    发布日期: 2020-05-12
    ---

    content/policy/documents/c.md
    ---
    标题: 设备更新办法
    发布日期: 2020-05-18
    ---

    content/policy/interpretations/b.md
    ---
    标题: 两个办法的解读
    发布日期: ⟦2020-05-22
    解读对象: [policy/documents/a, policy/documents/c]
    ---
    """,
)
PASSING = (
    """
    content/policy/documents/a.md
    ---
    标题: 技术改造办法
    发布日期: 2020-05-12
    ---

    content/policy/interpretations/b.md
    ---
    标题: 技术改造办法解读
    成文日期: 2020-01-02
    发布日期: 2020-05-15
    解读对象: policy/documents/a
    ---

    content/policy/interpretations/c.md
    ---
    标题: 条例解读
    发布日期: 2022-05-15
    解读对象: {标题: 保障中小企业款项支付条例, 文号: 国务院令第728号}
    ---

    content/policy/interpretations/d.md
    ---
    标题: 没有发布的解读
    发布日期: 2020-06-15
    解读对象: policy/documents/a
    草稿: 是
    ---
    """,
)


def test_one_counts_from_the_latest_document() -> None:
    (found,) = of_rule("follow-up-late", FAILING[0])
    assert found.severity is Severity.WARNING
    assert found.message == (
        "2020年5月22日发布，晚了：自解读对象的发布日期（2020年5月18日）起3个工作日内公开，最迟2020年5月21日。"
    )


def test_its_own_date_of_issue_plays_no_part() -> None:
    assert not of_rule("published-late", PASSING[0])
