from __future__ import annotations

from tests.rules.samples import of_rule

_PAIR = """
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    废止文件: ⟦policy/documents/b
    ---
    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    修改文件: policy/documents/a
    ---
"""
_CHAIN = "".join(
    f"""
    content/policy/documents/d{number}.md
    ---
    标题: 第{number}个
    发布日期: 2020-01-{number + 10}
    废止文件: {"⟦" if number == 0 else ""}policy/documents/d{(number + 1) % 5}
    ---
"""
    for number in range(5)
)
FAILING = (
    _PAIR,
    _CHAIN,
    """
    content/service/adoptions/a.md
    ---
    标题: 反馈
    发布日期: 2021-09-17
    反馈对象: [service/consultations/c, ⟦service/adoptions/b]
    ---
    content/service/adoptions/b.md
    ---
    标题: 反馈的反馈
    发布日期: 2022-09-17
    反馈对象: service/adoptions/a
    ---
    content/service/consultations/c.md
    ---
    标题: 征求意见
    ---
    """,
)
PASSING = (
    _PAIR.replace("    废止文件: ⟦policy/documents/b\n", ""),
    _PAIR.replace("修改文件", "相关信息").replace("⟦", ""),
    _CHAIN.replace("d0\n", "d9\n").replace("⟦", ""),
    """
    ---
    标题: 指着自己的另有规则
    废止文件: policy/documents/a
    ---
    """,
)


def test_the_whole_circle_is_told_once() -> None:
    (found,) = of_rule("relation-cycle", _CHAIN)
    names = " → ".join(f"content/policy/documents/d{number}.md" for number in range(1, 5))
    assert found.message == f"“废止文件”绕了一圈又回到自己：这一条 → {names} → 这一条。"
