"""The head of a file: where it ends, and every way in which clerks have been seen to get it wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.load.front_matter import split
from gongkai.load.source_text import SourceText
from tests.load.column import load, written


def body_of(raw: str) -> str:
    source = SourceText(raw)
    return source.text[split(source).body :]


@pytest.mark.parametrize(
    ("raw", "body"),
    [
        ("---\n标题: 甲\n---\n正文\n", "正文\n"),
        ("---\n标题: 甲\n---\n\n    缩进的第一行\n", "\n    缩进的第一行\n"),
        ("---\n标题: 甲\n---\n正文\n---\n又一段\n", "正文\n---\n又一段\n"),
        ("---\n标题: 甲\n---\n正文\u3000\u3000\n\n", "正文\u3000\u3000\n\n"),
        ("---\n标题: 甲\n---", ""),
        ("---\n---\n", ""),
        ("\ufeff---\r\n标题: 甲\r\n---\r\n正文\r\n", "正文\n"),
        ("\n\n --- \n标题: 甲\n---\n正文", "正文"),
    ],
)
def test_the_body_is_what_follows_the_fence_and_nothing_of_it_is_lost(raw: str, body: str) -> None:
    assert body_of(raw) == body


def test_the_line_of_the_closing_fence_is_known() -> None:
    assert split(SourceText("---\n标题: 甲\n\n---\n")).end_line == 4


def test_an_empty_head_says_nothing_and_is_no_fault() -> None:
    front = split(SourceText("---\n# 还没有写\n---\n正文"))
    assert front.fields is not None
    assert front.fields.entries == ()
    assert front.problems == ()


UNSEEN = str.maketrans({"⇥": "\t", "␣": " ", "␠": "\u3000"})


def cases() -> Iterator[object]:
    text = Path(__file__).with_name("mistakes.txt").read_text(encoding="utf-8")
    for case in text.split("\n=== ")[1:]:
        name, _, rest = case.partition("\n")
        lines = rest.rstrip("\n").split("\n")
        said = [line.removeprefix("!!! ") for line in lines if line.startswith("!!!")]
        file = "\n".join(line for line in lines if not line.startswith("!!!"))
        yield pytest.param(file.translate(UNSEEN), said, id=name)


@pytest.mark.parametrize(("file", "said"), [*cases()])
def test_each_mistake_is_named_where_it_is(file: str, said: list[str]) -> None:
    assert written(load(file).problems) == said


@pytest.mark.parametrize(("file", "said"), [*cases()])
def test_a_byte_order_mark_and_windows_line_ends_change_nothing_but_the_first_line(file: str, said: list[str]) -> None:
    def lines(raw: str) -> list[str]:
        return [one for one in written(load(raw).problems) if not one.startswith("1:")]

    plain = [one for one in said if not one.startswith("1:")]
    assert lines("\ufeff" + file) == plain
    assert lines(file.replace("\n", "\r\n")) == plain
    assert lines(file.replace("\n", "\r")) == plain
