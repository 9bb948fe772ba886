"""The small column, for commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.column import Column, copy_small


@pytest.fixture
def column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Column:
    return Column(copy_small(tmp_path / "column"), capsys)
