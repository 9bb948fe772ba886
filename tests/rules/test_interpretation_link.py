from __future__ import annotations

from tests.rules.samples import of_rule

_DOCUMENT = """
    ---
    标题: 绿色工厂管理办法
    发布日期: 2026-03-10
    发文字号: 示工信发〔2026〕3号
    ---
    content/policy/interpretations/b.md
    ---
    标题: 绿色工厂怎样申报
"""
FAILING = (
    """
    content/policy/interpretations/b.md
    ---
    标题: ⟦绿色工厂怎样申报
    ---
    """,
    _DOCUMENT
    + """
    解读对象: ⟦{标题: 绿色工厂管理办法, 文号: 示工信发〔2026〕3号}
    ---
    """,
    _DOCUMENT.replace("发布日期", "草稿: 是\n    发布日期")
    + """
    解读对象: ⟦示工信发〔2026〕3号
    ---
    """,
    """
    content/policy/interpretations/b.md
    ---
    标题: 绿色工厂怎样申报
    解读对象: ⟦policy/interpretations/c
    ---
    content/policy/interpretations/c.md
    ---
    标题: 绿色工厂问答
    解读对象: {标题: 绿色工厂评价通则}
    ---
    """,
)
PASSING = (
    _DOCUMENT
    + """
    解读对象: 示工信发〔2026〕3号
    ---
    """,
    _DOCUMENT
    + """
    解读对象:
      - {标题: 绿色工厂评价通则, 文号: GB/T 36132-2018}
      - {标题: 没有文号的文件}
    ---
    """,
    """
    content/policy/interpretations/b.md
    ---
    标题: 指不到的，另有规则报告
    解读对象: policy/documents/meiyou
    ---
    """,
    """
    content/policy/interpretations/b.md
    ---
    标题: 空着的也另有规则
    解读对象:
    ---
    """,
)


def test_what_to_write_is_told() -> None:
    (found,) = of_rule("interpretation-link", FAILING[1])
    assert found.hint == "改成“解读对象: 示工信发〔2026〕3号”。"
    (found,) = of_rule("interpretation-link", FAILING[3])
    assert "一条“解读”（content/policy/interpretations/c.md），不是文件" in found.message
