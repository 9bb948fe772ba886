"""Where a file belongs, by its folder and by its front matter."""

from __future__ import annotations

import pytest

from gongkai.load.placement import name_fault
from tests.load.column import DOCUMENT, load, written


@pytest.mark.parametrize(
    "stem", ["2020-05-12-jishu-gaizao", "a", "9", "关于加快技术改造的通知", "a_b", "2020-05-12", "𠮷"]
)
def test_what_can_be_an_address(stem: str) -> None:
    assert name_fault(stem) == ""


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        ("A", "文件名里的英文字母要小写"),
        ("关于 通知", "文件名里不能有空格"),
        ("关于　通知", "文件名里不能有空格"),
        ("a#b", "文件名里不能有“#”"),
        ("a?b", "文件名里不能有“?”"),
        ("a%b", "文件名里不能有“%”"),
        ("a&b", "文件名里不能有“&”"),
        ("a.b", "文件名里不能有“.”"),
        ("通知（二）", "文件名里不能有“（”"),
        ("Ａ", "文件名里不能有“Ａ”"),
        ("é", "文件名里不能有“é”"),
        ("-a", "文件名要以字母、数字或汉字开头"),
        ("_a", "文件名要以字母、数字或汉字开头"),
        ("", "文件名要以字母、数字或汉字开头"),
        ("index", "这个名字留给了列表页"),
        ("2025", "这个名字留给了列表页"),
        ("2025-2", "这个名字留给了列表页"),
        ("con", "这个名字在 Windows 上不能用"),
    ],
)
def test_what_cannot_be_an_address(stem: str, fault: str) -> None:
    assert name_fault(stem) == fault


@pytest.mark.parametrize(
    "front",
    ["", "栏目: policy", "栏目: 权力配置", "section: policy\ncategory: documents", "类别: 政策文件", "栏目:\n类别:"],
)
def test_the_front_matter_may_repeat_what_the_folder_says(front: str) -> None:
    source = load(f"---\n标题: 甲\n{front}\n---\n")
    assert source.problems == ()
    assert source.item is not None
    assert (source.item.path, source.item.stem) == ("policy/documents/a.md", "a")
    assert (source.item.section, source.item.category) == ("policy", "documents")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("栏目: 政务服务", "3:5-9 path-contradiction name=栏目 found=政务服务 expected=权力配置"),
        ("类别: ledgers", "3:5-12 path-contradiction name=类别 found=ledgers expected=政策文件"),
        ("栏目: 权利配置", "3:5-9 unknown-section found=权利配置 suggestion=权力配置"),
        ("类别: 政策文献", "3:5-9 unknown-category found=政策文献 section=权力配置 suggestion=政策文件"),
        ("栏目: [policy]", "3:5-13 unknown-section found=列表 suggestion="),
    ],
)
def test_a_contradiction_is_reported_and_the_folder_counts(front: str, said: str) -> None:
    source = load(f"---\n标题: 甲\n{front}\n---\n")
    assert written(source.problems) == [said]
    assert source.item is not None
    assert source.item.category == "documents"


def test_a_place_named_twice_is_a_key_named_twice() -> None:
    assert written(load("---\n栏目: policy\nsection: policy\n---\n").problems) == [
        "3:1-8 duplicate-key key=section first=栏目 first_line=2"
    ]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("content/polcy/documents/a.md", "unknown-section found=polcy suggestion=policy"),
        ("content/policy/document/a.md", "unknown-category found=document section=权力配置 suggestion=documents"),
        ("content/policy/guides/a.md", "unknown-category found=guides section=权力配置 suggestion="),
        ("content/policy/documents/A.md", "bad-name name=A.md reason=文件名里的英文字母要小写"),
        ("content/a.md", "bad-name name=a.md reason=条目要放在“content/栏目/类别/”里，不多一层也不少一层"),
        ("content/policy/a.md", "bad-name name=a.md reason=条目要放在“content/栏目/类别/”里，不多一层也不少一层"),
        (
            "content/policy/documents/b/a.md",
            "bad-name name=a.md reason=条目要放在“content/栏目/类别/”里，不多一层也不少一层",
        ),
    ],
)
def test_a_file_without_a_place_is_no_item(path: str, said: str) -> None:
    source = load("---\n标题: 甲\n---\n", path)
    assert written(source.problems) == [said]
    assert source.item is None
    assert source.body is None


def test_a_file_without_a_place_has_its_other_problems_told_as_well() -> None:
    source = load("---\n标题: 甲\n发布日期: 昨天\n咨询电话: 乙\n标题: 丙\n---\n", "content/polcy/documents/a.md")
    assert [problem.code.value for problem in source.problems] == ["unknown-section", "wrong-value", "duplicate-key"]


def test_the_item_lies_where_its_address_says() -> None:
    source = load("---\n标题: 甲\n---\n", DOCUMENT)
    assert source.item is not None
    assert source.item.address == "policy/documents/a.html"
