"""The fields of a front matter, typed."""

from __future__ import annotations

from datetime import date, time

import pytest

from gongkai.model.diagnostic import Span
from gongkai.model.item import Dated, Reference, Review, Waiver, Withdrawal
from gongkai.model.moment import Moment
from tests.load.column import DOCUMENT, GUIDE, LEDGER, item, load, problems_of


def test_every_type_of_field_is_read_under_its_chinese_key() -> None:
    read = item(
        """\
标题: 关于加快技术改造的通知
发布日期: 2020-05-12 09:30
成文日期: 2020-05-08
发文字号: 示工信发〔2020〕8号
主题分类: 工业、交通\\工业
专题: 稳投资、稳就业
关键词: 技术改造、设备更新
责任科室: 中小企业服务科
公开对象: 全社会
服务对象: [企业, 群众]
有效性: 有效
失效日期: 2025-05-11
年度: 2020
草稿: 是
审查: {审查人: 办公室, 日期: 2020-05-11, 结论: 同意公开}
更正记录:
  - 日期: 2020-06-01
    说明: 更正电话。
撤下: {日期: 2021-01-01, 理由: 已到期。}
废止文件: 示工信发〔2015〕3号
相关信息:
  - policy/documents/b
  - {标题: 上级的通知, 文号: 国办发〔2019〕54号, 网址: https://www.example.com/a}
豁免: {规则: missing-element, 要素: 有效性, 理由: 旧件, 批准人: 王某, 到期: 2026-12-31}"""
    )
    assert read.title == "关于加快技术改造的通知"
    assert read.published == Moment(date(2020, 5, 12), time(9, 30))
    assert read.issued == date(2020, 5, 8)
    assert read.document_number == "示工信发〔2020〕8号"
    assert read.subject == "工业、交通\\工业"
    assert read.topics == ("稳投资", "稳就业")
    assert read.keywords == ("技术改造", "设备更新")
    assert read.department == "中小企业服务科"
    assert read.serves == ("企业", "群众")
    assert read.expires == date(2025, 5, 11)
    assert read.year == 2020
    assert read.draft is True
    assert read.review == Review("办公室", date(2020, 5, 11), "同意公开")
    assert read.corrections == (Dated(date(2020, 6, 1), "更正电话。"),)
    assert read.withdrawn == Withdrawal(date(2021, 1, 1), "已到期。")
    assert read.replaces == (Reference(Span(21, 7, 21, 19), text="示工信发〔2015〕3号"),)
    own, other = read.related
    assert own.text == "policy/documents/b"
    assert (other.title, other.number, other.url) == ("上级的通知", "国办发〔2019〕54号", "https://www.example.com/a")
    span = Span(25, 5, 25, 68)
    assert read.waivers == (Waiver("missing-element", "有效性", "", "旧件", "王某", date(2026, 12, 31), span),)


@pytest.mark.parametrize(
    "front",
    [
        "标题: |\n  关于加快\n  技术改造 of\n  2020",
        "标题: 关于加快\n  技术改造 of\n  2020",
        "标题: >-\n  关于加快\n  技术改造 of\n  2020",
    ],
)
def test_a_field_written_over_several_lines_is_one_line(front: str) -> None:
    assert item(front).title == "关于加快技术改造 of 2020"


def test_english_keys_mean_the_same() -> None:
    read = item(
        "title: 甲\npublished: 2020-05-12\n"
        "corrections: [{date: 2020-06-01, note: 乙}]\nwithdrawn: {date: 2021-01-01, reason: 丙}"
    )
    assert (read.title, read.published) == ("甲", Moment(date(2020, 5, 12)))
    assert read.corrections == (Dated(date(2020, 6, 1), "乙"),)
    assert read.withdrawn == Withdrawal(date(2021, 1, 1), "丙")


def test_progress_is_a_list_of_dated_texts() -> None:
    read = item("标题: 甲\n进展:\n  - {日期: 2020-05-12, 内容: 启动}\n  - {date: 2020-06-12, text: 完成}", LEDGER)
    assert read.progress == (Dated(date(2020, 5, 12), "启动"), Dated(date(2020, 6, 12), "完成"))


def test_each_written_field_has_its_place_and_its_text() -> None:
    read = item("标题: 甲\n关键词: [乙]\n来源:")
    assert read.spans == {
        "title": Span(2, 5, 2, 6),
        "keywords": Span(3, 6, 3, 9),
        "source": Span(4, 4, 4, 4),
    }
    assert read.raw == {"title": "甲", "source": ""}


def test_an_empty_value_is_no_value_and_no_fault() -> None:
    read = item("标题: 甲\n发布日期:\n关键词:\n相关信息:\n更正记录:\n审查:\n草稿:\n附件:\n年度: ''")
    assert (read.published, read.keywords, read.related, read.corrections) == (None, (), (), ())
    assert (read.review, read.draft, read.attachments, read.year) == (None, False, (), None)


