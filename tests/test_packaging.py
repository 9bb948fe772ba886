"""What a stranger gets: lock files, the wheel, the door, and make's one-line answers."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sample import ROOT, TODAY

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN: list[str] = PROJECT["dependencies"]
TEST: list[str] = PROJECT["optional-dependencies"]["test"]
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def lock(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


def versions(name: str) -> dict[str, str]:
    return dict(LOCKED.findall(lock(name)))


# --- lock files --------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "wanted"), [("run.txt", RUN), ("test.txt", RUN + TEST)])
def test_the_lock_holds_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    locked = versions(name)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)])


def test_the_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    assert versions("run.txt").items() <= versions("test.txt").items()


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_every_version_is_pinned_by_hash_and_no_registry_is_named(name: str) -> None:
    entries = lock(name).replace("\\\n", "").splitlines()
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []
    assert not re.search(r"://|--index|--find-links", lock(name))


def test_the_npm_lock_pins_by_hash_and_names_no_registry() -> None:
    packages: dict[str, dict[str, str]] = json.loads((ROOT / "package-lock.json").read_bytes())["packages"]
    del packages[""]
    assert packages
    assert all("integrity" in package and "resolved" not in package for package in packages.values())


def test_every_dependency_is_explained() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    npm = json.loads((ROOT / "package.json").read_bytes())["devDependencies"]
    named = {*versions("test.txt"), *npm}
    assert {
        name for name in named if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", page, re.IGNORECASE)
    } == set()


# --- the wheel ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile"]
    subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True, capture_output=True)
    return folder


def run_installed(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = installed / "bin" / "gongkai"
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_holds_the_package_and_the_templates_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    theme = [path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()]
    assert theme
    assert {f"gongkai/{name}" for name in theme} <= names
    assert {name.split("/")[0] for name in names} == {"gongkai", f"gongkai-{PROJECT['version']}.dist-info"}


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = archive.read(f"gongkai-{PROJECT['version']}.dist-info/METADATA").decode()
    fields = Parser().parsestr(metadata)
    assert (fields["Name"], fields["License-Expression"], fields["Requires-Python"]) == ("gongkai", "MIT", ">=3.11")
    assert set(fields.get_all("License-File", [])) == {"LICENSE", "LICENSE-CONTENT"}


def test_the_installed_command_builds_the_same_site(installed: Path, tmp_path: Path) -> None:
    sites = []
    for name in ("checkout", "installed"):
        project = shutil.copytree(ROOT / "tests" / "sites" / "small", tmp_path / name)
        arguments = ["build", "--config", str(project / "config.yaml"), "--today", TODAY]
        checkout = [sys.executable, str(ROOT / "build.py"), *arguments]
        run = (
            run_installed(installed, *arguments)
            if name == "installed"
            else subprocess.run(checkout, capture_output=True, encoding="utf-8", check=False)
        )
        assert run.returncode == 0, run.stdout + run.stderr
        sites.append(contents(project / "output"))
    assert sites[0] == sites[1] != {}


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


# --- the door ----------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp936"])
def test_without_the_dependencies_one_line_says_what_to_install(encoding: str) -> None:
    # -S: the interpreter without its installed packages.
    run = subprocess.run(
        [sys.executable, "-S", str(ROOT / "build.py")],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )
    line = run.stderr.decode(encoding)
    assert (run.returncode, line.count("\n")) == (3, 1)
    assert "python3 -m pip install -r requirements/run.txt" in line
    assert "is missing" in line
    assert ("缺少依赖" in line) == (encoding != "ascii")


def test_an_old_python_is_told_so_in_one_line() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 9, 0); runpy.run_path(sys.argv[1], run_name='__main__')"
    run = subprocess.run(
        [sys.executable, "-c", pretend, str(ROOT / "build.py")], capture_output=True, encoding="utf-8", check=False
    )
    assert (run.returncode, run.stderr.count("\n")) == (3, 1)
    assert "3.11" in run.stderr
    assert "3.9.0" in run.stderr


def test_an_old_python_can_read_the_door() -> None:
    source = (ROOT / "build.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 6)).body


def test_a_fault_of_our_own_is_not_called_a_missing_dependency(tmp_path: Path) -> None:
    shutil.copy2(ROOT / "build.py", tmp_path)
    package = tmp_path / "gongkai" / "cli"
    package.mkdir(parents=True)
    # Of packages without this file, one elsewhere on the path that has it would come first.
    (package.parent / "__init__.py").touch()
    (package / "__init__.py").write_text("from gongkai.cli.gone import main\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, str(tmp_path / "build.py")], capture_output=True, encoding="utf-8", check=False
    )
    assert "gongkai.cli.gone" in run.stderr
    assert "requirements/run.txt" not in run.stderr


# --- make --------------------------------------------------------------------------------


def make(folder: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    """make in a copy of what it needs, with a HOME and perhaps a PATH of its own."""
    for name in ("Makefile", "package.json", "package-lock.json"):
        shutil.copy2(ROOT / name, folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return subprocess.run(
        [shutil.which("make") or "make", *arguments],
        cwd=folder,
        env={"HOME": str(folder), "PATH": path or os.environ["PATH"]},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def python_that_lacks(folder: Path, word: str) -> Path:
    """A Python for which every check passes but the one that mentions `word`."""
    fake = folder / "python"
    fake.write_text(f'#!/bin/sh\ncase "$*" in *{word}*) exit 1;; esac\n', encoding="utf-8")
    fake.chmod(0o755)
    return fake


@pytest.mark.parametrize(("lacks", "told"), [("version_info", "3.11"), ("ensurepip", "apt-get install python3-venv")])
def test_make_site_says_in_one_line_what_is_missing(tmp_path: Path, lacks: str, told: str) -> None:
    run = make(tmp_path, "site", f"PYTHON={python_that_lacks(tmp_path, lacks)}")
    [line, *rest] = run.stderr.splitlines()
    assert run.returncode == 2
    assert told in line
    assert all(line.startswith("make:") for line in rest)
    assert not (tmp_path / ".venv").exists()


def test_make_test_names_the_command_where_it_may_not_install(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("grep", "id", "rm"):
        (tools / name).symlink_to(str(shutil.which(name)))
    run = make(tmp_path, "test", f"PYTHON={sys.executable}", path=str(tools))
    [line, *_] = run.stderr.splitlines()
    assert run.returncode == 2
    packages = line.partition("apt-get install ")[2].split()
    assert {"chromium", "fonts-noto-cjk", "default-jre-headless", "nodejs", "npm"} <= set(packages)
    assert not (tmp_path / ".venv").exists()
