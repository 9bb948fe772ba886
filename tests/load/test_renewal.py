"""What is read again after a change is what reading everything would give, or nothing where that is not sure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gongkai.load import load_content, renew
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Source
from gongkai.model.progress import Silent
from tests.load.column import DOCUMENT, config, lay_out

ITEM = "---\n标题: 甲\n发布日期: 2023-05-12\n---\n\n正文[表](b.csv)\n"
OTHER = "content/policy/documents/other.md"
ATTACHMENT = "content/policy/documents/b.csv"
UNUSED = "content/policy/documents/unused.csv"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path, {DOCUMENT: ITEM, OTHER: ITEM.replace("[表](b.csv)", ""), ATTACHMENT: "甲,1", UNUSED: "乙"})


class Reading:
    """What became of a change, and which files were looked at again."""

    def __init__(self, root: Path, change: Callable[[], object], *paths: str) -> None:
        self.looked_at: list[str] = []
        before = load_content(root, config(), Silent())
        change()
        self.sources = renew(root, config(), self._examine, before, frozenset(paths))
        self.is_right = self.sources == load_content(root, config(), Silent())

    def _examine(self, source: Source) -> tuple[Diagnostic, ...]:
        self.looked_at.append(source.path)
        return ()


def write(root: Path, path: str, text: str) -> Callable[[], object]:
    return lambda: (root / path).write_text(text, encoding="utf-8")


def test_only_what_changed_is_read(root: Path) -> None:
    reading = Reading(root, write(root, DOCUMENT, ITEM.replace("甲", "乙")), DOCUMENT)
    assert reading.is_right
    assert reading.looked_at == [DOCUMENT]


def test_what_was_read_again_is_examined(root: Path) -> None:
    reading = Reading(root, write(root, DOCUMENT, ITEM), DOCUMENT)
    assert reading.sources
    assert [source.findings for source in reading.sources if source.path == DOCUMENT] == [()]


def test_an_attachment_counts_as_part_of_its_item(root: Path) -> None:
    reading = Reading(root, write(root, ATTACHMENT, "甲,1000"), ATTACHMENT)
    assert reading.is_right
    assert reading.looked_at == [DOCUMENT]


def test_a_file_that_no_item_uses_changes_nothing(root: Path) -> None:
    reading = Reading(root, write(root, UNUSED, "丙"), UNUSED)
    assert reading.is_right
    assert reading.looked_at == []


UNSURE: list[tuple[str, Callable[[Path], object]]] = [
    (UNUSED, Path.unlink),
    ("content/policy/documents/new.md", lambda file: file.write_text(ITEM, encoding="utf-8")),
    ("content/policy/documents/new.csv", lambda file: file.write_text("丙", encoding="utf-8")),
    (OTHER, Path.unlink),
    (ATTACHMENT, Path.unlink),
    (OTHER, lambda file: file.write_text(ITEM, encoding="utf-8")),
    (OTHER, lambda file: file.write_text("没有栅栏", encoding="utf-8")),
    (OTHER, lambda file: file.rename(file.with_suffix(".old")).with_suffix(".md").symlink_to(file.with_name("a.md"))),
]


@pytest.mark.parametrize(("path", "change"), UNSURE)
def test_what_may_concern_other_files_is_not_guessed(root: Path, path: str, change: Callable[[Path], object]) -> None:
    assert Reading(root, lambda: change(root / path), path).sources is None
