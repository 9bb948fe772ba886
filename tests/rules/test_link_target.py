from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.load.links import inner_links
from gongkai.model.diagnostic import Span
from gongkai.model.item import Link
from gongkai.rules.link_target import LinkTarget, Way, read_target

BASE = "https://www.example.com/gxj/zwgk/"
FOLDER = "policy/documents"


@pytest.mark.parametrize(
    ("target", "read"),
    [
        ("b.md", LinkTarget(Way.ITEM, "policy/documents/b.md")),
        ("../a/b.md#%E4%B8%80", LinkTarget(Way.ITEM, "policy/a/b.md", "一")),
        ("b.html?x=1", LinkTarget(Way.PAGE, "policy/documents/b.html")),
        ("../../", LinkTarget(Way.PAGE, "index.html", folder=True)),
        ("./", LinkTarget(Way.PAGE, "policy/documents/index.html", folder=True)),
        ("#一", LinkTarget(Way.PAGE, "", "一")),
        (BASE, LinkTarget(Way.PAGE, "index.html")),
        (BASE + "a/", LinkTarget(Way.PAGE, "a/index.html")),
        (BASE + "a/b.html#一", LinkTarget(Way.PAGE, "a/b.html", "一")),
        ("a/表.csv", LinkTarget(Way.FILE)),
        ("//cdn.example.com/a", LinkTarget(Way.ELSEWHERE)),
        ("https://www.example.com/gxj/", LinkTarget(Way.ELSEWHERE)),
        ("tel:0400-5550101", LinkTarget(Way.ELSEWHERE)),
        ("javascript:alert(1)", LinkTarget(Way.NOWHERE)),
        ("ftp://example.com/a", LinkTarget(Way.NOWHERE)),
        ("", LinkTarget(Way.NOWHERE)),
        ("%ff.md", LinkTarget(Way.NOWHERE)),
        ("/a.html", LinkTarget(Way.ROOTED)),
        ("../../../a.md", LinkTarget(Way.OUTSIDE)),
        (r"D:\文件\a.doc", LinkTarget(Way.LOCAL)),
        ("file:///home/a.md", LinkTarget(Way.LOCAL)),
    ],
)
def test_a_target_is_read(target: str, read: LinkTarget) -> None:
    assert read_target(target, FOLDER, BASE) == read


@given(st.text() | st.text(alphabet="ab./#?%:[]@\\h").map(lambda text: f"https://{text}"))
def test_any_target_is_read_and_none_leaves_the_site(target: str) -> None:
    path = read_target(target, FOLDER, BASE).path
    assert not path.startswith(("/", ".."))


@given(
    st.text(st.sampled_from("htps:/mailoe.cn#?%[]@甲 1-"), max_size=12).map("https://".__add__) | st.text(max_size=12)
)
def test_every_link_with_a_fault_is_an_inner_one(target: str) -> None:
    link = Link(target, "", Span(1, 1, 1, 1))
    if not inner_links([link], BASE):
        assert read_target(target, "policy/documents", BASE).way is Way.ELSEWHERE
