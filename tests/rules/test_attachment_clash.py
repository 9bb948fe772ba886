from __future__ import annotations

FAILING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: a/2020/申报表.csv
      - 文件: ⟦a/2021/申报表.csv
    ---
    content/policy/documents/a/2020/申报表.csv
    企业,项目
    content/policy/documents/a/2021/申报表.csv
    企业,项目
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    附件:
      - 文件: a/2020.csv
      - 文件: a/2021.csv
    ---
    content/policy/documents/a/2020.csv
    企业,项目
    content/policy/documents/a/2021.csv
    企业,项目
    """,
)
