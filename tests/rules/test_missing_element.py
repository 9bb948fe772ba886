from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_severity

FAILING = (
    """
    content/policy/interpretations/a.md
    ---
    ⟦---
    """,
    """
    content/service/guides/a.md
    ---
    标题:⟦
    咨询电话:⟦
    ---

    ⟦## 一、申请条件

    ## 收费标准

    不收费。
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    咨询电话: 0400-5550103
    收费标准: ⟦无
    申请条件: ⟦无。
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    标题: 征求意见
    征求意见开始: 2020-05-12
    征求意见截止: 2020-06-12
    征求方式: 听证会
    公开方式: 主动公开
    服务对象: 企业、群众
    ⟦---
    """,
)
PASSING = (
    """
    content/service/guides/a.md
    ---
    标题: 备案
    咨询电话: 0400-5550103
    ---

    ## 申请条件

    ### （一）企业

    - 在本县注册的

    ## （二）收费标准：

    不涉及，备案不收费。
    """,
    """
    content/service/guides/a.md
    ---
    标题: 备案
    contact_phone: 不是电话，但不算没写
    申请条件:
      - 在本县注册的
    fee: 无（备案不收费）
    ---
    """,
    """
    content/service/consultations/a.md
    ---
    title: 征求意见
    opens: 2020-05-12
    closes: 2020年6月12日，写得不对但不算没写
    manner: 网上
    公开方式: 主动公开
    服务对象: 群众
    ---
    """,
    """
    content/service/guides/a.md
    ---
    撤下: {日期: 2020-06-12, 理由: 事项取消}
    ---
    """,
)


def elements(number: int) -> set[str | None]:
    return {found.element for found in of_rule("missing-element", FAILING[number])}


def test_each_element_is_reported_by_its_name() -> None:
    assert elements(0) == {"标题", "背景依据", "关键词诠释"}
    assert elements(1) == {"标题", "咨询电话", "申请条件"}
    assert elements(3) == {"会议地点", "修改说明"}


def test_what_can_be_pasted_is_shown_with_its_explanation() -> None:
    (background,) = [found for found in of_rule("missing-element", FAILING[0]) if found.element == "背景依据"]
    assert background.hint == "为什么出台。在正文中加上（也可以写成开头的一项）：\n## 背景依据\n\n……"
    without = PASSING[0].replace("咨询电话: 0400-5550103", "")
    (phone,) = of_rule("missing-element", without)
    assert phone.hint.startswith("办公时间打得通的电话。")
    assert phone.hint.endswith("：\n咨询电话: 0400-5550101")


def test_the_certainty_of_the_basis_decides_the_weight() -> None:
    weights = {found.element: found.severity for found in of_rule("missing-element", FAILING[0])}
    assert weights == {"背景依据": Severity.WARNING, "关键词诠释": Severity.ERROR, "标题": Severity.ERROR}


def test_the_basis_is_the_elements_own() -> None:
    (phone, *_) = [found for found in of_rule("missing-element", FAILING[1]) if found.element == "咨询电话"]
    assert str(phone.basis) == "《优化营商环境条例》（国务院令第722号）第三十五条"


def test_none_needs_a_reason_and_may_not_stand_where_it_is_not_allowed() -> None:
    fee, conditions = of_rule("missing-element", FAILING[2])
    assert "没有说明理由" in fee.message
    assert "不能写“无”" in conditions.message


def test_the_condition_is_told() -> None:
    venue, _ = sorted(of_rule("missing-element", FAILING[3]), key=lambda found: found.message)
    assert "“征求意见”中“征求方式”为“座谈会”或“听证会”的都要写明" in venue.message


def test_in_a_draft_it_is_only_told() -> None:
    draft = FAILING[1].replace("标题:⟦", "标题:⟦\n    草稿: 是")
    assert {found.severity for found in of_rule("missing-element", draft)} == {Severity.INFO}


def test_the_bureau_can_make_it_its_own_rule_or_switch_it_off() -> None:
    stricter = of_rule("missing-element", FAILING[0], with_severity("missing-element", Severity.ERROR))
    assert {found.severity for found in stricter} == {Severity.ERROR}
    assert of_rule("missing-element", FAILING[0], with_severity("missing-element", "off")) == []
