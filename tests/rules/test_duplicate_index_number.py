from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 旧的
    发布日期: 2020-05-12
    索引号: 11000000MB0000019X/2020-00001
    ---
    content/policy/interpretations/a.md
    ---
    标题: 新的
    发布日期: 2020-06-12
    索引号: ⟦11000000MB0000019X/2020-00001
    ---
    content/policy/interpretations/b.md
    ---
    标题: 没有日期的
    索引号: ⟦11000000MB0000019X/2020-00001
    ---
    """,
    """
    content/policy/documents/draft.md
    ---
    标题: 草稿
    草稿: 是
    发布日期: 2019-05-12
    索引号: ⟦11000000MB0000019X/2020-00001
    ---
    content/policy/documents/withdrawn.md
    ---
    标题: 撤下的也占着号
    发布日期: 2020-05-12
    撤下: {日期: 2020-06-12, 理由: 公示期满}
    索引号: 11000000MB0000019X/2020-00001
    ---
    """,
)
PASSING = (
    """
    ---
    标题: 旧的
    索引号: 11000000MB0000019X/2020-00001
    ---
    content/policy/documents/b.md
    ---
    标题: 新的
    索引号: 11000000MB0000019X/2020-00002
    ---
    content/policy/documents/c.md
    ---
    标题: 还没有号的
    ---
    content/policy/documents/d.md
    ---
    标题: 也没有号的
    索引号:
    ---
    """,
)


def test_the_other_file_is_named() -> None:
    found, _ = of_rule("duplicate-index-number", FAILING[0])
    assert "“旧的”（content/policy/documents/a.md）" in found.message
    assert found.severity is Severity.ERROR
