"""A small column to try commands on: a copy of `tests/sites/small`, and the commands as a clerk runs them."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from gongkai.cli import main

SMALL = Path(__file__).resolve().parent / "sites" / "small"
TODAY = "2026-11-24"


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Column:
    """A project in a folder of its own."""

    root: Path
    capture: pytest.CaptureFixture[str]

    def run(self, command: str, *arguments: str, today: str = TODAY) -> Outcome:
        self.capture.readouterr()
        with pytest.raises(SystemExit) as exit_info:
            main([command, *arguments, "--config", str(self.root / "config.yaml"), "--today", today])
        said = self.capture.readouterr()
        assert isinstance(exit_info.value.code, int)
        return Outcome(exit_info.value.code, said.out, said.err)

    def write(self, path: str, text: str) -> Path:
        file = self.root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


def copy_small(target: Path) -> Path:
    """The small column in a folder of its own, with nothing built."""
    shutil.copytree(SMALL, target)
    return target
