"""The lines that a report shows."""

from __future__ import annotations

from pathlib import Path

from gongkai.load import read_lines
from gongkai.model.diagnostic import Diagnostic, Severity, Span
from tests.load.column import lay_out


def about(path: str, line: int | None) -> Diagnostic:
    span = Span(line, 1, line, 1) if line else None
    return Diagnostic("rule", Severity.ERROR, path, "消息", "提示", span)


def test_the_lines_are_those_of_the_file_as_it_is(tmp_path: Path) -> None:
    lay_out(tmp_path, {"content/a.md": "\ufeff甲\r\n乙\u2028丙\r丁\n", "b.md": "戊".encode("gb18030")})
    wanted = [about("content/a.md", line) for line in (1, 2, 3, 4)] + [about("b.md", 1), about("b.md", None)]
    assert read_lines(tmp_path, wanted) == {
        ("content/a.md", 1): "\ufeff甲",
        ("content/a.md", 2): "乙\u2028丙",
        ("content/a.md", 3): "丁",
        ("content/a.md", 4): "",
        ("b.md", 1): "\ufffd\ufffd",
    }


def test_what_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    lay_out(tmp_path, {"secret": "甲", "long.md": "a" * 3_000_000})
    (tmp_path / "link.md").symlink_to(tmp_path / "secret")
    (tmp_path / "folder").mkdir()
    wanted = [about(path, 1) for path in ("missing.md", "link.md", "folder", "long.md", "\0")]
    assert read_lines(tmp_path, [*wanted, about("secret", 9)]) == {}
