from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Basis, Diagnostic, Severity, Span
from gongkai.report import text
from gongkai.report.excerpt import legible
from gongkai.report.summary import summarise

UNKNOWN = Diagnostic(
    "unknown-key",
    Severity.ERROR,
    "content/a/b/c.md",
    "不认识“标提”这一项。",
    "您要写的是不是“标题”？",
    Span(2, 1, 2, 3),
)
LINES = {("content/a/b/c.md", 2): "标提: 通知"}


def render(*found: Diagnostic, colour: bool = False) -> str:
    return text.render(found, summarise(found, files=3, items=2), LINES, colour=colour)


def test_a_finding_shows_its_line_and_what_to_do() -> None:
    assert render(UNKNOWN) == (
        "错误[unknown-key] 不认识“标提”这一项。\n"
        "  --> content/a/b/c.md:2:1\n"
        "2 | 标提: 通知\n"
        "  | ^^^^\n"
        "  怎么改：您要写的是不是“标题”？\n"
        "\n"
        "共检查 3 个文件、2 个条目：1 个错误，0 个警告，0 个提示。"
    )


def test_a_clean_column_is_told_in_one_line() -> None:
    assert render() == "共检查 3 个文件、2 个条目，没有发现问题。"


def test_the_basis_is_named_and_a_hint_of_several_lines_can_be_copied() -> None:
    basis = Basis("优化营商环境条例", "国务院令第722号", "第三十五条")
    found = Diagnostic(
        "missing-element", Severity.WARNING, "x.md", "缺少要素。", "加上：\n## 申请条件", Span(9, 1, 9, 1), basis
    )
    assert render(found).startswith(
        "警告[missing-element] 缺少要素。\n"
        "  --> x.md:9:1\n"
        "  依据：《优化营商环境条例》（国务院令第722号）第三十五条\n"
        "  怎么改：加上：\n"
        "    ## 申请条件\n"
    )


def test_a_finding_about_a_whole_file_names_the_file_alone() -> None:
    found = Diagnostic("unused-file", Severity.INFO, "content/x.csv", "没有条目使用这个文件。", "删掉。")
    assert "提示[unused-file]" in render(found)
    assert "--> content/x.csv\n" in render(found)


def test_findings_come_in_the_order_of_their_places() -> None:
    later = Diagnostic("x", Severity.ERROR, "content/a/b/c.md", "后面的。", "h", Span(3, 1, 3, 2))
    assert render(later, UNKNOWN).index("标提") < render(later, UNKNOWN).index("后面的")


def test_colour_is_only_where_it_is_asked_for() -> None:
    assert "\x1b[" not in render(UNKNOWN)
    assert "\x1b[1;31m错误[unknown-key]\x1b[0m" in render(UNKNOWN, colour=True)


@given(st.text(), st.text(), st.text())
def test_no_content_can_send_orders_to_a_terminal(path: str, message: str, line: str) -> None:
    found = Diagnostic("r", Severity.ERROR, path, message, message, Span(1, 1, 1, 2))
    shown = text.render([found], summarise([found], files=1, items=1), {(path, 1): line})
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown if character != "\n")
    assert shown.startswith(f"错误[r] {legible(message)}\n  --> {legible(path)}:1:1\n")
