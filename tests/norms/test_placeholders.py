from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.placeholders import TELLING, is_placeholder, points_to_attachment


@pytest.mark.parametrize(
    "text",
    [
        *("待补充", "待补充。", "（待补充）", "待完善", "待定", "**待补充**", "待核实后公布", "内容更新中", "补充中"),
        *("略", "（略）", "从略", "同上", "同前", "见上", "见上文。", "暂无", "暂无。", "暂缺", "暂无数据"),
        *(
            "TODO",
            "todo",
            "TBD",
            "XX",
            "xxx",
            "××",
            "ＸＸＸ",
            "某某",
            "……",
            "…",
            "...",
            "。。。",
            "？",
            "???",
            "____",
        ),
        *(
            "请填写",
            "此处填写内容",
            "XX局",
            "××县××镇××路××号",
            "20XX年",
            "本办法自20××年1月1日起施行",
            "联系人：XX同志",
        ),
    ],
)
def test_words_for_what_is_still_to_be_written(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "—",
            "--",
            "|",
            "无",
            "无。",
            "不涉及",
            "没有",
            "0",
            "是",
            "县工信局",
            "略有增长",
            "同上一年度",
            "见上级文件",
        ),
        *(
            "暂无，本年度没有发生。",
            "待补充材料的，5个工作日内一次告知",
            "王某某",
            "李××",
            "张××、李××",
            "尾号××",
            "XXL",
        ),
        *(
            "XK-GX-001",
            "示例县××村",
            "2020年",
            "更新",
            "填写说明",
            "合格/不合格",
            "证书编号X1234",
            "22052419900101××××",
        ),
    ],
)
def test_what_says_something_is_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["详见附件", "见附件。", "（详见附件1）", "请参见附表", "具体见附件", "详见本附件"])
def test_some_texts_only_point_to_an_attachment(text: str) -> None:
    assert points_to_attachment(text)
    assert not is_placeholder(text)


@pytest.mark.parametrize("text", ["", "附件", "收支总表如下，完整的10张表见附件。", "见附近窗口"])
def test_others_say_something_besides(text: str) -> None:
    assert not points_to_attachment(text)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert is_placeholder(text) in {True, False}
    assert points_to_attachment(text) in {True, False}


@given(st.text(alphabet="待补充略同上暂无X×。（）* …/"))
def test_space_around_it_changes_nothing(text: str) -> None:
    assert is_placeholder(f"  {text}\n") == is_placeholder(text)


@given(st.text(alphabet="待补充定完善中略同上见前左下暂无缺未请填写入TODOXX×某…。.?？□○_附件表图详20年 "))
def test_every_placeholder_has_a_telling_sign(text: str) -> None:
    if is_placeholder(text) or points_to_attachment(text):
        assert TELLING.search(text)
