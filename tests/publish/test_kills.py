"""A kill at any step of a publication leaves one whole site, and the next run ends what was begun."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.publish.tripwire import WAYS


@pytest.mark.parametrize("way", WAYS)
def test_a_kill_at_every_step(tmp_path: Path, way: str) -> None:
    command = [sys.executable, "-m", "tests.publish.killing", str(tmp_path), way]
    killing = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert killing.returncode == 0, killing.stderr
    *troubles, steps = killing.stdout.splitlines()
    assert troubles == []
    assert int(steps) > 80
