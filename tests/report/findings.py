"""Findings of every sort, for the tests of all reports."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from gongkai.model.diagnostic import Basis, Diagnostic, Edit, Fix, Severity, Span

WHOLE_FILE = Diagnostic("unreadable-file", Severity.ERROR, "content/b.md", "读不出来。", "另存。")
FULL = Diagnostic(
    rule="missing-element",
    severity=Severity.WARNING,
    path="content/a/b/c.md",
    message="缺少“咨询电话”。",
    hint="加上：\n咨询电话: 0400-5550101",
    span=Span(4, 1, 4, 5),
    basis=Basis("优化营商环境条例", "国务院令第722号", "第三十五条"),
    element="咨询电话",
    item="a/b/c.md",
    fix=Fix("补上", (Edit(Span(4, 1, 4, 1), "咨询电话: \n"),)),
)
WAIVED = Diagnostic(
    "date-order",
    Severity.INFO,
    "content/a/b/c.md",
    "日期矛盾。",
    "已豁免，不必改：原件如此（王某，有效期至2030-01-01）",
    Span(6, 1, 8, 3),
    waived="原件如此（王某，有效期至2030-01-01）",
)


def many(count: int, severity: Severity, path: str = "content/a/b/c.md") -> Iterator[Diagnostic]:
    """As many findings, each on a line of its own."""
    for line in range(1, count + 1):
        yield Diagnostic("duplicate-key", severity, path, f"第{line}个。", "删掉。", Span(line, 1, line, 2))


PATHS = st.binary(min_size=1, max_size=20).map(lambda name: name.decode("utf-8", "surrogateescape"))
SPANS = st.none() | st.builds(lambda line, column: Span(line, column, line + 1, column), *[st.integers(1, 99)] * 2)
ANYTHING = st.builds(
    Diagnostic,
    st.sampled_from(["duplicate-key", "missing-element"]),
    st.sampled_from(Severity),
    PATHS,
    st.text(),
    st.text(),
    SPANS,
)
"""Whatever a file is called and whatever is said of it."""
