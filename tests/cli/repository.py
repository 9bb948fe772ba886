"""A small column under git, as a clerk changes it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.column import Column

IDENTITY = {
    **{f"GIT_{who}_{what}": "x@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class Repository:
    """`top` is the repository's folder, in which the column lies, perhaps deeper."""

    column: Column
    top: Path

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            capture_output=True,
            encoding="utf-8",
            check=True,
            env={**os.environ, **IDENTITY},
        )
        return done.stdout.strip()

    def commit(self, message: str = "改") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")


def under_git(column: Column, top: Path | None = None) -> Repository:
    """The column with its first state committed."""
    repository = Repository(column, top or column.root)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.commit("初")
    return repository
