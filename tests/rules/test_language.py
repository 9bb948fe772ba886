"""The rules of language together: no text makes them fail, every mend helps, and real law texts pass."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.load.items import load_item
from gongkai.model.diagnostic import Diagnostic, Edit
from gongkai.rules import (
    RULES,
    chinese_spacing,
    dash_form,
    document_title,
    doubled_punctuation,
    ellipsis_form,
    emphasis_shown,
    fullwidth_letters,
    halfwidth_punctuation,
    heading_order,
    internal_document,
    invisible_character,
    long_paragraph,
    lookalike_character,
    nested_marks,
    numbering_form,
    numbering_level,
    numbering_sequence,
    private_character,
    unpaired_marks,
    wrong_word,
)
from gongkai.rules.diagnosis import in_order, of_source
from tests.rules.samples import USUAL, small_config, write

LANGUAGE = [
    module.RULE
    for module in (
        unpaired_marks,
        nested_marks,
        halfwidth_punctuation,
        fullwidth_letters,
        doubled_punctuation,
        ellipsis_form,
        dash_form,
        chinese_spacing,
        invisible_character,
        private_character,
        lookalike_character,
        emphasis_shown,
        heading_order,
        numbering_form,
        numbering_sequence,
        numbering_level,
        document_title,
        internal_document,
        long_paragraph,
        wrong_word,
    )
]
ALPHABET = (
    '甲乙一二三十条章第附件关于的通知请示aB1２Ｘ①,，.。;；:：、?？!！()（）《》〈〉“”‘’〔〕【】"…—-－─·•○'
    " \u3000\t\n\n\u200b\u00a0⽅\ue001**__#|`<>[]*_"
)
TEXTS = st.text(alphabet=ALPHABET, max_size=80)
ROUNDS = 6
SPANS = settings(max_examples=150, deadline=None)


def found_in(text: str) -> tuple[Diagnostic, ...]:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), {USUAL: text.encode("utf-8", "replace")})
        source = load_item(Path(folder), USUAL, small_config())
    return in_order(of_source(source, small_config(), LANGUAGE))


def mended(text: str, found: tuple[Diagnostic, ...]) -> str:
    """The text with all mends that do not overlap, the first of each place."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    edits: list[tuple[int, int, str]] = []
    for one in found:
        changes = [offsets(edit, starts) for edit in one.fix.edits] if one.fix else []
        if not any(
            start < other_end and other_start < end for start, end, _ in changes for other_start, other_end, _ in edits
        ):
            edits += changes
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def offsets(edit: Edit, starts: list[int]) -> tuple[int, int, str]:
    span = edit.span
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1, edit.text


def test_these_are_the_rules_of_language() -> None:
    first = RULES.index(LANGUAGE[0])
    assert list(RULES[first : first + len(LANGUAGE)]) == LANGUAGE


@given(TEXTS, TEXTS)
@SPANS
def test_no_text_makes_them_fail_and_every_place_is_in_the_file(title: str, body: str) -> None:
    text = f"---\n标题: {title!r}\n内容概述: 甲\n---\n{body}"
    lines = text.split("\n")
    for one in found_in(text):
        if one.span:
            assert 1 <= one.span.line <= one.span.end_line <= len(lines)
            assert 1 <= one.span.column <= len(lines[one.span.line - 1]) + 1
            assert 1 <= one.span.end_column <= len(lines[one.span.end_line - 1]) + 1


@given(TEXTS)
@SPANS
def test_mending_comes_to_an_end_with_nothing_left_to_mend(body: str) -> None:
    """One mend may uncover the next, as where an invisible character is taken out from between two commas."""
    text = f"---\n标题: 甲\n---\n{body}"
    for _ in range(ROUNDS):
        text = mended(text, found_in(text))
    assert [one for one in found_in(text) if one.fix] == []


LAW = """
---
标题: 示例县公共信息公开办法
内容概述: 规定公开的范围、方式和监督。
---

（2020年5月12日示例县第一届人民代表大会通过　根据2021年6月1日《关于修改〈示例县公共信息公开办法〉的决定》修正）

## 第一章　总　则

第一条 为了规范公共信息公开，根据《中华人民共和国政府信息公开条例》（以下简称《条例》），制定本办法。

第二条 本办法所称公共信息，是指县人民政府及其部门（含派出机构）在履行职责过程中制作或者获取的信息。

法律、法规另有规定的，从其规定；没有规定的，适用本办法。

## 第二章　公　开

### 第一节　范　围

第三条 下列信息应当公开：

（一）机构职能、机构设置、办公地址；

（二）行政许可的依据、条件、程序，包括：

1.申请材料；

2.办理时限；

（三）前款第（一）项、第（二）项所列信息的修改。

第三条之一 不予公开的，应当说明理由，“谁公开、谁负责”。

### 第二节　方　式

第四条 公开可以采取——

（一）网站公开；（二）公报公开；

（三）其他方式……

## 第三章　附　则

第五条 违反本办法第三条第（一）项至第（三）项规定的，处1,000元以上3.5万元以下罚款；其中超过90%的，从重处罚。

第六条 本办法自2020年7月1日起施行。
"""


def test_a_law_text_passes() -> None:
    assert [(one.rule, one.message) for one in found_in(LAW.lstrip("\n"))] == []


CORPUS = Path(os.environ.get("GONGKAI_CORPUS", ""))


@pytest.mark.soak
@pytest.mark.skipif(not CORPUS.name, reason="GONGKAI_CORPUS names no folder of law texts")
def test_no_certain_word_is_found_in_law_texts() -> None:
    for path in sorted(CORPUS.glob("law-*.md")):
        title, _, body = path.read_text(encoding="utf-8").partition("\n")
        found = found_in(f"---\n标题: {title.strip('# ')}\n---\n{body}")
        assert [one.message for one in found if one.rule == "wrong-word" and one.severity != "info"] == []
