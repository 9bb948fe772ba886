"""What is not ours is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.errors import ForeignOutputError
from gongkai.publish.places import refuse_foreign
from tests.publish.disk import OLD, files_in, publish_to


@pytest.mark.parametrize("name", ["..", ".", "content", "content/a", "templates", ".git/x", ".gongkai/previous"])
def test_no_folder_of_the_sources_is_published_into(tmp_path: Path, name: str) -> None:
    root = tmp_path / "project"
    root.mkdir()
    with pytest.raises(ForeignOutputError, match="不能把网站生成到"):
        refuse_foreign(root, root / name)


def test_a_folder_with_somebodys_files_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (output / "thesis.doc").write_bytes(b"years of work")
    with pytest.raises(ForeignOutputError, match="不是 gongkai 生成的文件"):
        publish_to(tmp_path, OLD)
    assert files_in(output) == {"thesis.doc": b"years of work"}
    assert not (tmp_path / ".gongkai").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ForeignOutputError, match="符号链接"):
        publish_to(tmp_path, OLD)


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(ForeignOutputError, match="是一个文件"):
        publish_to(tmp_path, OLD)


def test_a_repository_in_the_site_is_not_swept_away(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / ".git").mkdir()
    with pytest.raises(ForeignOutputError, match="git 仓库"):
        publish_to(tmp_path, OLD)


def test_a_marker_that_is_a_link_makes_no_site_of_ours(tmp_path: Path) -> None:
    publish_to(tmp_path, OLD)
    (tmp_path / "output" / ".gongkai-site").rename(tmp_path / "marker")
    (tmp_path / "output" / ".gongkai-site").symlink_to(tmp_path / "marker")
    with pytest.raises(ForeignOutputError):
        publish_to(tmp_path, OLD)


@pytest.mark.parametrize("kept", [True, False])
def test_an_empty_folder_is_taken(tmp_path: Path, kept: bool) -> None:
    (tmp_path / "output").mkdir()
    if kept:
        (tmp_path / "output" / ".gitkeep").touch()
    publish_to(tmp_path, OLD)
    assert files_in(tmp_path / "output") == OLD
    assert (tmp_path / "output" / ".gitkeep").exists() == kept
