"""Elements written as keys, by their types."""

from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Span
from gongkai.model.item import ElementValue
from tests.load.column import GUIDE, item, problems_of

RIGHT = {
    "咨询电话": [
        *("0400-5550101", "0431-12345678", "010-12345678-801", "(010)12345678", "12345", "400-123-4567", "13900000000"),
        *("0400-5550101、0400-5550102", "0400-5550101转8", "+86-431-1234567", "无，本事项不设电话", "不涉及"),
    ],
    "收费金额": ["120万元", "3.5亿元", "1,200.50元", "0元", "人民币 20 万元"],
    "到现场次数": ["0", "1", "12.5", "85%", "-3", "1,000"],
    "最近核对日期": ["2020-05-12"],
    "受理期间": [
        "2020-01-01 至 2020-12-31",
        "2020-01-01/2020-12-31",
        "2020-01-01至2020-01-01",
        "2020-01-01 到 2020-12-31",
    ],
    "办件类型": ["即办件"],
    "网上办理": ["https://www.example.com/a?b=c#d", "http://www.example.com", "https://www.example.com:8080/办理"],
    "电子邮箱": ["gxj@example.com", "a.b-c@mail.example.com.cn"],
    "办理流程": ["先来后到", "无"],
}
WRONG = {
    "咨询电话": ["一二三", "0400-5550101转", "12", "电话：0400-5550101", "0400 5550101 王某", "1" * 400],
    "收费金额": ["120", "万元", "一百元", "12,00元", "约120万元"],
    "到现场次数": ["1次", "一", "1.", "１"],
    "最近核对日期": ["2020年5月12日", "2020-02-30", "无"],
    "受理期间": ["2020-01-01", "2020-12-31 至 2020-01-01", "长期", "2020-01-01 至 2020-02-30"],
    "办件类型": ["即办"],
    "网上办理": ["www.example.com", "ftp://www.example.com", "https://", "https://a b.com", "https://localhost"],
    "电子邮箱": ["gxj", "gxj@", "gxj@example", "甲@乙.中国"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in RIGHT.items() for text in texts])
def test_a_right_value_is_kept_as_written(name: str, text: str) -> None:
    (value,) = item(f"标题: 甲\n{name}: {text}", GUIDE).elements.values()
    assert (value.text, value.part, value.entries, value.rows) == (text, None, (), ())


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in WRONG.items() for text in texts])
def test_a_wrong_value_is_reported_under_the_element(name: str, text: str) -> None:
    problems = problems_of(f'标题: 甲\n{name}: "{text}"', GUIDE)
    assert [f"wrong-value name={name} found={text[:50]}" in problem for problem in problems] == [True]


def test_the_nearest_choice_is_the_example() -> None:
    (problem,) = problems_of("标题: 甲\n办件类型: 即时办件", GUIDE)
    assert problem.endswith("expected=以下之一：即办件、承诺件 example=即办件")


def test_an_empty_element_is_there_and_says_nothing() -> None:
    assert item("标题: 甲\n咨询电话:\n申请条件:", GUIDE).elements == {
        "contact_phone": ElementValue("contact_phone", Span(3, 6, 3, 6), ""),
        "conditions": ElementValue("conditions", Span(4, 6, 4, 6), ""),
    }


def test_an_element_may_be_named_by_its_id() -> None:
    assert item("标题: 甲\ncontact_phone: 0400-5550101", GUIDE).elements["contact_phone"].text == "0400-5550101"


@pytest.mark.parametrize(
    ("front", "entries"),
    [
        ("申请条件:\n  - 甲\n  - 乙", ("甲", "乙")),
        ("申请条件: |\n  甲\n\n  乙", ("甲", "乙")),
        ("申请条件: 甲", ("甲",)),
        ("申请条件: [甲, '']", ("甲",)),
    ],
)
def test_a_list_has_entries(front: str, entries: tuple[str, ...]) -> None:
    assert item(f"标题: 甲\n{front}", GUIDE).elements["conditions"].entries == entries


@pytest.mark.parametrize(
    "front",
    [
        "办理材料:\n  - {材料名称: 申请表, 份数: 2}\n  - {份数: 1, 材料名称: 执照}",
        "办理材料:\n  - [申请表, 2]\n  - [执照, 1]",
    ],
)
def test_a_table_has_rows_in_the_order_of_its_columns(front: str) -> None:
    value = item(f"标题: 甲\n{front}", GUIDE).elements["materials"]
    assert value.rows == (("申请表", "2"), ("执照", "1"))
    assert value.text == "申请表\t2\n执照\t1"


def test_a_table_without_named_columns_takes_them_as_written() -> None:
    value = item("标题: 甲\n时间安排:\n  - {阶段: 报名, 日期: 五月}\n  - [公示, 六月, 备注]", GUIDE).elements[
        "schedule"
    ]
    assert value.rows == (("报名", "五月"), ("公示", "六月", "备注"))


@pytest.mark.parametrize(
    ("front", "said"),
    [
        (
            "办理材料: 申请表两份",
            "wrong-value name=办理材料 found=申请表两份 expected=表格，每行一项，写材料名称、份数",
        ),
        ("办理材料: [[申请表]]", "wrong-value name=办理材料 found=列表 expected=表格，每行一项，写材料名称、份数"),
        ("办理材料: [申请表]", "wrong-value name=办理材料 found=申请表 expected=表格"),
        ("办理材料: [{材料名: 申请表, 份数: 2}]", "unknown-key key=材料名 suggestion=材料名称"),
        ("办理材料: [{材料名称: [申请表], 份数: 2}]", "wrong-value name=办理材料 found=列表 expected=每格一段文字"),
        ("申请条件: {甲: 乙}", "wrong-value name=申请条件 found=多个键 expected=列表"),
        ("申请条件: [甲, [乙]]", "wrong-value name=申请条件 found=列表 expected=每格一段文字"),
        ("办理流程: [甲]", "wrong-value name=办理流程 found=列表 expected=一段文字"),
    ],
)
def test_what_is_no_such_list_or_table_is_reported(front: str, said: str) -> None:
    (problem,) = problems_of(f"标题: 甲\n{front}", GUIDE)
    assert f" {said}" in problem
