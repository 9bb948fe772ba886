"""A file is known again by its signature only where that proves something, and else by its bytes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gongkai.load.known_file import NOTHING, TICK, is_surely, look_again, look_at, take_in

LATER = 10 * TICK


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(b"one")
    return path


def now(file: Path) -> int:
    return file.stat().st_ctime_ns


def test_a_file_written_long_before_it_was_looked_at_is_known_by_its_signature(file: Path) -> None:
    known = look_at(file, now(file) + LATER)
    assert is_surely(known, known.signature)
    assert look_again(file, known, 0) is known


def test_one_written_as_it_was_looked_at_is_read_again(file: Path) -> None:
    known = look_at(file, now(file))
    assert not is_surely(known, known.signature)
    again = look_again(file, known, now(file) + LATER)
    assert again is not None
    assert (again.digest, is_surely(again, again.signature)) == (known.digest, True)


def test_other_times_with_the_same_bytes_are_no_change(file: Path) -> None:
    known = look_at(file, now(file) + LATER)
    os.utime(file, (1, 1))
    assert look_again(file, known, 0)


def test_other_bytes_are_a_change(file: Path) -> None:
    known = look_at(file, now(file) + LATER)
    file.write_bytes(b"two")
    assert look_again(file, known, 0) is None


def test_what_is_not_there_is_known_until_it_comes(tmp_path: Path) -> None:
    known = look_at(tmp_path / "a.md", 0)
    assert known == NOTHING
    assert look_again(tmp_path / "a.md", known, 0) == NOTHING
    (tmp_path / "a.md").write_bytes(b"")
    assert look_again(tmp_path / "a.md", known, 0) is None


def test_a_link_in_the_place_of_a_file_is_a_change(file: Path) -> None:
    known = look_at(file, now(file) + LATER)
    file.rename(file.with_name("b.md"))
    file.symlink_to("b.md")
    assert look_again(file, known, 0) is None


def test_a_folder_stays_the_same_whatever_is_in_it(tmp_path: Path) -> None:
    known = look_at(tmp_path, 0)
    (tmp_path / "a.md").write_bytes(b"")
    assert look_again(tmp_path, known, 0) == known


def test_a_file_that_is_taken_in_is_known_as_one_that_is_looked_at(file: Path) -> None:
    assert take_in(str(file), now(file) + LATER, 3) == (look_at(file, now(file) + LATER), b"one")


def test_what_is_too_large_or_no_regular_file_is_not_taken_in(file: Path) -> None:
    (file.parent / "b.md").symlink_to("a.md")
    for path in (file, file.parent, file.parent / "b.md", file.parent / "none.md"):
        assert take_in(str(path), 0, 2) is None
