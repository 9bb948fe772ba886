from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity

_DOCUMENT = """
    ---
    标题: ⟦示例县工业和信息化局关于印发《绿色工厂管理办法（试行）》的通知
    发布日期: 2026-03-10
    发文机关: 示例县工业和信息化局
    ---
"""
FAILING = (
    _DOCUMENT,
    _DOCUMENT.replace("印发《绿色工厂管理办法（试行）》", "支持工业企业开拓市场若干措施").replace(
        "    发文机关: 示例县工业和信息化局\n", ""
    ),
    _DOCUMENT.replace("印发《绿色工厂管理办法（试行）》", "修改《绿色工厂管理办法》"),
)
_PLAIN = _DOCUMENT.replace("⟦", "")
PASSING = (
    _PLAIN
    + """
    content/policy/interpretations/b.md
    ---
    标题: 绿色工厂怎样申报
    发布日期: 2026-03-12
    解读对象: policy/documents/a
    ---
    """,
    _PLAIN.replace("2026-03-10", "2026-11-20"),
    _PLAIN.replace("2026-03-10", "2015-03-10"),
    _PLAIN.replace("印发《绿色工厂管理办法（试行）》", "做好绿色工厂管理办法宣传工作"),
    _PLAIN.replace("印发《绿色", "废止《绿色"),
    _PLAIN.replace("机关: 示例县", "机关: 示例市"),
    _PLAIN.replace("发文机关", "失效日期: 2026-06-30\n    发文机关"),
    _PLAIN.replace("发文机关", "有效性: 废止\n    发文机关"),
    "content/service/guides/a.md\n" + _PLAIN.strip(),
)


def test_the_day_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("interpretation-due", FAILING[0], with_severity("interpretation-due", Severity.ERROR))
    assert found.severity is Severity.WARNING
    assert "文件2026年3月10日公开，过了3个工作日（到2026年3月13日）" in found.message


def test_days_titles_and_years_are_options() -> None:
    assert of_rule("interpretation-due", FAILING[0], with_options("interpretation-due", titles=("通告",))) == []
    assert of_rule("interpretation-due", FAILING[0], with_options("interpretation-due", since="2027")) == []
    assert len(of_rule("interpretation-due", PASSING[2], with_options("interpretation-due", since="2000"))) == 1
