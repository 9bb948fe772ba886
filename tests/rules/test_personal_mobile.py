from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests import files
from tests.rules.samples import USUAL, made, of_rule

RULE = "personal-mobile"
ERROR, WARNING = Severity.ERROR, Severity.WARNING
SHEET = files.xlsx({"甲": [["序号", "户主", "联系电话"], [1, "张某", 13800000000]]})
FAILING = (
    """
    ---
    标题: 公示
    ---

    | 姓名 | 电话 |
    | --- | --- |
    | 张某 | ⟦13800000000 |
    | 李某 | ⟦+86 138-0000-0000 |

    联系人：王五，⟦13800000000；[打电话](tel:⟦13800000000)
    """,
    made(
        {
            USUAL: "---\n标题: 公示\n附件: {文件: a/list.xlsx}\n---\n",
            "content/policy/documents/a/list.xlsx": SHEET,
        },
        (USUAL, 3, 10),
    ),
)
PASSING = (
    """
    ---
    标题: 公示
    咨询电话: 13800000000
    ---

    | 姓名 | 电话 | 补助金额 |
    | --- | --- | --- |
    | 张某 | 138****0000 | 13800000000 |

    | 单位 | 值班电话 |
    | --- | --- |
    | 办公室 | 13800000000 |

    监督电话：13800000000。会议室在13800000000号。投资13800000000元。
    """,
)


def severities(text: str) -> list[Severity]:
    return [found.severity for found in of_rule(RULE, f"---\n标题: 甲\n---\n\n{text}\n")]


def table(*headings: str, row: str = "张三") -> str:
    columns = " | ".join(headings)
    return f"| {columns} |\n| {' | '.join('-' * len(headings))} |\n| {row} | 13800000000 |"


@pytest.mark.parametrize(
    "text",
    [
        table("姓名", "手机"),
        table("户主", "联系方式"),
        table("学生", "家长电话"),
        "申请人：张三，电话13800000000",
        "家长手机 13800000000",
        "信访人李四，现住示例村，电话13800000000",
        "<table><tr><td>姓名</td><td>电话</td></tr><tr><td>张三</td><td>13800000000</td></tr></table>",
    ],
)
def test_what_belongs_to_somebody_is_an_error(text: str) -> None:
    assert severities(text) == [ERROR]


@pytest.mark.parametrize(
    "text",
    [
        table("姓名", "职务", "手机", row="张三 | 科长"),
        table("企业名称", "联系人", "电话", row="某公司 | 张三"),
        "联系人：张三 13800000000",
        "请联系张三（13800000000）",
        "经办人 李四 电话：13800000000",
    ],
)
def test_what_may_be_an_officials_is_a_warning(text: str) -> None:
    assert severities(text) == [WARNING]


@pytest.mark.parametrize(
    "text",
    [
        table("企业名称", "联系电话", row="某某公司"),
        table("申请人", "电话", row="某某公司"),
        table("姓名", "监督电话"),
        table("姓名", "项目编号"),
        "招标人：某局，联系人：李工，电话：13800000000",
        "监督举报电话：13800000000",
        "值班手机13800000000",
        "报名咨询请拨打业务电话 13800000000",
        "电话：13800000000",
        "申请人可以拨打13800000000咨询。",
        "申请人张三已备案。咨询请拨打13800000000。",
    ],
)
def test_what_an_office_publishes_passes(text: str) -> None:
    assert severities(text) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [("1  张三  男  13800000000  2000", ERROR), ("联系人：张三 13800000000", WARNING)],
)
def test_a_list_that_lost_its_columns_is_known_by_its_rows(text: str, severity: Severity) -> None:
    item = "---\n标题: 公示\n附件: {文件: a/list.txt}\n---\n"
    (found,) = of_rule(RULE, made({USUAL: item, "content/policy/documents/a/list.txt": text.encode()}))
    assert found.severity is severity


def test_a_table_without_headings_is_known_by_its_names() -> None:
    item = "---\n标题: 公示\n附件: {文件: a/list.csv}\n---\n"
    rows = "张三,13800000000\n李四,13800000000\n".encode()
    (found,) = of_rule(RULE, made({USUAL: item, "content/policy/documents/a/list.csv": rows}))
    assert found.severity is ERROR
