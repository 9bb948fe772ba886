from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from gongkai.report import json as json_report
from gongkai.report import text as text_report
from gongkai.report.summary import summarise
from tests import files
from tests.rules.samples import USUAL, Made, files_of, made, of_rule

RULE = "resident-id-number"
LIST = "content/policy/documents/a/list"
ITEM = "---\n标题: 公示\n附件: {文件: a/list.%s}\n---\n"
NUMBER = "11010519491231002X"


def attached(ending: str, data: bytes) -> Made:
    return made({USUAL: ITEM % ending, f"{LIST}.{ending}": data}, (USUAL, 3, 10))


FAILING = (
    """
    ---
    标题: 公示
    摘要: x
    内容概述: 张某（⟦11010519491231002X）等人
    ---

    | 姓名 | 身份证号 |
    | --- | --- |
    | 张某 | ⟦11010519491231002x |
    | 李某 | ⟦110105194912310029 |
    | 王某 | ⟦110105491231002 |

    身份证：⟦110105 19491231 002X，全角⟦１１０１０５１９４９１２３１００２Ｘ，[链接](⟦11010519491231002X.html)
    """,
    """
    ---
    标题: 公示
    草稿: 是
    ---

    <table>
    <tr><td>姓名</td><td>公民身份号码</td></tr>
    <tr><td>张某</td>
    <td>⟦110105194912310020</td></tr>
    </table>
    """,
    attached("xlsx", files.xlsx({"甲": [["名单"], ["姓名", "身份证号码"], ["张某", 110105194912310000]]})),
    attached("docx", files.docx(files.paragraph(f"张某 {NUMBER}", "delText"))),
    attached("pdf", files.pdf([f"1 Zhang {NUMBER} 2000", "2 Li 2000 and so on"])),
    attached("csv", f"张某,{NUMBER}\n".encode("gb18030")),
    attached("txt", f"张某{NUMBER}\n".encode()),
)
PASSING = (
    """
    ---
    标题: 公示
    索引号: 11220524013933539B/2021-00001
    ---

    | 姓名 | 身份证号 | 项目代码 |
    | --- | --- | --- |
    | 张某 | 110105********002X | 110105491231002 |
    | 李某 | 110105194912XX002X | 2020-220524-39-03-000001 |

    信用代码110105199001010072，金额110105194912310029元，流水号110105491231002、20200101123000123456。
    """,
)


@pytest.mark.parametrize("ending", ["csv", "txt"])
def test_an_attachments_finding_says_where_and_how_many(ending: str) -> None:
    data = f"姓名,号码\n张某,{NUMBER}\n李某,{NUMBER}\n".encode()
    (found,) = of_rule(RULE, made({USUAL: ITEM % ending, f"{LIST}.{ending}": data}))
    assert f"附件“list.{ending}”里有居民身份证号码：第2行的 110*************2X等2处" in found.message


def test_no_report_shows_the_number() -> None:
    sample = str(FAILING[0])
    found = of_rule(RULE, sample)
    lines = dict(enumerate(files_of(sample)[USUAL].split("\n"), 1))
    summary = summarise(found, files=1, items=1)
    shown = text_report.render(found, summary, {(USUAL, number): line for number, line in lines.items()})
    shown += json_report.render(found, summary)
    for number in (NUMBER, NUMBER.lower(), "110105194912310029", "110105491231002", "110105 19491231 002X"):
        assert number not in shown
    assert "110*************2X" in shown


@pytest.mark.parametrize("state", ["草稿: 是", "标题: 甲"])
def test_it_is_an_error_in_a_draft_too(state: str) -> None:
    (found,) = of_rule(RULE, f"---\n{state}\n---\n\n{NUMBER}\n")
    assert found.severity is Severity.ERROR


def test_what_was_withdrawn_is_not_held_up() -> None:
    (found,) = of_rule(RULE, f"---\n标题: 甲\n撤下: {{日期: 2026-01-01, 理由: 误发}}\n---\n\n{NUMBER}\n")
    assert found.severity is Severity.WARNING
