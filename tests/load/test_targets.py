"""What the links of a body become on the page."""

from __future__ import annotations

import pytest

from tests.load.column import DOCUMENT, load, written

BESIDE: dict[str, str | bytes] = {"a/申请 表.docx": b"1", "图.png": b"1", "b.md": "---\n标题: 乙\n---\n"}


def rendered(target: str) -> str:
    source = load(f"---\n标题: 甲\n---\n[链接](<{target}>)\n", DOCUMENT, BESIDE)
    assert source.body is not None
    return source.body.html.strip().removeprefix('<p><a href="').removesuffix('">链接</a></p>')


@pytest.mark.parametrize(
    ("target", "published"),
    [
        ("b.md", "b.html"),
        ("../ledgers/2020-05-12-taizhang.md", "../ledgers/2020-05-12-taizhang.html"),
        ("../guides/办事.md#一、申请条件", "../guides/%E5%8A%9E%E4%BA%8B.html#c-一、申请条件"),
        ("b.md?x=1#y", "b.html?x=1#c-y"),
        ("#申请条件", "#c-申请条件"),
        ("#", "#"),
        ("a/申请 表.docx", "a/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx"),
        ("a/%E7%94%B3%E8%AF%B7%20表.docx", "a/%E7%94%B3%E8%AF%B7%20%E8%A1%A8.docx"),
        ("图.png", "a/%E5%9B%BE.png"),
        ("图.png?x#page=2", "a/%E5%9B%BE.png?x#page=2"),
        ("./图.png", "a/%E5%9B%BE.png"),
        ("https://www.example.com/a.md?b=c#d", "https://www.example.com/a.md?b=c#d"),
        ("mailto:gxj@example.com", "mailto:gxj@example.com"),
        ("tel:0400-5550101", "tel:0400-5550101"),
        ("//www.example.com/a", "//www.example.com/a"),
        ("/gxj/zwgk/a.html", "/gxj/zwgk/a.html"),
        ("../index.html", "../index.html"),
        ("../", "../"),
    ],
)
def test_a_target_is_rewritten_for_the_page(target: str, published: str) -> None:
    assert rendered(target) == published


def test_what_is_missing_is_reported_and_left_as_it_is() -> None:
    source = load("---\n标题: 甲\n---\n[链接](没有.docx)\n", DOCUMENT, BESIDE)
    assert [problem.code.value for problem in source.problems] == ["attachment-missing"]
    assert source.body is not None
    assert 'href="没有.docx"' in source.body.html


@pytest.mark.parametrize("target", ["http://[", "https://[::1", "//[x"])
def test_an_address_that_is_none_is_left_alone(target: str) -> None:
    assert target in rendered(target) or "<a>" in rendered(target)


@pytest.mark.parametrize(
    "target", ["https://www.example.com/图.png", "//www.example.com/图.png", "data:image/png;base64,AA"]
)
def test_an_image_of_another_host_is_reported_and_only_its_words_are_shown(target: str) -> None:
    source = load(f"---\n标题: 甲\n---\n![办事大厅](<{target}>)\n", DOCUMENT)
    assert written(source.problems) == [f"4:10-{10 + len(target)} external-image target={target}"]
    assert source.body is not None
    assert source.body.html.strip() == "<p>办事大厅</p>"
