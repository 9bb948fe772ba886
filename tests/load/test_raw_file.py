"""What a file on the disk is, before anybody reads it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.raw_file import decode, read
from gongkai.load.source_text import SourceText
from gongkai.model.problem import Problem, ProblemCode
from tests.load.column import assert_inside

TEXT = "---\n标题: 关于加快技术改造的通知\n---\n\n各有关企业：\n"


def encoding_of(data: bytes) -> str | None:
    """The likely encoding of what is no UTF-8; None where it is."""
    found = decode(data)
    return found.detail["encoding"] if isinstance(found, Problem) else None


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("gb18030", "GB18030"),
        ("gbk", "GB18030"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_each_encoding_is_named_as_what_it_is(encoding: str, name: str | None) -> None:
    assert encoding_of(TEXT.encode(encoding)) == name


def test_utf_8_with_a_broken_byte_is_no_other_encoding_and_has_a_place() -> None:
    data = "---\n标题: 关于加快技术改造".encode() + b"\xff" + "的通知\n".encode()
    found = decode(data)
    assert isinstance(found, Problem)
    assert found.detail == {"encoding": ""}
    assert found.span is not None
    assert (found.span.line, found.span.column) == (2, 13)


def test_bytes_that_are_no_text_have_no_encoding() -> None:
    assert encoding_of(b"\x89PNG\r\n\x1a\n\xff\xd8\xff\xe0") == ""


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbf" + "甲\r\n".encode())
    source = read(file)
    assert isinstance(source, SourceText)
    assert source.text == "甲\n"


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (tmp_path / "a.md").symlink_to(tmp_path / "secret")
    assert read(tmp_path / "a.md") == Problem(ProblemCode.SYMLINK)


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * 11)
    assert read(tmp_path / "a.md", limit=10) == Problem(ProblemCode.TOO_LARGE, detail={"size": "11", "limit": "10"})
    assert isinstance(read(tmp_path / "a.md", limit=11), SourceText)


def reason(path: Path) -> str:
    found = read(path)
    assert isinstance(found, Problem)
    assert found.code is ProblemCode.UNREADABLE
    return found.detail["reason"]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    assert reason(tmp_path) == "不是普通文件"
    assert reason(tmp_path / "missing.md") == "文件不存在"
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.md")
        assert reason(tmp_path / "pipe.md") == "不是普通文件"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_problem_inside_the_file(data: bytes) -> None:
    found = decode(data)
    if isinstance(found, Problem):
        assert_inside(found.span, data.decode("utf-8", errors="replace"))
    else:
        assert "\r" not in found.text
