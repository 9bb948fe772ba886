from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.rules.samples import of_rule, with_options

HEAD = "---\n标题: 关于加快技术改造的通知\n---\n"
FAILING = (
    """
    ---
    标题: 转发国办发⟦(2017)47号文件的通知
    内容概述: 转发国办发⟦【2017】47号文件。
    ---

    根据国办发⟦[2017]47号、国发⟦（2016）12号和示工信发⟦〔2020〕第5号、示工信发⟦〔2020〕07号文件，
    依照《条例》（国务院⟦令711号）和⟦公告2020年3号，现通知如下。

    | 文件 | 文号 |
    | --- | --- |
    | 指引 | 国办发⟦﹝2017﹞47号 |
    | 办法 | 示工信发⟦〔20〕5号 |
    """,
    """
    content/service/licences/a.md
    ---
    标题: 准予节能审查的决定
    备注: 依据国办发⟦[2017]47号办理。
    ---
    """,
    """
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: ⟦{标题: 政府网站发展指引, 文号: 国办发（2017）47号}
    ---
    """,
)
PASSING = (
    """
    content/policy/interpretations/a.md
    ---
    标题: 解读
    解读对象: {标题: 保障中小企业款项支付条例, 文号: 国务院令第728号}
    相关信息: {标题: 财税问题的通知, 文号: （94）财税字第12号}
    ---
    """,
    """
    ---
    标题: 转发国办发〔2017〕47号文件的通知
    内容概述: 转发国办发〔2017〕47号、48号文件。
    ---

    根据国办发〔2016〕80、82号，示工信发〔2020〕1—3号，法释〔2008〕5号和公告2020年第3号，（国务院令第711号）第三条，
    （2020）吉01行终12号行政判决认定，租用示例园区（2020）3号楼，新增企业（2020）12家。

    依据财税字〔94〕012号、国税发〔1994〕第089号；见附表[2020]；口令3号；[国办发〔2017〕47号](https://example.gov.cn/a(2017)47号.html)，
    `示工信发[2020]5号`，下载：示工信发[2020]5号.docx
    """,
    """
    ---
    标题: 通知
    ---

    按国办发〔2017〕 47 号办理。
    """,
)
LAW_LIKE = (
    "第十五条 国务院令第8号公布的规定和财政部公告2019年第39号所列的条件，适用本条例。",
    "第一条（目的）为了规范企业技术改造，根据《示例条例》（2020年修订）第3条，制定本办法。",
    "（一）依照最高人民法院法释〔2003〕9号、法释〔2023〕13号的规定办理；（二）第（3）项、第[4]项除外。",
    "本标准代替 GB/T 9704（1999）和 GB 11714（1997）；表（2）第3号样品、图[12]不适用，1990年第2号令废止。",
    "全县（2023）年度计划第12号项目；示例路（北段）15号楼；第四届（2021）3号会议室；机组（300）2号机。",
)
CORPUS = os.environ.get("GONGKAI_CORPUS", "")


@pytest.mark.parametrize("text", LAW_LIKE)
def test_texts_like_laws_raise_no_alarm(text: str) -> None:
    assert not of_rule("cited-document-number", f"{HEAD}\n{text}\n")


def test_what_only_looks_wrong_is_mended() -> None:
    (found,) = of_rule("cited-document-number", f"{HEAD}\n根据国办发[2017]47号文件。\n")
    assert found.fix
    assert [edit.text for edit in found.fix.edits] == ["〔2017〕47号"]
    assert found.hint == "改为“〔2017〕47号”。"


def test_what_the_document_itself_may_bear_is_left_to_people() -> None:
    (found,) = of_rule("cited-document-number", f"{HEAD}\n根据示工信罚〔2017〕第001号决定。\n")
    assert found.fix is None
    assert found.hint == "改为“〔2017〕1号”；原件上就这样写的，可以不改。"
    assert "示工信罚〔2017〕第001号" in found.message


def test_a_short_year_is_not_guessed() -> None:
    (found,) = of_rule("cited-document-number", f"{HEAD}\n根据示工信发〔20〕5号文件。\n")
    assert found.fix is None
    assert found.hint.startswith("核对原件")


def test_older_numbers_are_looked_at_only_where_a_bureau_says_so() -> None:
    text = f"{HEAD}\n根据财税字〔1994〕012号文件。\n"
    assert not of_rule("cited-document-number", text)
    assert of_rule("cited-document-number", text, with_options("cited-document-number", since="1990"))


@pytest.mark.soak
@pytest.mark.skipif(not CORPUS, reason="GONGKAI_CORPUS names no folder of texts")
def test_texts_of_laws_raise_hardly_an_alarm() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(CORPUS).glob("law-*.md"))]
    alarmed = [text for text in texts if of_rule("cited-document-number", f"{HEAD}\n{text}")]
    assert len(alarmed) < len(texts) / 100
