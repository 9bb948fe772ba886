"""In CI a skipped test is a failed run: what was not tried has not passed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import ROOT

SKIPPED = {
    "mark": "import pytest\n@pytest.mark.skip\ndef test_skipped(): assert True\n",
    "call": "import pytest\ndef test_skipped(): pytest.skip('no browser')\n",
    "module": "import pytest\npytest.importorskip('gone_from_the_face_of_the_earth')\n",
    "xfail": "import pytest\n@pytest.mark.xfail\ndef test_failing(): assert False\n",
}


def exit_code(folder: Path, source: str, ci: str, *arguments: str) -> int:
    (folder / "test_passed.py").write_text("def test_passed(): assert True\n", encoding="utf-8")
    (folder / "test_skipped.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", os.devnull, "-p", "no:cacheprovider"]
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([*command, *arguments], cwd=folder, env=environment, capture_output=True, check=False)
    return run.returncode


@pytest.mark.parametrize("source", SKIPPED.values(), ids=SKIPPED)
def test_a_skip_fails_in_ci_and_only_there(tmp_path: Path, source: str) -> None:
    assert exit_code(tmp_path, source, "true", "-n", "2") == 1
    assert exit_code(tmp_path, source, "", "-n", "0") == 0


def test_a_run_without_a_skip_passes_in_ci(tmp_path: Path) -> None:
    assert exit_code(tmp_path, "", "true") == 0


def test_a_run_without_a_test_fails(tmp_path: Path) -> None:
    assert exit_code(tmp_path, "", "", "-k", "nothing") == pytest.ExitCode.NO_TESTS_COLLECTED
