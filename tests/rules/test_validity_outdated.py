from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_severity

_OLD = """
    ---
    标题: 复产达产措施
    发布日期: 2020-05-12
    失效日期: 2020-12-31
    有效性: ⟦有效
    ---
"""
_NEW = """
    content/policy/documents/b.md
    ---
    标题: 新的措施
    发布日期: 2026-07-18
    施行日期: 2026-08-01
    废止文件: policy/documents/a
    ---
"""
_UNLIMITED = _OLD.replace("    失效日期: 2020-12-31\n", "")
FAILING = (
    _OLD,
    _OLD.replace("2020-12-31", "2030-12-31").replace("⟦有效", "⟦失效"),
    _UNLIMITED + _NEW,
    _UNLIMITED + _NEW.replace("废止文件", "修改文件"),
)
PASSING = tuple(
    sample.replace("⟦", "")
    for sample in (
        _OLD.replace("    有效性: ⟦有效\n", ""),
        _OLD.replace("2020-12-31", "2026-11-24"),
        _OLD.replace("⟦有效", "⟦废止"),
        _UNLIMITED + _NEW.replace("2026-08-01", "2026-12-01"),
        _UNLIMITED.replace("⟦有效", "⟦已修改") + _NEW.replace("废止文件", "修改文件"),
        _UNLIMITED + _NEW.replace("2026-08-01", "2026-07-18"),
    )
)


def test_why_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("validity-outdated", FAILING[0], with_severity("validity-outdated", Severity.ERROR))
    assert found.severity is Severity.WARNING
    assert "“失效日期”（2020年12月31日）已经过了" in found.message
    (repealed,) = of_rule("validity-outdated", FAILING[2])
    assert "废止它的文件（content/policy/documents/b.md）2026年8月1日已经施行" in repealed.message
