"""What the bench changes in a column is there to be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.sites import Gongkai, make_gongkai


@pytest.fixture
def column(tmp_path: Path) -> Gongkai:
    return make_gongkai(tmp_path / "column", 40)


def test_the_template_and_the_setting_of_all_pages_can_be_changed_again_and_again(column: Gongkai) -> None:
    for number in (1, 2):
        column.retouch(number)
        column.reset(number)
    assert "关于本站2" in (column.root / column.template).read_text("utf-8")
    assert "这是2演示站点" in (column.root / column.settings).read_text("utf-8")
