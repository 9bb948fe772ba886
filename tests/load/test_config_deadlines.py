from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.errors import ConfigError
from gongkai.load import load_config

WRITTEN = (Path(__file__).parent.parent / "rules" / "config.yaml").read_text(encoding="utf-8")
CONFIG = WRITTEN.replace(", since: 解读对象.发布日期", "")
DOCUMENTS = "deadline: {text: 自形成之日起20个工作日内, days: 20}"
INTERPRETATIONS = "deadline: {text: 文件公开后3个工作日内, days: 3}"


def with_deadline(folder: Path, old: str, more: str) -> Path:
    assert old in CONFIG
    path = folder / "config.yaml"
    path.write_text(CONFIG.replace(old, old.replace("}", f", {more}}}")), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "since"),
    [
        (DOCUMENTS, "issued"),
        (DOCUMENTS, "施行日期"),
        (INTERPRETATIONS, "解读对象.发布日期"),
        (INTERPRETATIONS, "interprets.issued"),
    ],
)
def test_one_may_count_from_a_date_of_the_item_or_of_what_it_refers_to(tmp_path: Path, old: str, since: str) -> None:
    config = load_config(with_deadline(tmp_path, old, f"since: {since}"))
    assert since in {category.deadline.since for section in config.sections for category in section.categories}


@pytest.mark.parametrize(
    ("old", "more", "message"),
    [
        (DOCUMENTS, "since: 成文日", "时限从“成文日”起算，但它不是日期。"),
        (DOCUMENTS, "since: 标题", "时限从“标题”起算，但它不是日期。"),
        (DOCUMENTS, "since: 标题.发布日期", "时限从“标题”起算，但它不是指向别的条目的字段。"),
        (DOCUMENTS, "since: 解读对象.发布日期", "“文件”类的条目没有“解读对象”，时限无从算起。"),
        (INTERPRETATIONS, "since: 解读对象.标题", "时限从“标题”起算，但它不是日期。"),
        (DOCUMENTS, "yearly: 01-31", "既写了 yearly 又写了 days，不知道按哪个算。"),
    ],
)
def test_a_deadline_that_cannot_be_counted_is_told(tmp_path: Path, old: str, more: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(with_deadline(tmp_path, old, more))
    assert [found.message for found in raised.value.diagnostics] == [message]


def test_a_slip_of_the_pen_is_guessed(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(with_deadline(tmp_path, DOCUMENTS, "since: 成文日"))
    assert [found.hint for found in raised.value.diagnostics] == ["是不是想写“成文日期”？"]
