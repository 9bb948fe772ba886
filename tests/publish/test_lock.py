"""One publication at a time, and the one kept out learns who is in."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.errors import LockedError
from gongkai.publish.lock import locked

HOLD = """
import sys
from pathlib import Path
from gongkai.publish.lock import locked
with locked(Path(sys.argv[1])) as lock:
    lock.stage("核对链接")
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_one_is_told_who_holds_the_lock_and_what_it_does(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as process, pytest.raises(LockedError) as caught, locked(path):
        pass
    assert f"进程 {process.pid}，正在核对链接" in caught.value.message


def test_a_lock_ends_with_its_process_and_the_stage_remains_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with hold(path) as process:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert "核对链接" in path.read_text(encoding="utf-8")
    with locked(path):
        pass


def test_a_released_lock_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path) as lock:
        lock.stage("生成网页")
        assert "生成网页" in path.read_text(encoding="utf-8")
    assert path.read_bytes() == b""


def test_a_shorter_stage_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path) as lock:
        lock.stage("一个很长很长的名称")
        lock.stage("短")
        assert path.read_text(encoding="utf-8").endswith('"短"}')


def test_a_lock_file_that_says_nothing_still_locks(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with locked(path), pytest.raises(LockedError, match="另一个 gongkai 正在发布"), locked(path):
        pass
