from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report import github
from gongkai.report.summary import summarise
from tests.report.findings import ANYTHING, FULL, WAIVED, WHOLE_FILE, many


def lines(*found: Diagnostic, prefix: str = "") -> list[str]:
    return github.render(found, summarise(found, files=2, items=2), prefix).split("\n")


def commands(written: list[str]) -> Iterator[tuple[str, dict[str, str], str]]:
    """What GitHub's runner makes of a log: a line is a command if it starts with two colons, or holds `##[`."""
    for line in written:
        assert "##[" not in line or line.startswith("::")
        if match := re.match(r"\s*::(\w+)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)", line):
            pairs = (pair.split("=", 1) for pair in (match[2] or "").split(",") if pair)
            yield match[1], {name: unescape(value) for name, value in pairs}, unescape(match[3])


def unescape(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def annotated(written: list[str]) -> list[str]:
    return [name for name, _, _ in commands(written) if name in {"error", "warning", "notice"}]


def test_findings_are_grouped_by_file() -> None:
    assert [name for name, _, _ in commands(lines(FULL, WAIVED, WHOLE_FILE))] == [
        *("group", "warning", "notice", "endgroup"),
        *("group", "error", "endgroup"),
    ]


def test_an_annotation_says_where_and_all_that_there_is_to_say() -> None:
    _, (name, where, message), _ = commands(lines(FULL))
    assert name == "warning"
    assert where == {
        "file": "content/a/b/c.md",
        "line": "4",
        "endLine": "4",
        "col": "1",
        "endColumn": "5",
        "title": "missing-element",
    }
    assert message.startswith("缺少“咨询电话”。\n依据：《优化营商环境条例》")
    assert message.endswith("怎么改：加上：\n咨询电话: 0400-5550101")


def test_of_several_lines_no_column_is_told() -> None:
    _, (_, where, _), _ = commands(lines(WAIVED))
    assert (where["line"], where["endLine"]) == ("6", "8")
    assert "col" not in where


def test_percent_signs_colons_and_commas_are_escaped() -> None:
    odd = replace(FULL, path="content/a,b:c%0A.md", message="占100%。")
    line = lines(odd)[1]
    assert "file=content/a%2Cb%3Ac%250A.md," in line
    assert "::占100%25。%0A" in line


def test_github_s_limits_are_kept_and_the_rest_is_told() -> None:
    written = lines(*many(12, Severity.ERROR), *many(10, Severity.WARNING), *many(11, Severity.INFO))
    told = annotated(written)
    assert [told.count(name) for name in ("error", "warning", "notice")] == [10, 10, 10]
    assert "· content/a/b/c.md:12:1 错误[duplicate-key] 第12个。" in written
    assert written[-2].startswith("另有 2 个错误、1 个提示没有标在文件旁")
    assert written[-1] == "共检查 2 个文件、2 个条目：12 个错误，10 个警告，11 个提示。"


def test_what_is_beyond_the_limits_is_no_command_either() -> None:
    odd = [replace(found, message="##[error]甲。") for found in many(11, Severity.ERROR)]
    assert "· content/a/b/c.md:11:1 错误[duplicate-key] ## [error]甲。" in lines(*odd)


def test_within_the_limits_nothing_is_said_of_them() -> None:
    assert "另有" not in "".join(lines(*many(10, Severity.ERROR)))


def test_paths_are_told_from_the_repository_s_folder() -> None:
    (_, _, title), (_, where, _), _ = commands(lines(FULL, prefix="column/"))
    assert (title, where["file"]) == ("column/content/a/b/c.md", "column/content/a/b/c.md")


@given(st.lists(ANYTHING | ANYTHING.map(lambda found: replace(found, message="##[error]x\n::error::y")), max_size=30))
def test_no_content_can_send_commands_to_the_runner(found: list[Diagnostic]) -> None:
    written = lines(*found)
    expected = sum(min(10, sum(one.severity is severity for one in found)) for severity in Severity)
    assert len(annotated(written)) == expected
    assert {name for name, _, _ in commands(written)} <= {"group", "endgroup", "error", "warning", "notice"}
    assert "\n".join(written).encode()
