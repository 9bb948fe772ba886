from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.document_number import (
    DocumentNumber,
    Slip,
    find_wrong,
    looks_like_document_number,
    normalise,
    parse,
    slips_of,
)

RIGHT = [
    ("国办发〔2017〕47号", DocumentNumber("国办发", 2017, 47)),
    ("工信部联企业〔2020〕108号", DocumentNumber("工信部联企业", 2020, 108)),
    ("京（海）发〔2020〕1号", DocumentNumber("京（海）发", 2020, 1)),
    ("国务院令第711号", DocumentNumber("国务院令", None, 711)),
    ("国家主席令第三十一号", DocumentNumber("国家主席令", None, 31)),
    ("公告第3号", DocumentNumber("公告", None, 3)),
    ("公告2020年第12号", DocumentNumber("公告", 2020, 12)),
    ("2020年第12号", DocumentNumber("", 2020, 12)),
    ("财政部 税务总局公告2020年第8号", DocumentNumber("财政部 税务总局公告", 2020, 8)),
]
WRONG = [
    ("示工信发﹝2020﹞12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发[2020]12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发［2020］12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发【2020】12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发(2020)12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发（2020）12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发〔2020)12号", "示工信发〔2020〕12号", {Slip.BRACKETS}),
    ("示工信发〔20〕12号", "示工信发〔2020〕12号", {Slip.SHORT_YEAR}),
    ("示工信发〔2020年〕12号", "示工信发〔2020〕12号", {Slip.YEAR_WORD}),
    ("示工信发〔二〇二〇〕十二号", "示工信发〔2020〕12号", {Slip.CHINESE_DIGITS}),
    ("示工信发〔２０２０〕１２号", "示工信发〔2020〕12号", {Slip.WIDTH}),
    ("示工信发〔2020〕第12号", "示工信发〔2020〕12号", {Slip.ORDINAL}),
    ("示工信发〔2020〕012号", "示工信发〔2020〕12号", {Slip.LEADING_ZERO}),
    ("示工信发〔2020〕12", "示工信发〔2020〕12号", {Slip.NO_END}),
    ("示工信发〔2020〕 12 号", "示工信发〔2020〕12号", {Slip.SPACE}),
    ("国务院令711号", "国务院令第711号", {Slip.NO_ORDINAL}),
    ("公告2020年第012号", "公告2020年第12号", {Slip.LEADING_ZERO}),
]
numbers = st.builds(
    "{}〔{}〕{}号".format,
    st.sampled_from(["国办发", "示工信发", "工信部联企业", "京（海）发"]),
    st.integers(1949, 2099),
    st.integers(1, 99999),
)


@pytest.mark.parametrize(("text", "number"), RIGHT)
def test_a_right_number_is_taken_apart(text: str, number: DocumentNumber) -> None:
    assert parse(text) == number
    assert normalise(text) == text


@pytest.mark.parametrize(("text", "right", "slips"), WRONG)
def test_a_slip_is_named_and_put_right(text: str, right: str, slips: set[Slip]) -> None:
    assert parse(text) is None
    assert normalise(text, 2020) == right
    assert slips_of(text) == slips


@pytest.mark.parametrize("text", ["国务院第711号令", "国务院令（第711号）", "国务院令第 0711 号"])
def test_orders_have_a_form_of_their_own(text: str) -> None:
    assert normalise(text) == "国务院令第711号"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "无",
        "12号",
        "〔2020〕12号",
        "示工信发2020-12号",
        "示工信发2020年12号",
        "示工信发〔2020〕1-2号",
        "示工信发〔1020〕1号",
        "示工信发〔2020〕0号",
        "示工信发〔2020〕1号、示财发〔2020〕2号",
        "示工信字第12号",
    ],
)
def test_what_could_mean_several_numbers_is_left_alone(text: str) -> None:
    assert parse(text) is None
    assert normalise(text) is None


def test_a_short_year_is_resolved_by_the_year_of_issue_alone() -> None:
    assert normalise("示工信发〔20〕12号") is None
    assert normalise("示工信发〔20〕12号", 2019) is None
    assert normalise("示工信发〔99〕12号", 1999) == "示工信发〔1999〕12号"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "根据国办发[2017]47号和国发（2016）12号文件",
            [("[2017]47号", "〔2017〕47号"), ("（2016）12号", "〔2016〕12号")],
        ),
        ("按示工信发〔2020〕第5号，", [("〔2020〕第5号", "〔2020〕5号")]),
        ("按示工信发〔2020〕5执行", [("〔2020〕5", "〔2020〕5号")]),
        ("（国务院令711号）和公告2020年3号", [("令711号", "令第711号"), ("公告2020年3号", "公告2020年第3号")]),
    ],
)
def test_wrong_numbers_are_found_in_a_text(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[wrong.start : wrong.end], wrong.right) for wrong in find_wrong(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "（2020）吉01行终12号",
        "租用厂房（2020）3号楼",
        "新增企业（2020）12家",
        "国办发〔2016〕80、82号",
        "示工信发〔2020〕1—3号",
        "见附表[2020]",
        "《办法》（2020）",
        "口令12号",
        "国务院令第711号",
    ],
)
def test_other_things_in_brackets_are_no_numbers(text: str) -> None:
    assert not list(find_wrong(text))


def test_an_old_document_bears_what_it_bears() -> None:
    (wrong,) = find_wrong("依据财税字〔94〕012号")
    assert wrong.year == 1994
    assert not wrong.is_only_looks
    (wrong,) = find_wrong("依据财税字[1994]12号")
    assert wrong.is_only_looks


def test_a_reference_may_look_like_a_number() -> None:
    assert looks_like_document_number("示工信发(2020)12")
    assert not looks_like_document_number("powers/documents/2020-08-17-fangan")


@given(numbers)
def test_a_right_number_is_right_wherever_it_stands(number: str) -> None:
    assert parse(number) is not None
    assert slips_of(number) == frozenset()
    assert not list(find_wrong(f"根据《办法》（{number}）和{number}的规定，"))


@given(
    numbers, st.sampled_from(["﹝﹞", "[]", "［］", "【】", "()", "（）"]), st.booleans(), st.booleans(), st.booleans()
)
def test_a_spoilt_number_is_put_right(number: str, brackets: str, ordinal: bool, zero: bool, spaced: bool) -> None:
    spoilt = number.replace("〔", brackets[0]).replace("〕", f"{brackets[1]}{' ' * spaced}{'第' * ordinal}{'0' * zero}")
    assert normalise(spoilt) == number
    (wrong,) = find_wrong(f"根据{spoilt}文件")
    assert wrong.right == number[number.index("〔") :]


@given(st.text(alphabet="示发令公告第年号〔〕[]（）() 0129一二〇,、\n"))
def test_any_text_is_read(text: str) -> None:
    right = normalise(text)
    assert right is None or (parse(right) and normalise(right) == right)
    for wrong in find_wrong(text):
        assert 0 <= wrong.start < wrong.end <= len(text)
        assert wrong.slips
        assert wrong.right != text[wrong.start : wrong.end]


@given(st.text())
def test_what_is_right_needs_no_mending(text: str) -> None:
    assert (normalise(text) == text.strip()) == (parse(text.strip()) is not None)
