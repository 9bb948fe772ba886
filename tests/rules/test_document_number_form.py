from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Edit, Severity, Span
from gongkai.rules.document_number_form import check
from tests.rules.samples import of_rule

FAILING = tuple(
    f"""
    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: ⟦{number}
    ---
    """
    for number in (
        "示工信发﹝2020﹞12号",
        "示工信发[2020]12号",
        "示工信发［2020］12号",
        "'示工信发【2020】12号'",
        "示工信发(2020)12号",
        "示工信发（2020）12号",
        "示工信发〔20〕12号",
        "示工信发〔2020〕第12号",
        "示工信发〔2020〕012号",
        "示工信发〔2020〕12",
        "示工信发〔2020年〕12号",
        "示工信发 〔2020〕 12号",
        "示工信发2020-12",
        "示工信字第12号",
        "示工信发〔2020〕12号、示财发〔2020〕7号",
        "国务院令711号",
        "公告2020年第012号",
        "无",
    )
)
PASSING = tuple(
    f"""
    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: {number}
    ---
    """
    for number in (
        "示工信发〔2020〕12号",
        "工信部联企业〔2020〕108号",
        "国务院令第711号",
        "公告第3号",
        "公告 第3号",
        "公告2020年第12号",
        "2020年第12号",
        "财政部 税务总局公告2020年第8号",
        "",
    )
)


def with_number(number: str) -> str:
    return f"---\n标题: 通知\n成文日期: 2020-05-11\n发文字号: {number}\n---\n"


@pytest.mark.parametrize("number", ["示工信发[20]第012", "示工信发（2020年）12号"])
def test_what_is_wrong_is_named_and_what_is_right_is_written(number: str) -> None:
    (found,) = of_rule("document-number-form", with_number(number))
    assert "年份要用六角括号〔〕括起" in found.message
    assert found.hint == "应当写成“示工信发〔2020〕12号”。"
    assert found.severity is Severity.ERROR
    assert str(found.basis) == "《党政机关公文格式》（GB/T 9704-2012）7.2.5"


@pytest.mark.parametrize(
    ("written", "column", "end"),
    [("示工信发[2020]12号", 7, 20), ("'示工信发[2020]12号'", 8, 21), ('"示工信发[2020]12号"', 8, 21)],
)
def test_the_mend_leaves_quotation_marks_alone(written: str, column: int, end: int) -> None:
    (found,) = of_rule("document-number-form", with_number(written))
    assert found.fix
    assert found.fix.edits == (Edit(Span(4, column, 4, end), "示工信发〔2020〕12号"),)


@pytest.mark.parametrize("number", ["示工信发2020-12号", "示工信发〔19〕12号", ">-\n  示工信发\n  [2020]12号"])
def test_what_is_not_certain_is_not_mended(number: str) -> None:
    (found,) = of_rule("document-number-form", with_number(number))
    assert found.fix is None


def test_orders_are_no_matter_of_the_standard() -> None:
    (found,) = of_rule("document-number-form", with_number("国务院令711号"))
    assert found.severity is Severity.WARNING
    assert found.hint == "应当写成“国务院令第711号”。"


def test_a_file_that_says_nothing_is_not_looked_at() -> None:
    assert not of_rule("document-number-form", "---\n标题: 通知\n---\n")
    assert check.__module__ == "gongkai.rules.document_number_form"
