"""The golden output: the small column as it was last looked at. `make golden` renews it: read the diff it makes."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.column import TODAY, copy_small
from tests.sample import ROOT

GOLDEN = Path(__file__).resolve().parent / "golden"
_DIGEST = re.compile(r"\.[0-9a-f]{8}(?=\.(?:css|js|svg|png|json)\b)")
_LEFT_OUT = ("assets/", ".gongkai-site")
"""The theme's own files have tests of their own, and their digests would change every page at each touch."""


def built(folder: Path) -> dict[str, str]:
    """Every page of the small column built in `folder`, by address, without digests."""
    project = copy_small(folder)
    command = [
        sys.executable,
        str(ROOT / "build.py"),
        "build",
        "--config",
        str(project / "config.yaml"),
        "--today",
        TODAY,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return read(project / "output")


def read(site: Path) -> dict[str, str]:
    """The files of a site by address, without digests."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    kept = {path: file for path, file in files.items() if not path.startswith(_LEFT_OUT)}
    return {path: _DIGEST.sub("", file.read_text(encoding="utf-8")) for path, file in kept.items()}


def renew() -> None:
    """Take what is built now as golden."""
    with tempfile.TemporaryDirectory() as folder:
        site = built(Path(folder) / "column")
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for path, text in site.items():
        file = GOLDEN / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew()
