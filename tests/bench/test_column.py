"""The columns to measure with: the same for the same number, of made-up sentences or of those of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.column import items

SENTENCES = [f"第{number}条所说的内容应当按照规定予以公开。" for number in "一二三四五六七八九"]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "a.md").write_text("\n".join(SENTENCES), "utf-8")
    (tmp_path / "b.html").write_text("这里所说的内容不是为了测量而写的。", "utf-8")
    return tmp_path


def test_the_same_column_is_made_each_time() -> None:
    assert list(items(20)) == list(items(20))


def test_bodies_are_of_the_sentences_of_a_folder(texts: Path) -> None:
    bodies = [text.partition("\n---\n")[2] for _, text in items(20, texts)]
    assert all(any(sentence in body for sentence in SENTENCES) for body in bodies)
    assert not any("为了测量" in body for body in bodies)


def test_a_folder_without_a_sentence_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no sentence"):
        list(items(1, tmp_path))
