"""The files beside an item."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gongkai.load import load_item
from gongkai.model.item import Attachment, Source
from tests.load.column import DOCUMENT, config, item, lay_out, load, written

BESIDE = {"a/申请表.docx": b"12345", "a/说明.pdf": b"1", "b.csv": b"12"}


def attachments(front: str, body: str = "") -> tuple[Attachment, ...]:
    return item(f"标题: 甲\n{front}", body=body, beside=BESIDE).attachments


def test_listed_files_are_attachments_with_their_sizes() -> None:
    assert attachments("附件:\n  - {文件: a/申请表.docx, 名称: 申请表, 文字替代: 表中要填……}\n  - {文件: b.csv}") == (
        Attachment("content/policy/documents/a/申请表.docx", "申请表.docx", "申请表", 5, "表中要填……"),
        Attachment("content/policy/documents/b.csv", "b.csv", "b", 2),
    )


@pytest.mark.parametrize(
    "written_as", ["b.csv", "./b.csv", "a/../b.csv", "[b.csv]", "[{文件: b.csv}]", "{file: b.csv}"]
)
def test_a_file_may_be_named_in_several_ways(written_as: str) -> None:
    assert [one.file for one in attachments(f"附件: {written_as}")] == ["content/policy/documents/b.csv"]


def test_a_path_may_be_written_as_on_windows() -> None:
    assert [one.name for one in attachments("附件: a\\申请表.docx")] == ["申请表.docx"]


def test_what_the_body_links_and_shows_is_attached_too() -> None:
    body = "[填表说明](a/说明.pdf)，[再说](a/说明.pdf#page=2)，![图](b.csv)，[表](a/申请表.docx)"
    listed, linked, shown = attachments("附件: a/申请表.docx", body)
    assert (listed.name, listed.shown) == ("申请表.docx", False)
    assert (linked.name, linked.title, linked.shown) == ("说明.pdf", "填表说明", True)
    assert (shown.name, shown.title, shown.shown) == ("b.csv", "b", True)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("a/申请表.doc", "attachment-missing target=a/申请表.doc suggestion=a/申请表.docx"),
        ("申请表.docx", "attachment-missing target=申请表.docx suggestion=a/申请表.docx"),
        ("a", "attachment-missing target=a suggestion="),
        ("天气.txt", "attachment-missing target=天气.txt suggestion="),
        ("b.csv/c", "attachment-missing target=b.csv/c suggestion=b.csv"),
        ("a/" + "x" * 300, f"attachment-missing target=a/{'x' * 300} suggestion="),
        ("../documents/b.csv", "attachment-outside target=../documents/b.csv"),
        ("a/../../documents/b.csv", "attachment-outside target=a/../../documents/b.csv"),
        ("..", "attachment-outside target=.."),
        ("/etc/passwd", "attachment-outside target=/etc/passwd"),
        ("C:\\表.xlsx", "attachment-outside target=C:\\表.xlsx"),
        ("\\\\server\\表.xlsx", "attachment-outside target=\\\\server\\表.xlsx"),
        ("https://www.example.com/a.pdf", "attachment-outside target=https://www.example.com/a.pdf"),
    ],
)
def test_a_file_that_is_not_beside_the_item_is_reported(target: str, said: str) -> None:
    source = load(f"---\n标题: 甲\n附件: '{target}'\n---\n", beside=BESIDE)
    assert written(source.problems) == [f"3:5-{len(target) + 7} {said}"]
    assert source.item is not None
    assert source.item.attachments == ()


def test_a_missing_file_is_reported_where_the_body_links_it() -> None:
    source = load("---\n标题: 甲\n---\n\n见[表](a/申请.docx)和![图](../图.png)。\n", beside=BESIDE)
    assert written(source.problems) == [
        "5:6-15 attachment-missing target=a/申请.docx suggestion=a/申请表.docx",
        "5:22-30 attachment-outside target=../图.png",
    ]


def linked(root: Path, name: str) -> Source:
    lay_out(root, {DOCUMENT: f"---\n标题: 甲\n附件: {name}\n---\n", "secret/表.csv": b"1"})
    return load_item(root, DOCUMENT, config())


def test_a_symbolic_link_is_no_attachment(tmp_path: Path) -> None:
    folder = tmp_path / "content/policy/documents"
    folder.mkdir(parents=True)
    (folder / "表.csv").symlink_to(tmp_path / "secret/表.csv")
    assert written(linked(tmp_path, "表.csv").problems) == ["3:5-10 attachment-outside target=表.csv"]


def test_nothing_is_attached_through_a_linked_folder(tmp_path: Path) -> None:
    folder = tmp_path / "content/policy/documents"
    folder.mkdir(parents=True)
    (folder / "a").symlink_to(tmp_path / "secret", target_is_directory=True)
    assert written(linked(tmp_path, "a/表.csv").problems) == ["3:5-12 attachment-outside target=a/表.csv"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_file_is_no_attachment(tmp_path: Path) -> None:
    folder = tmp_path / "content/policy/documents"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "表.csv")
    assert written(linked(tmp_path, "表.csv").problems) == ["3:5-10 attachment-missing target=表.csv suggestion="]


def test_two_files_cannot_share_an_address() -> None:
    beside = {"a/表.csv": b"1", "b/表.CSV": b"2"}
    source = load("---\n标题: 甲\n附件: [a/表.csv, b/表.CSV]\n---\n", beside=beside)
    assert written(source.problems) == ["3:15-22 attachment-clash target=表.CSV"]
    assert source.item is not None
    assert [one.file for one in source.item.attachments] == ["content/policy/documents/a/表.csv"]


def test_one_file_is_not_listed_twice() -> None:
    source = load("---\n标题: 甲\n附件: [b.csv, ./b.csv]\n---\n", beside=BESIDE)
    assert written(source.problems) == ["3:13-20 attachment-clash target=b.csv"]


def test_accents_may_be_composed_either_way() -> None:
    found = item("标题: 甲\n附件: Cafe\u0301.csv", beside={"Caf\u00e9.csv": b"1"}).attachments
    assert [one.name for one in found] == ["Caf\u00e9.csv"]
