"""Where a new item goes and what it is called."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gongkai.errors import UsageError
from gongkai.load import load_config, load_content
from gongkai.model.progress import Silent
from gongkai.staff.new_item import find_category, find_section, free_path, next_index_number, slug, write_new
from tests.column import SMALL

CONFIG = load_config(SMALL / "config.yaml")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于开展技术改造的通知", "guan-yu-kai-zhan-ji-shu-gai-zao-de-tong-zhi"),
        ("2026年第1期", "2026-nian-di-1-qi"),
        ("《办法》（试行）", "ban-fa-shi-xing"),
        ("！？", "item"),
    ],
)
def test_a_slug_is_pinyin(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_slug_ends_between_syllables() -> None:
    name = slug("示例县工业和信息化局关于进一步做好工业企业复产达产达效有关工作的通知")
    assert len(name) <= 48
    assert name.endswith(("zuo", "bu", "yi", "jin", "hao"))


@pytest.mark.parametrize("wanted", ["affairs", "政务服务"])
def test_a_section_is_found_by_id_or_title(wanted: str) -> None:
    assert find_section(CONFIG, wanted).id == "affairs"


def test_an_unknown_section_names_those_there_are() -> None:
    with pytest.raises(UsageError) as error:
        find_section(CONFIG, "政府服务")
    assert "政务服务（affairs）" in error.value.hint


def test_an_unknown_category_names_those_there_are() -> None:
    with pytest.raises(UsageError) as error:
        find_category(find_section(CONFIG, "affairs"), "指南")
    assert "办事指南（guides）" in error.value.hint


def test_the_next_index_number_follows_the_highest_of_its_year() -> None:
    sources = load_content(SMALL, CONFIG, Silent())
    assert next_index_number(CONFIG, sources, 2023) == "11000000MB0000019X/2023-00003"
    assert next_index_number(CONFIG, sources, 2026) == "11000000MB0000019X/2026-00001"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    section = find_section(CONFIG, "affairs")
    category = find_category(section, "guides")
    first = free_path(tmp_path, section, category, date(2026, 11, 24), "指南")
    write_new(first, "x")
    second = free_path(tmp_path, section, category, date(2026, 11, 24), "指南")
    assert (first.name, second.name) == ("2026-11-24-zhi-nan.md", "2026-11-24-zhi-nan-2.md")


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    write_new(tmp_path / "a.md", "x")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.md", "y")
