"""A whole column read, file by file."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from gongkai.load import load_content
from gongkai.model.problem import Problem, ProblemCode
from gongkai.model.progress import Stage
from tests.load.column import DOCUMENT, config, item, lay_out, load, load_all, written

ITEM = "---\n标题: 甲\n---\n"


def said(root: Path) -> dict[str, list[str]]:
    return {path: written(source.problems) for path, source in load_all(root).items() if source.problems}


def test_an_item_is_what_its_file_says() -> None:
    source = load("---\n标题: 甲\n发布日期: 2020-05-12\n---\n\n正文[乙](b.md)\n")
    assert source.item is not None
    assert source.body is not None
    assert (source.path, source.item.path, source.front_end) == (DOCUMENT, "policy/documents/a.md", 4)
    assert (source.item.title, source.body.text, len(source.body.links)) == ("甲", "正文乙", 1)


@pytest.mark.parametrize(
    ("body", "leads"),
    [
        ("正文", False),
        ("![图](a/图.png)", False),
        ("[乙](b.md)", True),
        ("## [乙](b.md)\n\n正文", True),
        ('<a href="b.md">乙</a>', True),
        ("<https://example.com/>", True),
    ],
)
def test_it_is_known_of_a_body_whether_it_leads_anywhere(body: str, leads: bool) -> None:
    assert load(f"---\n标题: 甲\n---\n\n{body}\n").linked is leads


def test_every_item_is_read_and_nothing_else(tmp_path: Path) -> None:
    lay_out(tmp_path, {DOCUMENT: ITEM, "content/service/guides/b.md": ITEM, "README.md": "x", "docs/c.md": "x"})
    assert {path: source.problems for path, source in load_all(tmp_path).items()} == {
        "content/policy/documents/a.md": (),
        "content/service/guides/b.md": (),
    }


def test_sources_come_by_path(tmp_path: Path) -> None:
    names = [f"content/policy/documents/{name}" for name in ("b.md", "a.md", "乙.md", "c.csv", "2020-a.md")]
    assert list(load_all(lay_out(tmp_path, dict.fromkeys(names, ITEM)))) == sorted(names)


def test_without_content_there_is_nothing(tmp_path: Path) -> None:
    assert load_all(tmp_path) == {}


def test_what_editors_and_systems_leave_behind_is_not_seen(tmp_path: Path) -> None:
    folder = "content/policy/documents"
    names = [".a.md.swp", "a.md~", "a.md.swp", "~$表.docx", "Thumbs.db", "desktop.ini", ".DS_Store", ".hidden/a.md"]
    lay_out(tmp_path, {f"{folder}/{name}": "x" for name in names})
    assert load_all(tmp_path) == {}


def test_a_file_that_no_item_uses_is_reported(tmp_path: Path) -> None:
    folder = "content/policy/documents"
    files: dict[str, str | bytes] = {
        DOCUMENT: ITEM + "![图](a/图.png)",
        f"{folder}/a/图.png": b"1",
        f"{folder}/a/旧图.png": b"1",
    }
    lay_out(tmp_path, {**files, "content/说明.txt": "x"})
    assert said(tmp_path) == {f"{folder}/a/旧图.png": ["unused-file"], "content/说明.txt": ["unused-file"]}


def test_where_an_item_is_unreadable_nobody_knows_what_it_uses(tmp_path: Path) -> None:
    folder = "content/policy/documents"
    lay_out(tmp_path, {DOCUMENT: "标题: 甲\n", f"{folder}/a/表.csv": b"1", "content/service/guides/表.csv": b"1"})
    assert said(tmp_path) == {
        DOCUMENT: ["1:1-6 no-front-matter"],
        "content/service/guides/表.csv": ["unused-file"],
    }


@pytest.mark.parametrize("name", ["a.MD", "a.Md", "a.markdown"])
def test_an_item_of_another_suffix_is_named(tmp_path: Path, name: str) -> None:
    path = f"content/policy/documents/{name}"
    assert said(lay_out(tmp_path, {path: ITEM})) == {
        path: [f"bad-name name={name} reason=条目的扩展名要写成小写的 .md"]
    }


def test_symbolic_links_are_refused_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    lay_out(outside, {"a.md": ITEM, "folder/b.md": ITEM})
    root = lay_out(tmp_path / "root", {DOCUMENT: ITEM})
    folder = root / "content/policy/documents"
    (folder / "b.md").symlink_to(outside / "a.md")
    (folder / "c.csv").symlink_to(outside / "a.md")
    (root / "content/service").symlink_to(outside / "folder", target_is_directory=True)
    (folder / "loop").symlink_to(root / "content", target_is_directory=True)
    assert said(root) == {
        "content/policy/documents/b.md": ["symlink"],
        "content/policy/documents/c.csv": ["symlink"],
        "content/policy/documents/loop": ["symlink"],
        "content/service": ["symlink"],
    }


def test_a_linked_content_folder_is_refused_too(tmp_path: Path) -> None:
    lay_out(tmp_path / "elsewhere", {"policy/documents/a.md": ITEM})
    root = tmp_path / "root"
    root.mkdir()
    (root / "content").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert said(root) == {"content": ["symlink"]}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_file_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    lay_out(tmp_path, {DOCUMENT: ITEM})
    os.mkfifo(tmp_path / "content/policy/documents/b.md")
    assert said(tmp_path) == {"content/policy/documents/b.md": ["unreadable reason=不是普通文件"]}


@pytest.mark.skipif(os.name == "nt", reason="this system has no such names")
def test_a_name_that_is_no_unicode_is_reported_in_what_can_be_shown(tmp_path: Path) -> None:
    lay_out(tmp_path, {DOCUMENT: ITEM})
    name = os.fsencode(tmp_path / "content/policy/documents") + b"/\xb1\xea.md"
    try:
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(ITEM.encode())
    except OSError:
        pytest.skip("this file system has no such names")
    ((path, problems),) = said(tmp_path).items()
    assert path.encode()
    assert problems == [f"bad-name name={path.rpartition('/')[2]} reason=文件名不是 UTF-8 编码"]


def test_what_may_not_be_read_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, {DOCUMENT: ITEM})

    def refused(path: Path) -> bytes:
        raise PermissionError(path)

    # Root may read everything, whatever the mode says.
    monkeypatch.setattr("gongkai.load.raw_file.Path.read_bytes", refused)
    assert said(tmp_path) == {DOCUMENT: ["unreadable reason=没有读取权限"]}


def test_a_folder_that_may_not_be_listed_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, {DOCUMENT: ITEM, "content/service/guides/b.md": ITEM})
    scandir = os.scandir

    def refused(path: Path) -> object:
        if path.name == "service":
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr("gongkai.load.tree.os.scandir", refused)
    assert said(tmp_path) == {"content/service": ["unreadable reason=没有读取权限"]}


@pytest.mark.parametrize(
    ("data", "said_of_it"),
    [
        (ITEM.encode("gb18030"), ["not-utf8 encoding=GB18030"]),
        (ITEM.encode("utf-16"), ["not-utf8 encoding=UTF-16"]),
        (b"\xff\xfe\xfa", ["not-utf8 encoding=UTF-16"]),
        (b"a" * 3_000_000, ["too-large size=3000000 limit=2097152"]),
    ],
)
def test_what_is_no_text_of_ours_is_named(data: bytes, said_of_it: list[str]) -> None:
    source = load(data)
    assert written(source.problems) == said_of_it
    assert source.item is None


@pytest.mark.parametrize(
    "front",
    ["标题:甲", "标题: [甲", "- 甲", "? [甲]\n: 乙", "标题: " + "[" * 50],
)
def test_where_it_is_unknown_what_an_item_says_there_is_none(front: str) -> None:
    source = load(f"---\n{front}\n---\n正文\n")
    assert source.problems != ()
    assert (source.item, source.body) == (None, None)


@pytest.mark.parametrize(
    "front", ["标题：甲", "标题: 甲\n标题: 乙", "标题: 甲\n天气: 晴", "标题: 甲\n发布日期: 昨天", "标题: &a 甲"]
)
def test_where_it_is_known_there_is_an_item_with_problems(front: str) -> None:
    source = load(f"---\n{front}\n---\n正文\n")
    assert source.problems != ()
    assert source.item is not None
    assert source.item.title == "甲"


@pytest.mark.parametrize(
    "change",
    [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n"), lambda text: text.replace("\n", "\r")],
)
def test_a_byte_order_mark_and_line_ends_make_no_other_item(change: object) -> None:
    text = "---\n标题: 甲\n关键词: [乙]\n---\n\n## 丙\n\n文字\n第二行[丁](b.md)\n"
    assert callable(change)
    first, second = load(text), load(change(text))
    assert (first.item, first.front_end, first.problems) == (second.item, second.front_end, second.problems)
    assert first.body == second.body


def test_a_source_can_travel_to_another_process() -> None:
    source = load("---\n标题: 甲\n豁免: {规则: 乙}\n---\n\n## 丙\n\n[丁](b.md)\n", beside={"e.csv": b"1"})
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301


def test_the_configuration_can_travel_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(config())) == config()  # noqa: S301


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[object] = []

    class Told:
        def stage(self, stage: Stage, total: int | None = None) -> None:
            told.append((stage, total))

        def advance(self, steps: int = 1) -> None:
            told.append(steps)

    load_content(lay_out(tmp_path, {DOCUMENT: ITEM, "content/policy/documents/b.md": ITEM}), config(), Told())
    assert told == [(Stage.LOAD, 2), 1, 1]


def test_problems_stand_in_the_order_of_the_file() -> None:
    source = load("---\n天气: 晴\n标题: 甲\n发布日期: 昨天\n标题: 乙\n---\n\n[丙](没有.docx)\n\x00\n")
    assert [problem.span.line for problem in source.problems if problem.span] == [2, 4, 5, 8, 9]


def test_a_problem_of_the_whole_file_stands_first() -> None:
    source = load("---\n标题: 甲\n天气: 晴\n---\n", "content/policy/documents/A.md")
    assert [problem.code for problem in source.problems] == [ProblemCode.BAD_NAME, ProblemCode.UNKNOWN_KEY]
    assert source.problems[0] == Problem(
        ProblemCode.BAD_NAME, detail={"name": "A.md", "reason": "文件名里的英文字母要小写"}
    )


def test_an_item_without_a_body_is_an_item() -> None:
    assert item("标题: 甲").title == "甲"
