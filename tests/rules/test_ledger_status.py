from __future__ import annotations

from tests.rules.samples import of_rule


def _ledger(status: str, percent: str) -> str:
    return f"content/service/ledgers/a.md\n---\n标题: 工作台账\n完成状态: {status}\n完成进度: {percent}\n---\n"


FAILING = (
    _ledger("推进中", "⟦100"),
    _ledger("已完成", "⟦95"),
    _ledger("未启动", "⟦10"),
    _ledger("推进中", "⟦0"),
    _ledger("推进中", "⟦120"),
    """
    content/service/ledgers/a.md
    ---
    标题: 工作台账
    进展:
      ⟦- {日期: 2026-08-15, 内容: 开通14个村}
      - {日期: 2025-03-06, 内容: 公布名单}
    ---
    """,
)
PASSING = (
    _ledger("推进中", "89.5%"),
    _ledger("推进中", "100").replace("标题", "撤下: {日期: 2024-03-01, 理由: 并入另一本台账}\n标题"),
    _ledger("已完成", "100"),
    _ledger("未启动", "0"),
    _ledger("长期坚持", "100"),
    _ledger("已完成", "全部"),
    "content/service/ledgers/a.md\n---\n标题: 工作台账\n完成状态: 已完成\n---\n",
    "content/service/guides/a.md\n---\n标题: 不是台账\n完成状态: 已完成\n完成进度: 5\n---\n",
)


def test_status_and_percentage_are_told() -> None:
    (found,) = of_rule("ledger-status", FAILING[1])
    assert found.message == "“完成状态”是“已完成”，“完成进度”却是95，已经完成的应当是100。"
