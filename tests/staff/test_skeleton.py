"""The skeleton of a new item."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load import load_config
from gongkai.load.source_text import CONTROL, SourceText
from gongkai.load.yaml_source import parse
from gongkai.model.config import Config
from gongkai.model.moment import Moment
from gongkai.model.node import Mapping, Scalar
from gongkai.staff.skeleton import NewItem, quoted, skeleton
from tests.column import SMALL


@pytest.fixture(scope="module")
def config() -> Config:
    return load_config(SMALL / "config.yaml")


def begin(config: Config, section: str, category: str, title: str = "标题") -> str:
    where, kind = config.section_by_id[section], config.category(section, category)
    assert kind
    moment = Moment(date(2026, 11, 24), time(9, 30))
    return skeleton(config, NewItem(where, kind, title, moment, "11000000MB0000019X/2026-00001"))


def test_it_opens_with_what_is_known(config: Config) -> None:
    assert begin(config, "affairs", "guides", "怎么办").startswith(
        "---\n标题: 怎么办\n发布日期: 2026-11-24 09:30\n索引号: 11000000MB0000019X/2026-00001\n责任科室: 办公室\n"
    )


def test_a_required_key_stands_empty_under_its_explanation(config: Config) -> None:
    assert (
        "# 咨询电话（必填，依据《优化营商环境条例》（国务院令第722号）第三十五条）：如 0400-5550101。\n"
        "# 如：咨询电话: 0400-5550101\n咨询电话: \n"
    ) in begin(config, "affairs", "guides")


def test_a_required_text_is_a_heading_with_its_explanation_in_a_comment(config: Config) -> None:
    text = begin(config, "affairs", "guides")
    assert "## 收费标准\n\n<!-- 必填" in text
    assert "没有的写“无”并说明理由。" in text


def test_what_may_be_left_out_is_only_mentioned(config: Config) -> None:
    text = begin(config, "affairs", "guides")
    assert "\n## 申请表" not in text
    assert "需要时加上小标题：## 申请表 -->" in text


READABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\t\n\r\u2028\u2029")


@given(st.text(alphabet=READABLE.filter(lambda character: not CONTROL.match(character))))
def test_a_title_of_any_characters_reads_back_the_same(title: str) -> None:
    node, problems = parse(SourceText(f"标题: {quoted(title)}\n"))
    assert problems == ()
    assert isinstance(node, Mapping)
    value = node.get("标题")
    assert isinstance(value, Scalar)
    assert value.text == title
