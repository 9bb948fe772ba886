from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_content
from gongkai.model.progress import Silent
from gongkai.rules.element_table import Columns, element_table, is_total
from tests.rules.samples import files_of, small_config, write

_HEAD = "content/service/funds/a.md\n---\n标题: 分配结果\n"
COLUMNS = ("单位", "项目", "金额（万元）")


def table_of(sample: str, root: Path) -> Columns | None:
    write(root, files_of(sample))
    (source,) = load_content(root, small_config(), Silent())
    return element_table(source, "allocation", small_config())


def test_under_a_heading_and_under_those_below_it(tmp_path: Path) -> None:
    table = "| 单位 | 项目 | 金额（万元） |\n|---|---|---|\n| 甲公司 | 改造 | 5 |\n"
    found = table_of(f"{_HEAD}---\n\n## 分配结果\n\n按项目排列。\n\n### 明细\n\n{table}", tmp_path)
    assert found == Columns(COLUMNS, (("甲公司", "改造", "5"),))


def test_under_a_key(tmp_path: Path) -> None:
    found = table_of(f"{_HEAD}分配结果:\n  - [甲公司, 改造, '5']\n---\n", tmp_path)
    assert found == Columns(COLUMNS, (("甲公司", "改造", "5"),))


@pytest.mark.parametrize("text", ["---\n", "---\n\n## 分配结果\n\n见附件。\n", "分配结果: 见附件\n---\n"])
def test_no_table(text: str, tmp_path: Path) -> None:
    assert table_of(_HEAD + text, tmp_path) is None


def test_a_column_is_found_by_how_its_name_begins() -> None:
    columns = Columns(("单位", "未拨付 数（万元）", "拨付数（万元）"), ())
    assert columns.find("拨付") == 2
    assert columns.find("结余", "未拨付数") == 1
    assert columns.find("金额") is None


def test_rows_that_sum_up() -> None:
    assert is_total("合 计")
    assert is_total("一、总计：")
    assert not is_total("合计公司")
