"""One whole site, byte for byte as it was last looked at."""

from __future__ import annotations

from pathlib import Path

from tests.golden import GOLDEN, built, read


def test_the_small_column_looks_as_it_was_last_looked_at(tmp_path: Path) -> None:
    golden, now = read(GOLDEN), built(tmp_path / "column")
    assert now.keys() == golden.keys()
    changed = [path for path, text in now.items() if text != golden[path]]
    assert changed == [], "run `make golden` and read the diff"
    assert len(now) > 30
