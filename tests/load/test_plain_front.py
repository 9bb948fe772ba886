"""Front matter that is read without the YAML library is read as the library reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gongkai.load.front_matter import split
from gongkai.load.library_front import split_by_library
from gongkai.load.plain_front import read_plain
from gongkai.load.source_text import SourceText

CONTENT = Path(__file__).resolve().parents[2] / "content"
CHARACTERS = " :#-?,[]{}&*!|>'\"%@`~.=<\\/()1a甲乙：、（）\u3000\t\xa0\x85\u2028\ufeff\ufdd0\x00é𠀀"
KEYS = ("标题", "a", "b_1", "公开内容（要素）", "甲：", "<<", "no", "1", "发文-字号", "?", "长" * 130)
VALUES = (
    "",
    " 值",
    " 2020-05-12 09:30",
    "  a: b",
    " a#b #c",
    " 'a'",
    " [甲]",
    " - a",
    " x:",
    " ~",
    "\t值",
    " 值 ",
    " |",
    ":",
)
INDENTS = ("", "", "", " ", "  ", "    ", "- ", "  - ", "    - ", "-   ", "-", "- - ", "  - - ", "---")


def same(raw: str) -> bool:
    """Whether both ways find the same; True where there is only one."""
    source = SourceText(raw)
    return split(source) == split_by_library(source)


noise = st.text(CHARACTERS, max_size=12)
entries = st.builds(
    "{}{}:{}".format, st.sampled_from(INDENTS), st.sampled_from(KEYS) | noise, st.sampled_from(VALUES) | noise
)
items = st.builds("{}{}".format, st.sampled_from(INDENTS), st.sampled_from(VALUES) | noise)
fences = st.sampled_from(("---", "---", "---", "---", "--- ", "——", "", "-----", "..."))
files = st.builds(
    lambda opening, lines, closing, body: "\n".join((opening, *lines, closing, body)),
    fences,
    st.lists(st.one_of(entries, entries, items, noise), max_size=8),
    fences,
    st.sampled_from(("", "\n正文\n", "---\n", "甲: 乙\n---\n")) | noise,
)


@settings(max_examples=600)
@given(files)
@example("---\na: b\n---")
@example("---\na:\n---")
@example("\ufeff---\r\na: b\r\n---\r\n正文")
@example("---\na:\n- b\n- c: d\n  e:\nf: g\n---\n")
@example("---\na:\n  - b: c\n    d: e\n  -   f: g\n      h: i\n---\n")
@example("---\na:\n  b: c\n  d:\n---\n")
@example("---\na: b\n---\n  \n---\n")
def test_both_ways_find_the_same_nodes_places_and_problems(raw: str) -> None:
    assert same(raw)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(("标题", "来源", "附件")), min_size=1, max_size=5), st.data())
def test_both_ways_agree_where_all_lines_are_nearly_well(keys: list[str], data: st.DataObject) -> None:
    below = st.sampled_from(
        ("", "\n- 甲", "\n  - 甲\n  - 乙", "\n  - 文件: 甲\n    标题: 乙", "\n  - 文件: 甲\n  题: 乙", "\n  甲: 乙")
    )
    lines = [f"{key}:{data.draw(st.sampled_from(VALUES))}{data.draw(below)}" for key in keys]
    assert same("\n".join(("---", *lines, "---", "正文")))


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.md")), ids=lambda path: path.stem)
def test_the_sample_needs_no_library_and_is_the_same_with_it(path: Path) -> None:
    raw = path.read_bytes().decode()
    assert read_plain(SourceText(raw).text)
    assert same(raw)


@pytest.mark.parametrize(
    "front",
    [
        *(
            "a: 'b'",
            "a: [b]",
            "a: b # c",
            "a: b: c",
            "a: |\n  b",
            "a: b\n  c",
            "a: &b c",
            "a: *b",
            "# a",
            "a : b",
            "a:b",
        ),
        *(
            "a: b\na: c",
            "a:\n  - - b",
            "a:\n  b:\n    c: d",
            "a:\n  - b\n - c",
            "a:\n  b: c\n d: e",
            "a: b ",
            "a: b\u3000c",
        ),
        *("", "- a", "a", "a:\n  - b\n  c: d", "a:\n  - b: c\n     d: e", "a:\n  - b: c\n    b: d", "\n"),
    ],
)
def test_what_is_not_plain_beyond_doubt_is_left_to_the_library(front: str) -> None:
    assert read_plain(f"---\n{front}\n---\n") is None
    assert same(f"---\n{front}\n---\n")


def test_a_front_matter_without_end_is_left_to_the_library() -> None:
    assert read_plain("---\n" + "a: b\n" * 6000 + "---\n") is None
    assert read_plain("---\na: b\n") is None
