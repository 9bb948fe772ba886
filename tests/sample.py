"""The sample column as the tests use it: a copy of its input, built through the command on a fixed day."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-24"


def copy_project(target: Path) -> Path:
    """A project of its own with the sample's input, so that no test builds into the checkout."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copy2(ROOT / "config.yaml", target)
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, target / folder)
    return target


def run_build(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build.py"), "build", "--config", str(project / "config.yaml")]
    return subprocess.run(
        [*command, "--today", TODAY, *arguments], capture_output=True, encoding="utf-8", check=False, timeout=600
    )
