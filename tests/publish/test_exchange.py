"""One step where the system can, two renames and a mending where it cannot."""

from __future__ import annotations

import ctypes
import errno
import sys
from pathlib import Path

import pytest

from gongkai.publish.exchange import discard, exchange_at_once, mend
from gongkai.publish.places import Places
from tests.publish.disk import NEW, OLD, files_in, publish_to


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange_at_once(tmp_path / "one", tmp_path / "two")
    assert (tmp_path / "one" / "two").exists()
    assert (tmp_path / "two" / "one").exists()


def refusing(code: int) -> object:
    def renameat2(*_arguments: object) -> int:
        ctypes.set_errno(code)
        return -1

    return type("Library", (), {"renameat2": staticmethod(renameat2)})()


@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOSYS, errno.EXDEV])
def test_a_system_without_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_name, **_options: refusing(code))
    assert not exchange_at_once(tmp_path / "one", tmp_path / "two")


def test_a_library_without_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_name, **_options: object())
    assert not exchange_at_once(tmp_path / "one", tmp_path / "two")


@pytest.mark.skipif(sys.platform != "linux", reason="renameat2 is Linux's")
def test_another_failure_is_a_fault_that_names_the_folder(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError, match="two"):
        exchange_at_once(tmp_path / "one", tmp_path / "two")


def cut_short(root: Path, *, after: int) -> Places:
    """An exchange by renames of OLD for NEW of which only the first `after` renames happened."""
    publish_to(root, NEW)
    publish_to(root, OLD)
    places = Places(root / "output")
    renames = [(places.output, places.retired), (places.previous, places.output)]
    for source, target in renames[:after]:
        source.rename(target)
    return places


@pytest.mark.parametrize("after", [1, 2])
def test_an_exchange_cut_short_is_ended(tmp_path: Path, after: int) -> None:
    places = cut_short(tmp_path, after=after)
    mend(places)
    assert files_in(places.output) == NEW
    assert files_in(places.previous) == OLD
    assert not places.retired.exists()


def test_without_a_finished_site_the_old_one_comes_back(tmp_path: Path) -> None:
    places = cut_short(tmp_path, after=1)
    (places.previous / ".gongkai-site").unlink()
    mend(places)
    assert files_in(places.output) == OLD


def test_an_empty_folder_put_in_the_gap_is_no_obstacle(tmp_path: Path) -> None:
    places = cut_short(tmp_path, after=1)
    places.output.mkdir()
    (places.output / ".gitkeep").touch()
    mend(places)
    assert files_in(places.output) == NEW


def test_a_site_put_in_the_gap_stays(tmp_path: Path) -> None:
    places = cut_short(tmp_path, after=1)
    places.output.mkdir()
    (places.output / "mine.html").touch()
    mend(places)
    assert files_in(places.output) == {"mine.html": b""}
    assert files_in(places.previous) == OLD


def test_what_a_killed_run_staged_is_removed(tmp_path: Path) -> None:
    places = Places(tmp_path / "output")
    places.staging.mkdir(parents=True)
    (places.staging / "1").touch()
    mend(places)
    assert not places.staging.exists()


def test_discarding_a_link_leaves_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    discard(tmp_path / "link")
    discard(tmp_path / "missing")
    assert [path.name for path in tmp_path.rglob("*")] == ["kept", "file"]
