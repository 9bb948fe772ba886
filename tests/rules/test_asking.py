"""A rule that is not asked, or that does not look closely, would have found nothing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.load.items import load_item
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.problem import ProblemCode
from gongkai.rules import RULE_BY_ID, RULES
from gongkai.rules.asking import asked
from gongkai.rules.diagnosis import of_source
from gongkai.rules.rule import Rule, SourceRule
from tests.rules.samples import USUAL, small_config, write

SPANS = settings(max_examples=300, deadline=None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"signs": ("丙",)},
        {"attachments": True},
        {"fields": frozenset({"review"}), "signs": ()},
        {"kinds": frozenset({Kind.FUND})},
        {"problems": frozenset({ProblemCode.TAB})},
    ],
)
def test_a_rule_is_not_asked_where_it_says_that_it_needs_what_is_not_there(wrong: dict[str, Any]) -> None:
    source = loaded("一,二")
    rule = RULE_BY_ID["halfwidth-punctuation"]
    assert isinstance(rule, SourceRule)
    changed: list[Rule] = [replace(rule, **wrong)]
    assert asked(source, small_config(), [rule]) == (rule,)
    assert asked(source, small_config(), changed) == ()


TELLING = (
    "一0年二O年三o年⽅\ue001\ufffd\u200b\u00a0９％Ａ＜甲＞<<甲>>…⋯。。。...···・・・•••－–─━―——--甲 乙\t丙\u3000丁"
    '〔2020〕[2020](2020)｛令告公告,;:?!.()"电话@＠13800001111身份证110105194912310021护照E12345678'
    "住址住所地址户籍户口信用代码机构代码错别字按装《》“”‘’（）【】「」**甲**__乙__日期年月日第|合计待补充附件"
)
"""Something of all that rules look for before they look closely."""
PIECES = (
    "二0一九年¦二○一九年¦甲•乙¦⽅¦\ue001¦\u200b¦\u00a0¦\ufffd¦９¦３％¦Ａ¦<<甲>>¦＜甲＞¦＞¦…¦……¦⋯¦。。。¦...¦···¦•••"
    '¦--¦─¦——¦———¦— —¦－－¦甲 乙¦，\u3000乙¦中\t文¦。。¦，,¦？。¦！ 、¦甲,乙¦甲;¦(甲)¦（甲)¦"甲"¦甲.乙¦。'
    "¦国发[2020]1号¦国发〔2020〕第1号¦部令3号¦公告 3号¦通告第03号¦按装¦布署¦待补充¦详见附件"
    "¦《¦》¦《《甲》》¦（（甲）乙）¦（【甲】（乙））¦“甲‘乙”丙’¦it’s¦1）¦**甲**¦** 甲 **¦__甲__"
    "¦13800001111¦手机：１３８ 0000 1111¦身份证110105194912310021¦护照E12345678¦通行证 C1234567¦a@qq.com¦ａ＠qq．com"
    "¦住址：甲村3号¦家庭住址:乙小区1-2-301¦卡号6222020200112233447¦信用代码911100001000000001¦机构代码：12345678-9"
    "¦\n一、甲\n¦\n\n二、乙\n\n¦\n（一）甲\n¦\n1.甲\n¦\n1、 甲\n¦\n第一条 甲\n¦\n第一、甲\n¦\n附件：\n¦\n**甲**\n"
    "¦\n## 甲\n¦\n甲\n---\n¦\n| 甲 | 乙 |\n|---|---|\n| 合计 | 1 |\n¦[甲](b.md)¦\n¦\n\n¦甲乙丙"
    "¦2020年05月12日¦\n示例县局\n\n2020-05-12\n¦http://a"
)
BODIES = st.lists(st.sampled_from(PIECES.split("¦")) | st.text(max_size=5), max_size=8).map("".join)


@given(BODIES)
@SPANS
def test_what_stands_in_the_front_matter_changes_nothing_that_is_found_in_the_body(body: str) -> None:
    assert in_body(loaded(body)) == in_body(loaded(body, summary=TELLING))


def in_body(source: Source) -> list[Diagnostic]:
    found = of_source(source, small_config(), RULES)
    return [one for one in found if one.span and one.span.line > source.front_end]


def loaded(body: str, summary: str = "甲") -> Source:
    front = f"标题: 示例县局关于甲的通知\n发文机关: 示例县局\n成文日期: 2020-05-12\n内容概述: {summary!r}"
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {USUAL: f"---\n{front}\n---\n{body}".encode("utf-8", "replace")})
        return load_item(Path(folder), USUAL, small_config())
