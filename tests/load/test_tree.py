"""What lies in `content/` is listed once, with the signature by which a change of it is seen."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from gongkai.load.tree import Signature, list_content, signature_of
from tests.load.column import lay_out

A, B = "content/s/c/甲.md", "content/s/c/b.md"


def signature(root: Path, path: str = A) -> Signature:
    return next(listed.signature for listed in list_content(root).items if listed.path == path)


def test_items_and_other_files_are_listed_by_path(tmp_path: Path) -> None:
    lay_out(tmp_path, {A: "", B: "", "content/s/c/甲/附件.pdf": "", "content/s/c/.b.md.swp": "", "content/~$b.md": ""})
    listing = list_content(tmp_path)
    assert [listed.path for listed in listing.items] == [B, A]
    assert [listed.path for listed in listing.others] == ["content/s/c/甲/附件.pdf"]
    assert listing.refused == []


def test_each_has_its_signature(tmp_path: Path) -> None:
    lay_out(tmp_path, {A: "正文", "content/s/c/甲.pdf": "x"})
    listing = list_content(tmp_path)
    for listed in (*listing.items, *listing.others):
        assert listed.signature[:3] == signature_of((tmp_path / listed.path).lstat())[:3]
    assert listing.items[0].signature.size == len("正文".encode())


def test_an_edit_that_keeps_size_and_time_is_seen(tmp_path: Path) -> None:
    lay_out(tmp_path, {A: "甲"})
    before, found = signature(tmp_path), (tmp_path / A).stat()
    (tmp_path / A).write_text("乙", encoding="utf-8")
    os.utime(tmp_path / A, ns=(found.st_atime_ns, found.st_mtime_ns))
    after = signature(tmp_path)
    assert (after.size, after.mtime_ns) == (before.size, before.mtime_ns)
    assert os.name == "nt" or after != before


@pytest.mark.parametrize("name", ["a.MD", "a.markdown", "a.Markdown", "a.b.Md"])
def test_a_suffix_that_only_looks_like_an_items_is_refused(tmp_path: Path, name: str) -> None:
    lay_out(tmp_path, {f"content/s/c/{name}": ""})
    assert [(source.path, source.problems[0].code) for source in list_content(tmp_path).refused] == [
        (f"content/s/c/{name}", "bad-name")
    ]


@pytest.mark.skipif(os.name == "nt", reason="here a listing itself tells what a file is")
def test_a_file_that_goes_while_it_is_listed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, {A: ""})
    scandir = os.scandir

    def listed(path: Path) -> nullcontext[list[os.DirEntry[str]]]:
        entries = list(scandir(path))
        if path == (tmp_path / A).parent:
            (tmp_path / A).unlink()
        return nullcontext(entries)

    monkeypatch.setattr("gongkai.load.tree.os.scandir", listed)
    (refused,) = list_content(tmp_path).refused
    assert (refused.path, refused.problems[0].detail) == (A, {"reason": "文件不存在"})
