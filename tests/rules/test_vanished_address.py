from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import USUAL, Changed, of_rule

ITEM = """---
标题: 关于加快技术改造的通知
发布日期: 2020-05-12
索引号: 11000000MB0000019X/2020-00001
---
"""
OTHER = ITEM.replace("技术改造", "设备更新").replace("00001", "00002")
MOVED = "content/policy/interpretations/b.md\n"
DELETED = f"⟦{USUAL}"
WITH_FILE = ITEM.replace("---\n", "---\n附件: a/表.csv\n", 1)
FILE = "content/policy/documents/a/表.csv\n企业,项目\n"
CORRECTED = WITH_FILE.replace("a/表.csv", "a/新表.csv").replace(
    "附件", "更正记录: [{日期: 2020-06-01, 说明: 附件换成更正后的表}]\n附件"
)

FAILING = (
    Changed(ITEM, DELETED),
    Changed(ITEM, f"⟦{MOVED}{ITEM}"),
    Changed(ITEM, f"{MOVED}{OTHER}\n{DELETED}"),
    Changed(ITEM, ITEM.replace("---\n", "---\n草稿: ⟦是\n", 1)),
    Changed(ITEM, ITEM.replace("2020-05-12", "⟦2030-05-12")),
    Changed(ITEM.replace("---\n", "---\n旧网址: policy/documents/old\n", 1), f"⟦{USUAL}\n{ITEM}"),
    Changed(
        f"{WITH_FILE}\n{FILE}", WITH_FILE.replace("a/表.csv", "⟦a/新表.csv") + "\n" + FILE.replace("表.csv", "新表.csv")
    ),
)
PASSING = (
    Changed(ITEM, ITEM.replace("通知", "意见")),
    Changed(ITEM, MOVED + ITEM.replace("---\n", "---\n旧网址: policy/documents/a\n", 1)),
    Changed(ITEM, ITEM.replace("---\n", "---\n撤下: {日期: 2020-06-12, 理由: 已废止}\n", 1)),
    Changed(ITEM.replace("---\n", "---\n草稿: 是\n", 1), MOVED + OTHER),
    Changed(ITEM.replace("2020-05-12", "2030-05-12"), MOVED + OTHER),
    Changed(ITEM, ITEM.replace("标题:", "标题")),
    Changed(f"{WITH_FILE}\n{FILE}", f"{CORRECTED}\n{FILE.replace('表.csv', '新表.csv')}"),
    Changed(
        f"{WITH_FILE}\n{FILE}",
        f"{ITEM.replace('---', '---' + chr(10) + '撤下: {日期: 2020-06-12, 理由: 已废止}', 1)}\n",
    ),
)


def found_in(sample: Changed) -> str:
    (found,) = of_rule("vanished-address", sample)
    return found.message + found.hint


@pytest.mark.parametrize(
    ("sample", "said"),
    [
        (FAILING[0], "文件没有了"),
        (FAILING[1], "content/policy/interpretations/b.md 里写上：\n旧网址: policy/documents/a"),
        (FAILING[2], "文件没有了"),
        (FAILING[3], "改成了草稿"),
        (FAILING[4], "改成了以后才发布"),
        (FAILING[5], "写回去：\n旧网址: policy/documents/old"),
    ],
)
def test_it_is_said_what_happened_and_what_to_do(sample: Changed, said: str) -> None:
    assert said in found_in(sample)


def test_a_page_is_an_error_and_an_attachment_a_warning() -> None:
    assert [one.severity for one in of_rule("vanished-address", FAILING[0])] == [Severity.ERROR]
    assert [one.severity for one in of_rule("vanished-address", FAILING[6])] == [Severity.WARNING]
