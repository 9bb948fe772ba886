from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: ⟦policy/documents/meiyou
    相关信息:
      - ⟦示工信发〔2020〕99号
      - ⟦11000000MB0000019X/2020-00099
      - ⟦policy/interpretations/a
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    发文字号: 示工信发〔2020〕1号
    索引号: 11000000MB0000019X/2020-00001
    ---
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: 示工信发〔2020〕1号
    相关信息:
      - content/policy/documents/a.md
      - policy/documents/a
      - 11000000MB0000019X/2020-00001
      - 标题: 省里的通知
        文号: 省工信发〔2020〕3号
    ---
    """,
)


def test_a_document_number_may_be_of_a_document_that_is_not_public_yet() -> None:
    severities = [found.severity for found in of_rule("unresolved-reference", FAILING[0])]
    assert severities == [Severity.ERROR, Severity.WARNING, Severity.ERROR, Severity.ERROR]


def test_what_was_meant_is_suggested() -> None:
    sample = PASSING[0].replace("解读对象: 示工信发〔2020〕1号", "解读对象: policy/document/a")
    (found,) = of_rule("unresolved-reference", sample)
    assert "“policy/documents/a”" in found.hint
