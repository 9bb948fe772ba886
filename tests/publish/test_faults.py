"""A disk that fails at any step leaves the published site as it was, and the next run succeeds."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from gongkai.errors import PublishError
from gongkai.publish import exchange
from gongkai.publish.causes import fault_of
from tests.publish.disk import NEW, OLD, files_in, is_whole, publish_to
from tests.publish.tripwire import WAYS, Tripwire, stretched

BEFORE = {"index.html": b"older", "a/index.html": OLD["a/index.html"], "d/e.html": b"older still"}
MOST_STEPS = 1000


def failing(code: int) -> None:
    raise OSError(code, os.strerror(code))


def prepare(root: Path) -> Path:
    root.mkdir()
    publish_to(root, BEFORE)
    publish_to(root, OLD)
    return root


@pytest.fixture(autouse=True)
def _no_flushing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_flush_file_system", lambda _descriptor: None)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_a_disk_that_fails_once(tmp_path: Path, way: str, code: int) -> None:
    for k in range(1, MOST_STEPS):
        if not fails_well(prepare(tmp_path / str(k)), Tripwire(lambda: failing(code), k), k, way):
            break
    assert 80 < k < MOST_STEPS


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_fails_from_some_step_on(tmp_path: Path, code: int) -> None:
    for k in range(1, MOST_STEPS):
        wire = Tripwire(lambda: failing(code), k, lasting=True)
        if not fails_well(prepare(tmp_path / str(k)), wire, k, "at once"):
            break
    assert 80 < k < MOST_STEPS


def fails_well(root: Path, wire: Tripwire, k: int, way: str) -> bool:
    """Check one failure at step `k`; False once there are fewer steps than that."""
    fault = ""
    try:
        with stretched(wire, way):
            publish_to(root, NEW)
    except PublishError as error:
        fault = error.message
    assert not fault or "已发布的网站没有变动" in fault
    assert files_in(root / "output") == (OLD if fault else NEW), f"after a fault at step {k}"
    assert is_whole(root / "output"), f"after a fault at step {k}"
    published = publish_to(root, NEW)
    assert files_in(root / "output") == NEW, f"in the run after a fault at step {k}"
    assert published.strangers == (), f"in the run after a fault at step {k}"
    return wire.steps >= k


@pytest.mark.parametrize("way", WAYS)
def test_a_first_publication_that_fails_leaves_nothing_half_done(tmp_path: Path, way: str) -> None:
    for k in range(1, MOST_STEPS):
        root, wire = tmp_path / str(k), Tripwire(lambda: failing(errno.ENOSPC), k)
        root.mkdir()
        try:
            with stretched(wire, way):
                publish_to(root, NEW)
        except PublishError:
            assert not (root / "output").exists()
        publish_to(root, NEW)
        assert files_in(root / "output") == NEW
        if wire.steps < k:
            break
    assert 30 < k < MOST_STEPS


def test_what_was_staged_is_removed_after_a_fault(tmp_path: Path) -> None:
    root = prepare(tmp_path / "site")
    body = tmp_path / "unreadable"
    with pytest.raises(PublishError, match="文件不见了"):
        publish_to(root, NEW | {"z.pdf": body})
    assert not (root / ".gongkai" / "staging").exists()
    assert files_in(root / "output") == OLD


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有权限"),
        (errno.EROFS, "只读"),
        (errno.EBUSY, "挂载点"),
        (errno.EXDEV, "同一个文件系统"),
        (errno.ENOTDIR, os.strerror(errno.ENOTDIR)),
    ],
)
def test_the_message_names_file_and_cause(code: int, cause: str) -> None:
    fault = fault_of(OSError(code, os.strerror(code), "a/index.html"), "网站没有发布。")
    assert fault.message.startswith("网站没有发布。“a/index.html”：")
    assert cause in fault.message
    assert fault.hint


def test_a_full_disk_names_the_page_that_was_being_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object) -> None:
        failing(errno.ENOSPC)

    monkeypatch.setattr("gongkai.publish.staging.write", full)
    with pytest.raises(PublishError, match=r"“index\.html”：磁盘已满"):
        publish_to(tmp_path, NEW)
