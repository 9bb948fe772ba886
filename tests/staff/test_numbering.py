from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from gongkai.load import load_content
from gongkai.model.catalog import gather
from gongkai.model.progress import Silent
from gongkai.rules import diagnose
from gongkai.staff.edits import apply
from gongkai.staff.numbering import numberings
from tests.rules.samples import small_config, write

NUMBER = "11000000MB0000019X/2020-00001"
FOLDER = "content/policy/documents"


def numbered(root: Path, files: dict[str, str]) -> dict[str, str]:
    """The files after numbering, by name."""
    config = small_config()
    write(root, {f"{FOLDER}/{name}": text for name, text in files.items()})
    now = datetime(2026, 11, 24, tzinfo=config.site.zone)
    catalog = gather(config, load_content(root, config, Silent()), now)
    mends = numberings(catalog, diagnose(catalog), lambda _: True)
    mended = {one.path: one.fix for one in mends if one.fix}
    return {
        name: apply(text.encode(), [mended[f"{FOLDER}/{name}"]]).decode() if f"{FOLDER}/{name}" in mended else text
        for name, text in files.items()
    }


def of(root: Path, text: str) -> str:
    return numbered(root, {"a.md": text})["a.md"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "标题: 通知\n发布日期: 2020-05-12\n关键词: 甲\n",
            f"标题: 通知\n发布日期: 2020-05-12\n索引号: {NUMBER}\n关键词: 甲\n",
        ),
        ("关键词: 甲\n发布日期: 2020-05-12 # 注\n", f"关键词: 甲\n发布日期: 2020-05-12 # 注\n索引号: {NUMBER}\n"),
        ("title: a\npublished: 2020-05-12\n", f"title: a\npublished: 2020-05-12\nindex_number: {NUMBER}\n"),
        ("  标题: 通知\n  发布日期: 2020-05-12\n", f"  标题: 通知\n  发布日期: 2020-05-12\n  索引号: {NUMBER}\n"),
        (
            "发布日期: 2020-05-12\n标题: >\n  长\n  标题\n来源: 甲\n",
            f"发布日期: 2020-05-12\n索引号: {NUMBER}\n标题: >\n  长\n  标题\n来源: 甲\n",
        ),
        (
            "标题: >\n  长\n  标题\n成文日期:\n",
            "标题: >\n  长\n  标题\n成文日期:\n索引号: 11000000MB0000019X/2026-00001\n",
        ),
        ("标题: 通知\n发布日期: 2020-05-12\n索引号:\n", f"标题: 通知\n发布日期: 2020-05-12\n索引号: {NUMBER}\n"),
        (
            "标题: 通知\n发布日期: 2020-05-12\n索引号:   # 待编\n",
            f"标题: 通知\n发布日期: 2020-05-12\n索引号: {NUMBER}   # 待编\n",
        ),
        ('标题: 通知\n发布日期: 2020-05-12\n索引号: ""\n', f"标题: 通知\n发布日期: 2020-05-12\n索引号: {NUMBER}\n"),
        (
            "发布日期: '2020-05-12'\n# 下面是标题\n标题: 通知\n",
            f"发布日期: '2020-05-12'\n# 下面是标题\n标题: 通知\n索引号: {NUMBER}\n",
        ),
    ],
)
def test_the_number_is_written_where_its_kin_stand_in_the_style_of_the_file(
    tmp_path: Path, before: str, after: str
) -> None:
    assert of(tmp_path, f"---\n{before}---\n正文\n") == f"---\n{after}---\n正文\n"


@pytest.mark.parametrize(
    "text",
    [
        "---\n{标题: 通知, 发布日期: 2020-05-12}\n---\n",
        "---\n标题: 通知\n草稿: 是\n---\n",
        f"---\n标题: 通知\n索引号: {NUMBER}\n---\n",
    ],
)
def test_what_cannot_or_need_not_be_numbered_is_left_alone(tmp_path: Path, text: str) -> None:
    assert of(tmp_path, text) == text


def test_numbers_go_by_date_of_publication_and_year(tmp_path: Path) -> None:
    days = {"a.md": "2020-06-12", "b.md": "2020-05-12", "c.md": "2021-01-01"}
    files = {name: f"---\n标题: {name}\n发布日期: {day}\n---\n" for name, day in days.items()}
    after = numbered(tmp_path, {**files, "d.md": f"---\n标题: d\n发布日期: 2020-01-01\n索引号: {NUMBER}\n---\n"})
    numbers = {name: text.partition("索引号: ")[2].partition("\n")[0].partition("/")[2] for name, text in after.items()}
    assert numbers == {"a.md": "2020-00003", "b.md": "2020-00002", "c.md": "2021-00001", "d.md": "2020-00001"}


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_of_twins_the_younger_gets_a_new_number(tmp_path: Path, quote: str) -> None:
    text = f"---\n标题: 通知\n发布日期: 2020-05-12\n索引号: {quote}{NUMBER}{quote}\n---\n"
    after = numbered(tmp_path, {"a.md": text, "b.md": text.replace("05-12", "06-12")})
    assert after["a.md"] == text
    assert after["b.md"] == text.replace("05-12", "06-12").replace("/2020-00001", "/2020-00002")
