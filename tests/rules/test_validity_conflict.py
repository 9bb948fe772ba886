from __future__ import annotations

from tests.rules.samples import of_rule

_OLD = """
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    有效性: ⟦有效
    ---
"""
_NEW = """
    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    废止文件: policy/documents/a
    ---
"""
FAILING = (
    _OLD + _NEW,
    _OLD.replace("有效\n", "已修改\n") + _NEW.replace("废止文件", "施行日期: 2024-07-10\n    废止文件"),
    _OLD + _NEW.replace("废止文件", "修改文件"),
    _OLD.replace("    有效性: ⟦有效\n", "")
    + _NEW.replace("2024-07-18", "2020-07-18").replace("文件: policy", "文件: ⟦policy"),
)
_PLAIN = _OLD.replace("⟦", "")
PASSING = (
    _PLAIN.replace("    有效性: 有效\n", "") + _NEW,
    _PLAIN.replace("有效\n", "废止\n") + _NEW,
    _PLAIN.replace("有效\n", "已修改\n") + _NEW.replace("废止文件", "修改文件"),
    _PLAIN.replace("有效\n", "失效\n") + _NEW.replace("废止文件", "修改文件"),
    _PLAIN + _NEW.replace("废止文件", "草稿: 是\n    废止文件"),
    _PLAIN + _NEW.replace("废止文件", "施行日期: 2024-08-01\n    废止文件"),
    _PLAIN.replace("有效\n", "废止\n"),
)


def test_the_other_document_is_named() -> None:
    (found,) = of_rule("validity-conflict", FAILING[0])
    assert "《技术中心认定管理办法》（content/policy/documents/b.md）已经废止了它" in found.message
    (later,) = of_rule("validity-conflict", FAILING[3])
    assert "比这一条（2020年7月18日）还晚" in later.message