@pytest.mark.parametrize(
    ("front", "said"),
    [
        (
            "发布日期: 2020-5-12",
            "name=发布日期 found=2020-5-12 expected=日期，可以加时间，写成“年-月-日 时:分”，用半角数字",
        ),
        ("成文日期: ２０２０-05-12", "name=成文日期 found=２０２０-05-12 expected=日期，写成“年-月-日”"),
        ("成文日期: 2023-02-30", "name=成文日期 found=2023-02-30 expected=日历上有的日期"),
        ("成文日期: [2020-05-12]", "name=成文日期 found=列表 expected=日期"),
        ("标题: {甲: 乙}", "name=标题 found=多个键 expected=一段文字"),
        ("年度: 二〇二〇", "name=年度 found=二〇二〇 expected=四位数字的年份 example=2020"),
        ("草稿: 对", "name=草稿 found=对 expected=“是”或“否” example=是"),
        ("公开对象: 全社会公众", "name=公开对象 found=全社会公众 expected=以下之一：全社会、特定群体 example=全社会"),
        ("服务对象: 企业、个人", "name=服务对象 found=个人 expected=以下之一：企业、群众"),
        ("主题分类: 工业", "name=主题分类 found=工业 expected=以下之一：综合政务\\政务公开、工业、交通\\工业"),
        ("专题: 稳投姿", "name=专题 found=稳投姿 expected=以下之一：稳投资、稳就业 example=稳投资"),
        ("责任科室: 办公是", "name=责任科室 found=办公是 expected=以下之一：办公室、中小企业服务科 example=办公室"),
        ("关键词: [甲, [乙]]", "name=关键词 found=列表 expected=几个词"),
        (
            "审查: 已审查",
            "name=审查 found=已审查 expected=每项写“审查人”、“日期”、“结论” example={审查人: ……, 日期: 2020-",
        ),
        ("审查: {审查人: 甲, 结论: 乙}", "name=审查的“日期” found= expected=不能缺少“日期” example=日期: 2020-05-12"),
        ("审查: [{审查人: 甲, 日期: 2020-05-12, 结论: 乙}, 丙]", "name=审查 found=列表 expected=只有一项"),
        ("更正记录: [{日期: 昨天, 说明: 乙}]", "name=更正记录的“日期” found=昨天 expected=日期"),
        ("更正记录: [{日期: 2020-05-12, 说明: [乙]}]", "name=更正记录的“说明” found=列表 expected=一段文字"),
        ("相关信息: {文号: 甲}", "name=相关信息的“标题” found= expected=不是本机关的文件要写“标题”"),
        (
            "相关信息: {标题: 甲, 网址: www.example.com}",
            "name=相关信息的“网址” found=www.example.com expected=完整的网址",
        ),
        ("相关信息: {标题: 甲, 文号: [乙]}", "name=相关信息的“文号” found=列表 expected=一段文字"),
        ("相关信息: [[甲]]", "name=相关信息 found=列表 expected=条目的路径"),
    ],
)
def test_a_wrong_value_says_what_was_found_and_what_is_expected(front: str, said: str) -> None:
    problems = [problem for problem in problems_of(front) if "只有一项" in said or "丙" not in problem]
    assert f"wrong-value {said}" in problems[0]
    assert len(problems) == 1 or "审查: [" in front


def test_the_right_parts_of_a_wrong_list_are_kept() -> None:
    source = load("---\n标题: 甲\n更正记录:\n  - {日期: 昨天, 说明: 乙}\n  - {日期: 2020-05-12, 说明: 丙}\n---\n")
    assert source.item is not None
    assert source.item.corrections == (Dated(date(2020, 5, 12), "丙"),)


def test_keys_within_an_entry_are_checked_too() -> None:
    assert problems_of("标题: 甲\n更正记录: [{日期: 2020-05-12, 说明: 丙, note: 丁, 备往: 戊}]") == [
        "3:32-36 duplicate-key key=note first=说明 first_line=3",
        "3:41-43 unknown-key key=备往 suggestion=",
    ]


@pytest.mark.parametrize(
    ("front", "keys"),
    [
        ("更正记录:\n  - 日期：2020-05-12\n    说明：丙", ["日期", "说明"]),
        ("审查: {审查人：甲, 日期：2020-05-12, 结论：同意}", ["审查人", "日期", "结论"]),
    ],
)
def test_a_full_width_colon_is_recognised_even_where_it_is_yaml(front: str, keys: list[str]) -> None:
    problems = [one.partition(" ")[2] for one in problems_of(f"标题: 甲\n{front}") if "fullwidth" in one]
    assert problems == [f"fullwidth-colon key={key}" for key in keys]


@pytest.mark.parametrize(("path", "misplaced"), [(DOCUMENT, True), (LEDGER, False)])
def test_a_field_is_refused_where_its_kind_has_no_use_for_it(path: str, misplaced: bool) -> None:
    problems = problems_of("标题: 甲\n进展: [{日期: 2020-05-12, 内容: 启动}]", path)
    assert problems == (["3:1-3 misplaced-field field=进展 kind=文件"] if misplaced else [])


def test_an_element_of_another_category_is_unknown_here() -> None:
    assert problems_of("标题: 甲\n咨询电话: 0400-5550101", GUIDE) == []
    assert problems_of("标题: 甲\n咨询电话: 0400-5550101", DOCUMENT) == ["3:1-5 unknown-key key=咨询电话 suggestion="]
