"""The same input gives the same bytes, whatever the machine, the zone, the language, and what was built before."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample import ROOT, TODAY, copy_project


def digest(site: Path) -> dict[str, str]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def build(project: Path, *arguments: str, **environment: str) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "build", "--config", str(project / "config.yaml")]
    subprocess.run(
        [*command, "--today", TODAY, *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
        timeout=300,
    )


@pytest.mark.parametrize(
    ("environment", "jobs"),
    [
        ({"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"}, "1"),
        ({"TZ": "America/New_York", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"}, "3"),
    ],
    ids=["one process in Shanghai", "three processes in New York"],
)
def test_zone_language_and_number_of_processes_change_nothing(
    environment: dict[str, str], jobs: str, sample_site: Path, tmp_path: Path
) -> None:
    project = copy_project(tmp_path / "again")
    build(project, "--jobs", jobs, **environment)
    assert digest(project / "output") == digest(sample_site)


def test_neither_a_second_build_nor_a_detour_leaves_a_trace(sample_site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "twice")
    build(project, TZ="UTC", LANG="C", LC_ALL="C")
    written = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")}
    build(project)
    assert digest(project / "output") == digest(sample_site)
    assert {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")} == written
    updates = project / "content" / "news" / "updates"
    model = max(updates.glob("*.md")).read_text(encoding="utf-8")
    added = updates / "2026-11-23-detour.md"
    added.write_text(re.sub(r"(?m)^索引号: .*\n", "", model.replace("标题: ", "标题: 绕道")), encoding="utf-8")
    build(project)
    assert digest(project / "output") != digest(sample_site)
    added.unlink()
    build(project)
    assert digest(project / "output") == digest(sample_site)
