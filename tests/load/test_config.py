"""config.yaml: read, or everything wrong with it told in one run, each where it is and in Chinese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gongkai.errors import ConfigError
from gongkai.load import load_config
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.taxonomy import Condition
from tests.load.column import assert_inside

GOOD = Path(__file__).with_name("config.yaml").read_text(encoding="utf-8")
SAMPLE = Path(__file__).resolve().parents[2] / "config.yaml"


def load_text(folder: Path, text: str | bytes) -> Config:
    path = folder / "config.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_config(path)


def faults(folder: Path, text: str | bytes) -> list[Diagnostic]:
    with pytest.raises(ConfigError) as raised:
        load_text(folder, text)
    assert raised.value.exit_code == 2
    return list(raised.value.diagnostics)


def changed(folder: Path, old: str, new: str) -> list[str]:
    """What is said after one change, each as `line:column message hint`."""
    assert GOOD.count(old) >= 1
    return [said(one) for one in faults(folder, GOOD.replace(old, new, 1))]


def said(one: Diagnostic) -> str:
    assert one.span is not None
    return f"{one.span.line}:{one.span.column} {one.message} {one.hint}"


def place_of(text: str) -> str:
    """Where a text stands in the good configuration, as `line:column`."""
    before = GOOD[: GOOD.index(text)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def test_a_good_configuration_is_read(tmp_path: Path) -> None:
    config = load_text(tmp_path, GOOD)
    assert config.site.base == "https://www.example.com/gxj/zwgk/"
    assert [section.id for section in config.sections] == ["policy", "service"]
    documents = config.category("policy", "documents")
    assert documents is not None
    assert (documents.deadline.days, documents.update_days) == (20, 365)


def test_an_absent_value_is_none_where_that_means_something(tmp_path: Path) -> None:
    ledgers = load_text(tmp_path, GOOD).category("policy", "ledgers")
    assert ledgers is not None
    assert ledgers.update_days is None


def test_the_sample_column_has_a_good_configuration() -> None:
    assert len(load_config(SAMPLE).sections) > 5


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_byte_order_marks_and_line_ends_make_no_other_configuration(
    tmp_path: Path, encoding: str, line_end: str
) -> None:
    assert load_text(tmp_path, GOOD.replace("\n", line_end).encode(encoding)) == load_text(tmp_path, GOOD)


def test_conditions_and_flags_are_read_from_strings(tmp_path: Path) -> None:
    text = GOOD.replace("type: url,", "type: url, required: {when: {办件类型: [即办件], 公开对象: 全社会}},")
    text = text.replace("type: email,", "type: email, required: no,")
    guides = load_text(tmp_path, text).category("service", "guides")
    assert guides is not None
    by_id = {element.id: element for element in guides.elements}
    assert by_id["online"].required == Condition(when={"办件类型": ("即办件",), "公开对象": "全社会"})
    assert by_id["mail"].required is False


# --- the file as a whole ----------------------------------------------------------------------------


def test_what_is_no_text_of_ours_is_named(tmp_path: Path) -> None:
    (one,) = faults(tmp_path, GOOD.encode("gb18030"))
    assert one.message == "文件不是 UTF-8 编码（看起来是 GB18030）。"
    assert (one.rule, one.severity, one.path, one.span) == ("config", Severity.ERROR, "config.yaml", None)


def test_what_is_in_no_known_encoding_is_said_to_be_no_text(tmp_path: Path) -> None:
    assert [one.message for one in faults(tmp_path, b"\xff\xff\xff")] == ["文件不是 UTF-8 编码。"]


def test_a_missing_file_is_a_fault_and_no_traceback(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(tmp_path / "config.yaml")
    assert [one.message for one in raised.value.diagnostics] == ["文件读不出来：文件不存在。"]
    assert raised.value.message == "config.yaml 有1处错误。"


@pytest.mark.parametrize("text", ["", "# 还没有写\n", "''\n", "- 甲\n"])
def test_what_holds_no_settings_says_so(tmp_path: Path, text: str) -> None:
    assert [one.message for one in faults(tmp_path, text)] == ["这个文件里没有设定。"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  name: 示例县工业和信息化局", "  name：示例县工业和信息化局", "“name”后面用了中文冒号。"),
        ("  url:", "\turl:", "行首用了制表符（Tab）。"),
        ("policy\n", "policy\n    id: policy\n", "“id”写了两次，前一次在第34行。"),
        ("title: 权力配置", "title: *甲乙", "这里的写法不对：内容不能以 * 或 & 开头，请用引号把整段内容括起来。"),
        ("title: 权力配置", "title: &a 权力配置", "这里用了“&a”，这种写法不支持。"),
        ("title: 权力配置", "title: 权力\x00配置", "文件里有看不见的控制字符（U+0000）。"),
        ("title: 权力配置", "title: " + "[" * 50, "内容的层次太深或太多，不再往下读。"),
    ],
)
def test_slips_in_its_yaml_are_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert message in [one.message for one in faults(tmp_path, GOOD.replace(old, new, 1))]


# --- the shape --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("version: 1", "version: 2", "1:10 “version”应为“1”，现在写的是“2”。 配置文件版本，写 1。"),
        ("  name: 示例县", "  nmae: 示例县", "3:3 不认识的键“nmae”。 是不是想写“name”？"),
        (
            "  url: https://www.example.com/gxj/zwgk/\n",
            "",
            "2:1 这里缺少“url”。 请补上一行“url: ……”。专栏首页的完整网址",
        ),
        ("  url: https:", "  url: ftp:", "4:8 “url”应为完整的网址，以 http:// 或 https:// 开头，现在写的是“ftp:"),
        ("  icp: 吉ICP备00000000号-1", "  icp:", "8:7 “icp”不能为空。 ICP备案号。"),
        ("kind: document", "kind: dokument", "“kind”应为以下之一：document、interpretation、"),
        ("days: 20", "days: 二十", "“days”应为整数，现在写的是“二十”。 天数。"),
        ("update_days:", "update_days: 0", "“update_days”应大于0，现在写的是“0”。"),
        ("days: 20", "days: -1", "“days”不能小于0，现在写的是“-1”。 天数。"),
        (
            "basis: [条例 第二十条]",
            "basis: 条例",
            "“basis”应写成列表，每项一行，以“- ”开头，现在写的是“条例”。 公开依据。",
        ),
        ("basis: [条例 第二十条]", "basis: []", "“basis”至少要有1项。 公开依据。"),
        ("deadline: {text: 及时}", "deadline: 及时", "“deadline”应写成“键: 值”的若干行，现在写的是“及时”。 公开时限。"),
        ("title: 权力配置", "title: [权力配置]", "“title”应为文字，不能是列表或多个键。 栏目名称。"),
        ("id: policy", "id: Policy 1", "“id”写法不对，现在写的是“Policy 1”。 英文编号，用于网址。"),
        ("id: conditions", "id: " + "c" * 50, "“id”不能超过40个字，现在写的是“ccc"),
        (
            "type: phone,",
            "type: phone, required: 也许,",
            "“required”应为 true 或 false，或者应写成“键: 值”的若干行，现在写的是“也许”。",
        ),
        ("type: phone,", "type: phone, required: {whn: {a: b}},", "不认识的键“whn”。 是不是想写“when”？"),
        ("type: phone,", "type: phone, required: {},", "这里缺少“when”。"),
        ("topics:\n", "topics:\n  - 稳投资\n", "“topics”应写成“键: 值”的若干行，现在写的是“稳投资”。 专题。"),
        (
            "subjects:",
            "rules: {x: {severity: fatal}}\nsubjects:",
            "“severity”应为以下之一：error、warning、info，或者应为“off”",
        ),
    ],
)
def test_a_wrong_shape_is_told_in_chinese_where_it_is(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert any(expected in one for one in changed(tmp_path, old, new))


def test_an_empty_list_of_sections_is_one_fault(tmp_path: Path) -> None:
    text = GOOD[: GOOD.index("sections:")] + "sections: []\n"
    assert [one.message for one in faults(tmp_path, text)] == ["“sections”至少要有1项。"]


def test_a_wrong_item_of_a_list_does_not_make_the_list_too_short(tmp_path: Path) -> None:
    text = GOOD.replace("- {id: 条例, title: 中华人民共和国政府信息公开条例, ", "- {id: 条例, ", 1)
    assert [one.message for one in faults(tmp_path, text)] == ["这里缺少“title”。"]


# --- what must fit together -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: enterprises", "id: office", "科室编号“office”重复，前一个在第"),
        ("name: 中小企业服务科", "name: 办公室", "科室名称“办公室”重复，前一个在第"),
        ("name: 稳就业", "name: 稳投资", "专题名称“稳投资”重复，前一个在第"),
        ("id: stable-employment", "id: stable-investment", "专题编号“stable-investment”重复"),
        ("'工业、交通\\工业'", "'综合政务\\政务公开'", "主题分类“综合政务\\政务公开”重复"),
        ("- id: service", "- id: policy", "栏目编号“policy”重复，前一个在第"),
        ("id: ledgers", "id: documents", "类别编号“documents”重复"),
        ("title: 工作台账", "title: 政策文件", "类别名称“政策文件”重复"),
        ("id: process,", "id: materials,", "要素“materials”与第"),
        ("name: 办理流程", "name: 一、办理材料", "要素“一、办理材料”与第"),
        ("- id: policy", "- id: search", "编号“search”留给了网站自己的页面。"),
        ("lead: office", "lead: ofice", "没有编号为“ofice”的科室。 是不是想写“office”？"),
        (
            "lead: office",
            "lead: office\n    supports: [enterprise]",
            "没有编号为“enterprise”的科室。 是不是想写“enterprises”？",
        ),
        ("[条例 第二十条]", "[条列 第二十条]", "没有编号为“条列”的规范。 是不是想写“条例”？"),
        ("basis: 条例, explain: 打得通", "basis: 办法 第三条, explain: 打得通", "没有编号为“办法”的规范。"),
        ("{id: 条例, title", "{id: 公开 条例, title", "规范编号“公开 条例”里不能有空格。"),
        ("{id: title, name: 标题", "{id: title, name: 题目", "字段“title”的名称是“标题”。 请写成“name: 标题”。"),
        (
            "{id: title, name: 标题",
            "{id: titel, name: 标题",
            "没有编号为“titel”的条目字段。 是不是想写“title”（标题）？",
        ),
        ("{id: title, name: 标题", "{id: section, name: 栏目", "没有编号为“section”的条目字段。"),
        ("{id: title, name: 标题", "{id: closes, name: 征求意见截止", "“文件”类的条目没有“征求意见截止”这个字段"),
        ("name: 咨询电话", "name: 来源", "“来源”是条目的固定字段，不能再作要素的名字。"),
        ("id: contact_phone", "id: source", "“source”是条目的固定字段，不能再作要素的名字。"),
        ("type: phone,", "type: phone, choices: [甲],", "只有 choice 类型的要素才写 choices。"),
        ("type: phone,", "type: phone, columns: [甲],", "只有 table 类型的要素才写 columns。"),
        ("choices: [即办件, 承诺件]", "choices: [即办件, 即办件]", "“即办件”在 choices 里写了两次。"),
        ("choices: [即办件, 承诺件], ", "", "choice 类型的要素要写明可选的值。"),
        (
            "type: url,",
            "type: url, required: {when: {办件类形: 即办件}},",
            "条件里的“办件类形”不是字段，也不是本类别的要素。 是不是想写“办件类型”？",
        ),
        (
            "type: url,",
            "type: url, required: {when: {办件类型: 速办件}},",
            "“办件类型”不会有“速办件”这个值，条件永远不成立。",
        ),
        ("type: url,", "type: url, required: {when: {公开对象: [全社会, 大家]}},", "“公开对象”不会有“大家”这个值"),
        (
            "  description",
            "  timezone: Asia/Beijing\n  description",
            "没有“Asia/Beijing”这个时区。 北京时间写 Asia/Shanghai。",
        ),
        ("/gxj/zwgk/", "/gxj/zwgk/?a=b", "专栏网址里不能有“?”或“#”。"),
    ],
)
def test_what_does_not_fit_together_is_told(tmp_path: Path, old: str, new: str, expected: str) -> None:
    assert any(expected in one for one in changed(tmp_path, old, new))


@pytest.mark.parametrize(
    "pattern", ["{code}/{year}", "{code}/{yaer}-{serial}", "{code", "{serial:%Y}", "{serial.real}"]
)
def test_an_index_number_that_cannot_be_made_is_refused(tmp_path: Path, pattern: str) -> None:
    found = faults(tmp_path, f'{GOOD}index_number: "{pattern}"\n')
    assert {one.span.line for one in found if one.span} == {GOOD.count("\n") + 1}


def test_two_spellings_of_one_element_are_no_clash(tmp_path: Path) -> None:
    text = GOOD.replace("{id: process, name: 办理流程", "{id: process, name: process")
    assert load_text(tmp_path, text).category("service", "guides") is not None


def test_a_category_may_say_a_general_element_anew(tmp_path: Path) -> None:
    own = "{id: title, name: 标题, type: field, required: false, basis: 条例, explain: 可以不写。}"
    text = GOOD.replace("        elements:\n", f"        elements:\n          - {own}\n", 1)
    config = load_text(tmp_path, text)
    guides = config.category("service", "guides")
    assert guides is not None
    assert [element.required for element in config.elements_of(guides) if element.id == "title"] == [False]


def test_everything_is_told_in_one_run(tmp_path: Path) -> None:
    text = (
        GOOD.replace("version: 1", "version：2")
        .replace("lead: office", "lead: ofice")
        .replace("days: 20", "days: 二十")
    )
    text = text.replace("  icp: 吉ICP备00000000号-1\n", "").replace("id: enterprises", "id: office")
    lines = [one.span.line for one in faults(tmp_path, text) if one.span]
    assert len(lines) >= 7
    assert lines == sorted(lines)


def test_places_hold_in_a_file_from_windows(tmp_path: Path) -> None:
    text = GOOD.replace("lead: office", "lead: ofice")
    plain = [one.span for one in faults(tmp_path, text)]
    assert [one.span for one in faults(tmp_path, text.replace("\n", "\r\n").encode("utf-8-sig"))] == plain


def outcome(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a configuration that may be right; an error without diagnostics is one that nobody foresaw."""
    try:
        load_text(folder, text)
    except ConfigError as error:
        return error.diagnostics or (Diagnostic("unforeseen", Severity.ERROR, "", "Field required", ""),)
    return ()


LINES = GOOD.split("\n")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(LINES) - 1),
            st.sampled_from(
                ["", "  x: y", "- x", "    - [a]", "\t", "x：y", "    id:", "    id: [x]", "  {", "elements: x"]
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_a_broken_configuration_is_a_config_error_in_chinese(tmp_path: Path, breaks: list[tuple[int, str]]) -> None:
    lines = list(LINES)
    for line, text in breaks:
        lines[line] = text
    for one in outcome(tmp_path, "\n".join(lines)):
        assert_inside(one.span, "\n".join(lines))
        assert not re.search(r"Input should|Field required|valid ", one.message + one.hint)
