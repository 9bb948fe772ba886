"""YAML as clerks write it: strings, places, and every slip named in one run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load import yaml_source
from gongkai.load.source_text import SourceText
from gongkai.load.yaml_source import LOADERS, parse
from gongkai.load.yaml_tree import Limits
from gongkai.model.diagnostic import Span
from gongkai.model.node import Mapping, Node, Scalar, Sequence
from tests.load.column import assert_inside, written, yaml

Plain = str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node | None) -> Plain:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else "(nothing)"


def read(text: str) -> tuple[Plain, list[str]]:
    node, problems = parse(SourceText(text))
    return plain(node), written(problems)


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def _each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "LOADERS", (request.param,))


each_loader = pytest.mark.usefixtures("_each_loader")


def test_the_fast_parser_is_there() -> None:
    assert LOADERS[0].__name__ == "CSafeLoader"


@each_loader
@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "~", "null", "0435", "12:30", "1_000", "0x1F", "1e3", "2020-05-12", ".5", "TRUE"]
)
def test_every_scalar_is_the_string_that_was_written(text: str) -> None:
    assert read(f"{text}: {text}\n键: [{text}]\n") == ({text: text, "键": [text]}, [])


@each_loader
def test_an_absent_value_is_an_empty_string() -> None:
    assert read("标题:\n来源: ''\n附件:\n  -\n") == ({"标题": "", "来源": "", "附件": [""]}, [])


@each_loader
def test_nothing_at_all_is_no_node() -> None:
    assert parse(SourceText("# 只有说明\n\n")) == (None, ())


@each_loader
def test_each_key_and_value_has_its_place() -> None:
    node = yaml("标题: 关于\n附件:\n  - 文件: 表.csv\n    名称: '表'\n说明: |\n  一\n  二\n\n末尾: [甲, 乙]\n")
    assert isinstance(node, Mapping)
    (title, about), (_, attachments), (_, notes), (_, end) = node
    assert title.span == Span(1, 1, 1, 3)
    assert about.span == Span(1, 5, 1, 7)
    assert attachments.span == Span(3, 3, 4, 12)
    assert isinstance(attachments, Sequence)
    assert attachments.items[0].span == Span(3, 5, 4, 12)
    assert notes.span == Span(5, 5, 7, 4)
    assert end.span == Span(9, 5, 9, 11)


@each_loader
def test_places_count_lines_as_an_editor_does() -> None:
    node = yaml("标题: 甲\u2028乙\n来源: 丙\n")
    assert plain(node) == {"标题": "甲\u2028乙", "来源": "丙"}
    assert isinstance(node, Mapping)
    assert node.entries[1][1].span == Span(2, 5, 2, 6)


@each_loader
def test_a_stretch_of_a_file_has_places_of_the_file() -> None:
    source = SourceText("\ufeff---\r\n标题: 甲\r\n---\r\n")
    node, _ = parse(source, 4, 10)
    assert isinstance(node, Mapping)
    assert node.get("标题") == Scalar("甲", Span(2, 5, 2, 6))


@each_loader
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 关于加快\n  技术改造\n  的通知\n", "关于加快技术改造的通知"),
        ("a: >\n  关于加快\n  技术改造\n", "关于加快技术改造\n"),
        ('a: "关于“加快”\n  技术改造"\n', "关于“加快”技术改造"),
        ("a: 使用 GIS\n  系统 and\n  tools\n", "使用 GIS 系统 and tools"),
        ("a: |\n  一\n  二\n", "一\n二\n"),
        ("a: 中 文\n", "中 文"),
    ],
)
def test_lines_join_without_a_space_between_chinese_characters(text: str, value: str) -> None:
    assert read(text) == ({"a": value}, [])


@each_loader
def test_a_key_written_twice_is_reported_and_its_first_value_kept() -> None:
    text = "标题: 甲\n来源: 乙\n标题: 丙\n附件: {a: 1, a: 2}\n"
    assert read(text) == (
        {"标题": "甲", "来源": "乙", "附件": {"a": "1"}},
        [
            "3:1-3 duplicate-key key=标题 first=标题 first_line=1",
            "4:12-13 duplicate-key key=a first=a first_line=4",
        ],
    )


@each_loader
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: &x 甲\n", "1:4-8 anchor found=&x"),
        ("a: *x\n", "1:4-6 anchor found=*x"),
        ("a: !!python/object:os.system 甲\n", "1:4-31 anchor found=!!python/object:os.system"),
        ("a: !x [甲]\n", "1:4-8 anchor found=!x"),
        ("<<: {b: c}\n", "1:1-3 anchor found=<<"),
    ],
)
def test_what_makes_yaml_clever_is_refused(text: str, found: str) -> None:
    node, problems = parse(SourceText(text))
    assert isinstance(node, Mapping)
    assert written(problems) == [found]


@each_loader
def test_a_quoted_merge_key_is_a_key() -> None:
    assert read("'<<': a\n") == ({"<<": "a"}, [])


@each_loader
@pytest.mark.parametrize("text", ["[" * 5000, "{a: " * 5000, "- " * 5000, "".join(f"{' ' * n}a:\n" for n in range(99))])
def test_a_tree_too_deep_is_given_up(text: str) -> None:
    node, problems = parse(SourceText(text))
    assert node is None
    assert [problem.code.value for problem in problems] == ["too-deep"]


@each_loader
def test_a_tree_too_large_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "LIMITS", Limits(nodes=100))
    node, problems = parse(SourceText("[" + "a, " * 1000 + "]"))
    assert node is None
    assert [problem.code.value for problem in problems] == ["too-deep"]


@each_loader
def test_a_bomb_of_aliases_does_not_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{key}: &{key} [*{last}, *{last}]\n" for last, key in zip("abcdefgh", "bcdefghi", strict=True)
    )
    value, problems = read(bomb)
    assert len(problems) == 9 + 16
    assert isinstance(value, dict)
    assert value["i"] == ["", ""]


@each_loader
def test_an_escape_cannot_bring_in_what_no_text_has() -> None:
    value, problems = read('a: "甲\\0乙"\n')
    assert value == {"a": "甲\ufffd乙"}
    assert problems == ["1:4-10 nul character=U+0000"]


@each_loader
def test_a_key_that_is_no_text_is_refused() -> None:
    assert read("? [a]\n: b\nc: d\n") == ({"c": "d"}, ["1:3-6 syntax reason=键必须是一行文字"])


@each_loader
def test_a_quote_that_swallows_the_next_key_is_noticed() -> None:
    _, problems = read("标题: '甲\n来源: 乙'\n")
    assert problems == ["1:5-2:7 syntax reason=引号没有成对；引号里的内容如果要换行，下一行的行首要空两格"]


# --- slips that are mended, so that what else is wrong is told as well -----------------------------


@each_loader
@pytest.mark.parametrize(
    ("text", "value", "problems"),
    [
        ("标题：甲\n", {"标题": "甲"}, ["1:3-4 fullwidth-colon key=标题"]),
        ("标题：甲\n来源: 乙\n", {"标题": "甲", "来源": "乙"}, ["1:3-4 fullwidth-colon key=标题"]),
        ("来源: 乙\n标题： 甲\n", {"来源": "乙", "标题": "甲"}, ["2:3-4 fullwidth-colon key=标题"]),
        ("来源: 乙\n标题 ：甲\n末: 尾\n", {"来源": "乙", "标题": "甲", "末": "尾"}, ["2:4-5 fullwidth-colon key=标题"]),
        ("标题：\n  - 甲\n", {"标题": ["甲"]}, ["1:3-4 fullwidth-colon key=标题"]),
        (
            "附件:\n  - 文件：表.csv\n    名称: 表\n",
            {"附件": [{"文件": "表.csv", "名称": "表"}]},
            ["2:7-8 fullwidth-colon key=文件"],
        ),
        (
            "附件:\n\t- 文件: 表.csv\n\t\t名称：表\n",
            {"附件": [{"文件": "表.csv", "名称": "表"}]},
            ["2:1-2 tab", "3:1-3 tab", "3:5-6 fullwidth-colon key=名称"],
        ),
        ("标题:甲\n来源: 乙\n", {"标题": "甲", "来源": "乙"}, ["1:3-4 syntax reason=英文冒号后面要空一格"]),
        ("附件:\n\t- 甲\n\t- 乙\n", {"附件": ["甲", "乙"]}, ["2:1-2 tab", "3:1-2 tab"]),
        ("概述: |\n\t甲\n来源: 乙\n", {"概述": "甲\n", "来源": "乙"}, ["2:1-2 tab"]),
    ],
)
def test_a_slip_is_named_and_what_was_meant_is_read(text: str, value: Plain, problems: list[str]) -> None:
    assert read(text) == (value, problems)


@each_loader
def test_places_after_a_mended_slip_are_those_of_the_file() -> None:
    node, _ = parse(SourceText("标题：甲\n来源:乙\n末: 尾\n"))
    assert isinstance(node, Mapping)
    assert [value.span for _, value in node] == [Span(1, 4, 1, 5), Span(2, 4, 2, 5), Span(3, 4, 3, 5)]


@each_loader
@pytest.mark.parametrize(
    "text",
    [
        "概述: |\n  说明：内容\n  \t缩进\n标题: 甲\n",
        "标题: 关于：甲\n",
        "标题: 甲\n  说明：乙\n",
        "网址: https://www.example.com/\n",
        "时间: 12:30\n",
        "# 说明：甲\n标题: 乙\n",
    ],
)
def test_what_is_right_as_it_stands_is_left_alone(text: str) -> None:
    assert read(text)[1] == []


@each_loader
def test_all_slips_are_told_in_one_run() -> None:
    text = "标题：甲\n来源: 乙\n关键词: [甲\n发文机关: @某局\n这一行没有冒号\n内容概述: a: b\n末: 尾\n"
    value, problems = read(text)
    assert value == {"标题": "甲", "来源": "乙", "末": "尾"}
    assert [problem.split(maxsplit=2)[0] for problem in problems] == ["1:3-4", "5:1-8", "3:1-8", "4:1-10", "6:1-11"]


@each_loader
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('标题: "甲\n来源: 乙\n', "引号没有成对"),
        ("标题: [甲\n来源: 乙\n", "方括号或花括号没有成对"),
        ("标题: @甲\n", "内容不能以 @"),
        ("标题: *甲* 乙\n", "内容不能以 * 或 &"),
        ("标题: !<甲\n", "内容不能以 !"),
        ("标题: 甲: 乙\n", "冒号用错了地方"),
        ("标题: - 甲\n来源: 乙\n", "“- ”用错了地方"),
        ('标题: "C:\\目录"\n', "双引号里的反斜杠"),
        ("标题: |甲\n来源: 乙\n", "| 或 > 的后面不能再写内容"),
        ('标题: "甲"乙\n', "缩进与上下行不一致"),
        ("标题: 甲\n...\n来源: 乙\n", "“...”或 % 开头的行"),
        ('标题: "\\UFFFFFFFF"\n', "双引号里的反斜杠"),
    ],
)
def test_each_fault_is_explained_in_chinese(text: str, reason: str) -> None:
    _, problems = read(text)
    assert f"syntax reason={reason}" in problems[0]


@each_loader
def test_where_everything_is_broken_nothing_is_read() -> None:
    value, problems = read("".join(f"k{number}: @\n" for number in range(99)))
    assert value == "(nothing)"
    assert len(problems) == 20


# --- whatever is written ----------------------------------------------------------------------------

MARKS = ": ， ：， :，\n，\n  ，- ，[，]，{，}，, ，|，>，'，\"，\\，#，&a，*a，!t，<<，?，---，...，%，@，`，\t， ，"
UNSEEN = "\u2028\x85\ufeff\x00"
PIECES = st.sampled_from([*MARKS.split("，"), *UNSEEN, "标题", "甲", "a", "0"])
TEXTS = st.lists(PIECES, max_size=30).map("".join)


@each_loader
@given(TEXTS)
def test_whatever_is_written_is_read_or_explained_inside_the_file(text: str) -> None:
    _, problems = parse(SourceText(text))
    for problem in problems:
        assert_inside(problem.span, text)


def outcomes(text: str) -> list[tuple[Node | None, bool]]:
    found = []
    for loader in LOADERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_source, "LOADERS", (loader,))
            node, problems = parse(SourceText(text))
            found.append((node, bool(problems)))
    return found


WRITTEN = """\
标题: 甲
来源: '乙'
附件:
  - 文件: 表.csv
    名称: "表"
概述: |
  一
  二
词: [甲, 乙]
审查: {审查人: 张, 日期: 2020-01-01}
- 甲
# 注
标题：甲
末: 尾 # 注
\t- 甲
  续行
"""
LINES = st.lists(st.sampled_from(WRITTEN.split("\n")), max_size=10)


@given(LINES.map("\n".join))
def test_both_parsers_read_what_clerks_write_alike(text: str) -> None:
    first, *others = outcomes(text)
    assert all(other == first for other in others)
