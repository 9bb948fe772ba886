from __future__ import annotations

from gongkai.report import audit_text
from gongkai.report.excerpt import display_width
from tests.report.audits import AUDIT, NOTHING

SHOWN = audit_text.render(AUDIT)
LINES = SHOWN.splitlines()


def block(name: str) -> list[str]:
    """The lines below a heading, up to the next empty one."""
    start = LINES.index(name) + 1
    return LINES[start : LINES.index("", start)] if "" in LINES[start:] else LINES[start:]


def test_it_begins_with_what_it_is_and_what_it_found() -> None:
    assert LINES[:6] == [
        "测试县工业和信息化局政府信息公开审计表（2026年11月24日）",
        "标准目录共2个类别，有信息的2个，覆盖率100%。在线24条，已撤下2条，未公开4条。",
        "历年发布的信息能推算时限的3条，按时公开2条，按时率66.6%。",
        "2026年发布的信息中没有能推算时限的。",
        "逾期公开1条，到期未办1件，久未更新1个类别，缺失1处，30天以内到期1件。",
        "有1个文件读不出来。",
    ]


def test_every_category_stands_under_its_section_with_its_department() -> None:
    assert block("各类别") == [
        "  权力配置（1/1）",
        "  政策文件  办公室    12条  2026-11-09  按时66.6%  逾期公开1，到期未办1，撤下1，未公开2",
        "  政务服务（1/1）",
        "  办事指南  服务窗口  12条  2026-11-09             久未更新1，缺失1，撤下1，未公开2",
    ]


def test_columns_stand_one_under_the_other_as_a_terminal_shows_chinese() -> None:
    first, second = block("各类别")[1], block("各类别")[3]
    assert display_width(first[: first.index("12条")]) == display_width(second[: second.index("12条")])


def test_a_late_item_says_when_and_by_how_much() -> None:
    assert block("逾期公开（1）")[0] == "  2026-11-02，2026-11-09公开，晚7天  权力配置／政策文件  办公室"
    assert block("逾期公开（1）")[-1] == "    怎么办：查明原因。"


def test_what_is_due_says_how_long_there_is() -> None:
    assert block("即将到期（1）") == ["  2026-12-01，还有7天", "    要办的事"]


def test_departments_come_last_and_nobodys_is_named() -> None:
    assert [line.split()[0] for line in block("按科室")] == ["办公室", "服务窗口", "未明确科室"]


def test_nothing_from_a_content_file_reaches_the_terminal_as_a_control() -> None:
    assert "\x07" not in SHOWN
    assert "\u202e" not in SHOWN


def test_an_audit_of_nothing_is_short() -> None:
    assert "逾期公开（" not in audit_text.render(NOTHING)
