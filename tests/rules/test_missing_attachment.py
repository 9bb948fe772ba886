from __future__ import annotations

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: ⟦a/申报表.xls
      - ⟦a/meiyou.csv
    ---

    见[表](⟦a/另一张表.csv)。
    content/policy/documents/a/申报表.csv
    企业,项目
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: a/申报表.csv
    ---

    见[表](a/另一张表.csv)。
    content/policy/documents/a/申报表.csv
    企业,项目
    content/policy/documents/a/另一张表.csv
    企业,项目
    """,
)


def test_what_was_meant_is_suggested() -> None:
    found, *_ = of_rule("missing-attachment", FAILING[0])
    assert found.hint == "您要写的是不是“a/申报表.csv”？"
