from __future__ import annotations

from gongkai.model.diagnostic import Diagnostic, Severity, Span
from gongkai.report import text as text_report
from gongkai.report.secrets import without_secrets
from gongkai.report.summary import summarise

LINE = "张三 13800001111 李四 13900002222"
LINES = {("content/a.md", 3): LINE, ("content/b.md", 3): LINE}


def about(start: int, end: int, *, secret: bool) -> Diagnostic:
    span = Span(3, start, 3, end)
    return Diagnostic("a-rule", Severity.ERROR, "content/a.md", "不对。", "改。", span, secret=secret)


def test_what_a_finding_is_secret_about_is_veiled_in_its_line_only() -> None:
    assert without_secrets(LINES, [about(4, 15, secret=True), about(19, 30, secret=False)]) == {
        ("content/a.md", 3): "张三 138******11 李四 13900002222",
        ("content/b.md", 3): LINE,
    }


def test_a_secret_of_several_lines_is_veiled_on_each() -> None:
    found = Diagnostic("a-rule", Severity.ERROR, "content/a.md", "不对。", "改。", Span(2, 4, 3, 4), secret=True)
    assert without_secrets({("content/a.md", 3): "甲乙丙丁"}, [found]) == {("content/a.md", 3): "甲**丁"}


def test_an_identity_number_is_veiled_whatever_the_finding_is_about() -> None:
    lines = {("content/a.md", 3): "号码 11010519491231002X"}
    assert without_secrets(lines, []) == {("content/a.md", 3): "号码 110*************2X"}


def test_the_text_report_shows_no_secret_in_any_excerpt() -> None:
    found = [about(4, 15, secret=True), about(1, 3, secret=False)]
    shown = text_report.render(found, summarise(found, files=1, items=1), LINES)
    assert "13800001111" not in shown
    assert shown.count("138******11") == 2
    assert "\n  | " + " " * 5 + "^" * 11 in shown
