"""The hooks that check before a commit: ours, and what the pre-commit framework is told to run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.repository import IDENTITY, Repository
from tests.column import Column, copy_small
from tests.sample import ROOT

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
PHONE = "咨询电话: 0400-5550103\n"
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.fixture
def repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Repository:
    """The small column with the program beside it, as a bureau has it, and the hook installed."""
    root = copy_small(tmp_path / "column")
    (root / "build.py").symlink_to(ROOT / "build.py")
    shutil.copy2(ROOT / "Makefile", root)
    shutil.copytree(ROOT / ".githooks", root / ".githooks")
    (root / ".venv" / "bin").mkdir(parents=True)
    python = root / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    for stamp in (".made", ".run"):
        (root / ".venv" / stamp).touch()
    (root / ".gitignore").write_text("/.venv\n/build.py\n/Makefile\n/.githooks\n", encoding="utf-8")
    repository = Repository(Column(root, capsys), root)
    repository.git("init", "--quiet", "--initial-branch", "main")
    assert make_hooks(repository).returncode == 0
    return repository


def make_hooks(repository: Repository) -> subprocess.CompletedProcess[str]:
    return run(repository, "make", "--old-file=.venv/.run", "hooks")


def run(repository: Repository, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=repository.top, capture_output=True, encoding="utf-8", check=False, env={**os.environ, **IDENTITY}
    )


def commit(repository: Repository, *more: str) -> subprocess.CompletedProcess[str]:
    return run(repository, "git", "commit", "--message", "改", *more)


def test_what_is_staged_is_checked_and_not_what_lies_beside_it(repository: Repository) -> None:
    repository.commit()
    repository.column.replace(GUIDE, PHONE, "")
    repository.git("add", "--all")
    repository.column.replace(GUIDE, "index_number", f"{PHONE}index_number")
    refused = commit(repository)
    assert refused.returncode == 1
    assert "missing-element" in refused.stderr
    assert "没有提交" in refused.stderr
    repository.column.replace(GUIDE, "备案怎么办", "备案如何办")
    repository.git("add", "--all")
    repository.column.replace(GUIDE, PHONE, "")
    assert commit(repository).returncode == 0


def test_the_first_commit_is_checked_as_a_whole(repository: Repository) -> None:
    repository.column.replace(GUIDE, PHONE, "")
    repository.git("add", "--all")
    assert commit(repository).returncode == 1
    repository.column.replace(GUIDE, "index_number", f"{PHONE}index_number")
    repository.git("add", "--all")
    assert commit(repository).returncode == 0


def test_a_commit_of_some_files_is_checked_as_it_will_be(repository: Repository) -> None:
    repository.commit()
    repository.column.replace(GUIDE, PHONE, "")
    (repository.top / "note.txt").write_text("x", encoding="utf-8")
    repository.git("add", "note.txt")
    assert commit(repository, "note.txt").returncode == 0
    assert commit(repository, "--all").returncode == 1


def test_what_a_deletion_breaks_elsewhere_stops_it(repository: Repository) -> None:
    repository.commit()
    repository.git("rm", "--quiet", "content/powers/documents/2023-04-18-sheji.md")
    assert "vanished-address" in commit(repository).stderr


def test_a_commit_of_nothing_of_the_column_is_not_held_up(repository: Repository) -> None:
    repository.commit()
    (repository.top / ".venv" / "bin" / "python").unlink()
    (repository.top / "note.txt").write_text("x", encoding="utf-8")
    repository.git("add", "note.txt")
    assert commit(repository).returncode == 0


def test_another_hook_is_left_alone_and_ours_is_renewed(repository: Repository) -> None:
    assert make_hooks(repository).returncode == 0
    hook = repository.top / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    done = make_hooks(repository)
    assert done.returncode == 2
    assert "Another hook is there" in done.stderr
    assert hook.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_what_the_framework_runs_is_a_command_of_ours(repository: Repository, hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert program == "gongkai"
    assert repository.column.run(command, *hook["args"]).code == 0
    repository.commit()
    repository.column.replace(GUIDE, PHONE, "")
    assert repository.column.run(command, *hook["args"]).code == 1
