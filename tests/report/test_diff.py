from __future__ import annotations

from gongkai.model.diagnostic import Diagnostic, Severity, Span
from gongkai.report.diff import render

PATH = "content/a.md"


def test_it_is_a_patch() -> None:
    assert render(PATH, "甲,乙\n".encode(), "甲，乙\n".encode(), [], []) == (
        "--- a/content/a.md\n+++ b/content/a.md\n@@ -1 +1 @@\n-甲,乙\n+甲，乙\n"
    )


def test_line_ends_are_those_of_the_file() -> None:
    assert "-a\r\n+b\r\n" in render(PATH, b"a\r\n", b"b\r\n", [], [])


def test_a_file_without_a_last_newline_is_told_as_patch_wants_it() -> None:
    assert render(PATH, b"a", b"b", [], []).endswith(
        "-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    )


def test_what_is_secret_is_veiled_where_it_only_stands_beside() -> None:
    line = "张三 13800001111"
    secret = Diagnostic("personal-mobile", Severity.ERROR, PATH, "号码。", "删。", Span(1, 4, 1, 15), secret=True)
    shown = render(PATH, f"{line}\n甲,乙\n".encode(), f"{line}\n甲，乙\n".encode(), [secret], [secret])
    assert "13800001111" not in shown
    assert " 张三 138******11\n" in shown
