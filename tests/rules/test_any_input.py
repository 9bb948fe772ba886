"""Whatever lies in `content/`, checking ends with findings, each at a place that the file has."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report import github, junit, markdown, sarif
from gongkai.report import json as json_report
from gongkai.report import text as text_report
from gongkai.report.summary import summarise
from gongkai.rules import RULES
from gongkai.rules.book import pages
from tests.rules.samples import USUAL, check, small_config, write

PAGES = tuple(pages(RULES))
KEYS = st.sampled_from(
    [
        "标题",
        "title",
        "发布日期",
        "成文日期",
        "解读对象",
        "附件",
        "撤下",
        "草稿",
        "索引号",
        "类别",
        "豁免",
        "审查",
        "咨询电话",
        "标提",
    ]
)
VALUES = st.sampled_from(
    [
        "",
        "是",
        "2020-05-12",
        "2020-02-30",
        "a/b.csv",
        "[1, {日期: x}]",
        "{日期: 2020-05-12, 理由: x}",
        "|\n  长文",
        '"',
        "*a",
        "{规则: missing-element, 要素: 标题, 理由: x, 批准人: y, 到期: 2020-05-12}",
        "[{规则: wrong-value, 原文: 是, 理由: x, 批准人: y, 到期: 2099-05-12}, {规则: x, 理由: x}]",
    ]
) | st.text(max_size=12)
LINES = st.builds("{}{}{}".format, KEYS, st.sampled_from([": ", "：", ":", "\t"]), VALUES)
BODIES = st.lists(
    st.sampled_from(
        [
            "## 申请条件",
            "# 一、收费标准",
            "正文。",
            "[x](b.md)",
            "![y](#z)",
            "[x](../../..)",
            "[x](http://[)",
            "| a |\n| - |",
            "[^1]",
        ]
    )
    | st.text(max_size=20),
    max_size=6,
).map("\n\n".join)
FILES = st.builds("---\n{}\n---\n{}".format, st.lists(LINES, max_size=6).map("\n".join), BODIES)
PATHS = st.sampled_from([USUAL, "content/service/guides/a.md", "content/policy/interpretations/b.md", "content/x.md"])


def found_in(files: dict[str, bytes]) -> tuple[Diagnostic, ...]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "content").mkdir()
        write(Path(folder), dict(files))
        return check(Path(folder), RULES, small_config())


def is_inside(found: Diagnostic, data: bytes) -> bool:
    if found.span is None:
        return True
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = ((found.span.line, found.span.column), (found.span.end_line, found.span.end_column))
    return places[0] <= places[1] and all(
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1 for line, column in places
    )


def assert_sound(files: dict[str, bytes]) -> None:
    found = found_in(files)
    assert [one for one in found if one.path in files and not is_inside(one, files[one.path])] == []
    assert len(set(found)) == len(found)
    summary = summarise(found, files=len(files), items=0)
    assert json_report.render(found, summary).encode()
    assert text_report.render(found, summary, {}).encode()
    assert sarif.render(found, PAGES, "1.0").encode()
    assert junit.render(found, lambda one: one.severity is Severity.ERROR).encode()
    assert github.render(found, summary).encode()
    assert markdown.render(found, summary, 1000).encode()


@given(st.dictionaries(PATHS, FILES, min_size=1))
@settings(max_examples=60, deadline=None)
def test_anything_like_an_item(files: dict[str, str]) -> None:
    assert_sound({path: text.encode("utf-8", "replace") for path, text in files.items()})


@given(st.binary(max_size=200) | st.binary(max_size=60).map(lambda data: b"---\n" + data + b"\n---\n"))
@settings(max_examples=60, deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert_sound({USUAL: data})


@given(st.text(max_size=60).map(lambda text: f"---\n标题: a\n---\n\n{text}"), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=60, deadline=None)
def test_any_body_with_any_line_ends(text: str, end: str) -> None:
    assert_sound({USUAL: text.replace("\n", end).encode("utf-8", "replace")})
