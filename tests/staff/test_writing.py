from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from gongkai.errors import GongkaiError
from gongkai.staff.writing import replace_file


def test_a_file_is_made_or_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    replace_file(file, b"one")
    replace_file(file, b"two", b"one")
    assert file.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [file]


def test_its_permissions_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one")
    file.chmod(0o640)
    replace_file(file, b"two")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_link_is_refused_and_what_it_points_to_untouched(tmp_path: Path) -> None:
    target, link = tmp_path / "a.md", tmp_path / "b.md"
    target.write_bytes(b"one")
    link.symlink_to(target)
    with pytest.raises(GongkaiError, match="不是普通文件"):
        replace_file(link, b"two")
    assert target.read_bytes() == b"one"


def test_what_somebody_else_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(GongkaiError, match="刚刚被别人改动"):
        replace_file(file, b"two", b"one")
    assert file.read_bytes() == b"theirs"


def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(GongkaiError, match="No space left"):
        replace_file(file, b"two")
    assert file.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [file]
