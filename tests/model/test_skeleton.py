"""What is pasted where an element is missing must itself satisfy the rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.model.skeleton import to_paste
from gongkai.model.taxonomy import Element, ElementType
from tests.rules.samples import of_rule, small_config


@pytest.mark.parametrize(
    ("kind", "pasted"),
    [
        (ElementType.TEXT, "## 说明\n\n……"),
        (ElementType.LIST, "## 说明\n\n1. ……"),
        (ElementType.TABLE, "## 说明\n\n| 名称 | 份数 |\n| --- | --- |\n| …… | …… |"),
        (ElementType.DATE, "说明: 2020-05-12"),
        (ElementType.PHONE, "说明: 0400-5550101"),
        (ElementType.EMAIL, "说明: gxj@example.com"),
        (ElementType.CHOICE, "说明: 甲"),
        (ElementType.MONEY, "说明: 120万元"),
    ],
)
def test_each_type_has_its_form(kind: ElementType, pasted: str) -> None:
    element = Element(
        id="x", name="说明", type=kind, basis="条例", explain="说明。", choices=("甲", "乙"), columns=("名称", "份数")
    )
    assert to_paste(element, small_config()) == pasted


@pytest.mark.parametrize(
    ("field", "pasted"),
    [
        ("issued", "成文日期: 2020-05-12"),
        ("disclosure", "公开方式: 主动公开"),
        ("progress", "进展:\n  - 日期: 2020-05-12\n    内容: ……"),
        ("attachments", "附件:\n  - 文件: ……"),
    ],
)
def test_a_field_is_written_as_it_must_be(field: str, pasted: str) -> None:
    element = Element(id=field, name="名称", type=ElementType.FIELD, basis="条例", explain="说明。")
    assert to_paste(element, small_config()) == pasted


@pytest.mark.parametrize("kind", [kind for kind in ElementType if kind is not ElementType.FIELD])
def test_what_is_pasted_satisfies_the_rules(kind: ElementType) -> None:
    element = Element(id="x", name="说明", type=kind, basis="条例", explain="说明。", choices=("甲",))
    config = small_config()
    config = replace(config, elements=(*config.elements, element))
    pasted = to_paste(element, config)
    front, body = ("", pasted) if kind.in_body else (f"{pasted}\n", "")
    sample = f"---\n标题: 通知\n{front}---\n\n{body}\n"
    assert of_rule("missing-element", sample, config) == []
    assert of_rule("wrong-value", sample, config) == []
