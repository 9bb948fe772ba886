"""Whatever a clerk, a Word processor or an enemy puts into a file, loading ends, with problems inside the file."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.load.column import DOCUMENT, GUIDE, LEDGER, assert_inside, load, spans_of

LINES = """\
标题: 甲
标题：甲
发布日期: 2020-05-12 09:30
发布日期: 2020-02-30
关键词: [乙, 丙]
进展:
  - {日期: 2020-05-12, 内容: 丁}
  - 日期：2020-05-12
附件: 没有.docx
相关信息: {标题: 戊}
审查: {审查人: 己, 日期: 庚}
豁免: [辛]
申请条件: [壬]
办理材料: [[癸, 1], {材料名称: 子}]
咨询电话: 0400-5550101
受理期间: 2020-01-01 至 2019-01-01
栏目: 政务服务
天气: 晴
---
----
—--
## 一、申请条件
# 办理流程
[链接](../b.md#丑)
![图](图.png)
| 寅 | 卯 |
|---|--:|
正文[^1]
[^1]: 注
<table><tr><td>
</td></tr></table>
> 引
\t- 辰
"""
PIECES = st.one_of(st.sampled_from(LINES.split("\n")), st.text(max_size=8))
TEXTS = st.lists(PIECES, max_size=25).map("\n".join).map(lambda text: f"---\n{text}")
BYTES = st.one_of(
    st.binary(max_size=200),
    TEXTS.map(str.encode),
    st.tuples(TEXTS, st.sampled_from(["gb18030", "utf-16", "utf-8-sig"])).map(
        lambda pair: pair[0].encode(pair[1], "ignore")
    ),
    st.tuples(TEXTS, st.sampled_from(["\r\n", "\r"])).map(lambda pair: pair[0].replace("\n", pair[1]).encode()),
    st.tuples(TEXTS, st.binary(max_size=4), st.integers(0, 200)).map(
        lambda parts: parts[0].encode()[: parts[2]] + parts[1] + parts[0].encode()[parts[2] :]
    ),
)


@settings(max_examples=300, deadline=None)
@given(BYTES, st.sampled_from([DOCUMENT, GUIDE, LEDGER, "content/a.md", "content/policy/documents/A b.md"]))
@example(b"", DOCUMENT)
@example(b"\xef\xbb\xbf", DOCUMENT)
@example(b"---", DOCUMENT)
@example(b"---\n---", DOCUMENT)
@example(b"---\r---\r", DOCUMENT)
@example('---\n标题: "\\ud800"\n---\n'.encode(), DOCUMENT)
@example(b"---\n%YAML 9999999999999999999.1\n--- a\n---\n", DOCUMENT)
def test_any_bytes_become_a_source_whose_places_lie_in_the_file(data: bytes, path: str) -> None:
    source = load(data, path)
    raw = data.decode("utf-8", errors="replace")
    assert source.path == path
    for span in spans_of(source):
        assert_inside(span, raw)
    assert source.item is not None or source.problems


@pytest.mark.parametrize(
    "text",
    [
        "---\n" + "[" * 200_000 + "\n---\n",
        "---\n" + "- " * 200_000 + "\n---\n",
        "---\n" + "a: {" * 100_000 + "\n---\n",
        "---\n" + "".join(f"k{n}: &a{n} [*a{n}]\n" for n in range(5000)) + "---\n",
        "---\n标题: " + "甲\n  " * 100_000 + "\n---\n",
        "---\n标题: '" + "甲\n  " * 100_000 + "\n---\n",
        "---\n" + "天气" * 100_000 + ": 晴\n---\n",
        "---\n? " + "天气" * 100_000 + "\n: 晴\n---\n",
        "---\n" + " " * 500_000 + "a\n标题 甲\n---\n",
        "---\n" + "一行文字\n" * 50_000 + "---\n",
        "---\n标题：甲\n" + "x: [\n" * 20_000 + "---\n",
        "---\n咨询电话: " + "0" * 500_000 + "\n受理期间: " + "a/" * 100_000 + "\n---\n",
        "---\n标题: 甲\n---\n## " + "一、" * 200_000 + "\n",
        "---\n标题: 甲\n---\n" + "`a``b```c````d" * 50_000,
        "---\n标题: 甲\n---\n" + "<!-- " * 200_000,
        "---\n标题: 甲\n---\n" + "[a](" * 200_000,
        "---\n标题: 甲\n---\n" + "[a [b " * 100_000 + "]",
        "-" * 1_000_000 + "x",
        " " * 1_000_000 + "---",
        "- " * 500_000,
        "\x00" * 1_000_000,
    ],
    ids=lambda text: repr(text[4:16]),
)
def test_what_would_take_forever_does_not(text: str) -> None:
    source = load(text, GUIDE)
    assert source.item is not None or source.problems
