"""The code's own version changes with whatever could change what was kept, and with nothing else."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from pathlib import Path

import pytest

from gongkai.load.code_version import LIBRARIES, code_version, digest_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "gongkai"
    (folder / "load").mkdir(parents=True)
    (folder / "load" / "items.py").write_text("KEPT = 1\n", encoding="utf-8")
    return folder


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    (tmp_path / "site" / "markdown-3.10.dist-info").mkdir(parents=True)
    return tmp_path / "site"


def test_it_stays_while_nothing_changes() -> None:
    assert code_version() == digest_of(ROOT / "gongkai", sys.path)


def test_times_and_compiled_files_do_not_change_it(package: Path) -> None:
    before = digest_of(package, ())
    os.utime(package / "load" / "items.py", (0, 0))
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "items.pyc").write_bytes(b"x")
    assert digest_of(package, ()) == before


@pytest.mark.parametrize(("name", "text"), [("items.py", "KEPT = 2\n"), ("words.yaml", ""), ("new.py", "")])
def test_code_changes_it(package: Path, name: str, text: str) -> None:
    before = digest_of(package, ())
    (package / "load" / name).write_text(text, encoding="utf-8")
    assert digest_of(package, ()) != before


def test_a_library_that_is_upgraded_changes_it(package: Path, installed: Path) -> None:
    before = digest_of(package, [str(installed)])
    (installed / "markdown-3.10.dist-info").rename(installed / "markdown-3.11.dist-info")
    assert digest_of(package, [str(installed)]) != before


def test_other_libraries_and_missing_folders_do_not_change_it(package: Path, installed: Path) -> None:
    before = digest_of(package, [str(installed)])
    (installed / "markdown_it_py-4.0.dist-info").mkdir()
    assert digest_of(package, [str(installed), str(installed / "python311.zip")]) == before


def test_every_library_that_is_installed_with_us_counts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=!\[]", text)[0].replace("-", "_").lower() for text in project["dependencies"]}
    assert names <= LIBRARIES
