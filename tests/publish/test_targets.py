"""A plain link leads where taking it apart would tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongkai.publish.targets import _taken_apart, target_of

BASE = "https://www.example.gov.cn/gxj/zwgk/"
PIECES = st.sampled_from([
    *("../", "../", "..", ".", "/", "//", "a/", "a", "b.html", "-", "_", "~", ".x", "x..", "index.html", "甲", "%41"),
    *("#c", "?q", ":", "a:", " ", "\t", "\n", "١", "/gxj/zwgk/"),
])  # fmt: skip


@given(
    st.sampled_from(["index.html", "a/b.html", "a/b/c/d.html", "404.html", "a/404.html", "甲/乙.html"]),
    st.sampled_from(["", BASE]),
    st.lists(PIECES, max_size=6).map("".join),
)
def test_a_plain_link_leads_where_taking_it_apart_would_tell(page: str, start: str, rest: str) -> None:
    assert target_of(page, start + rest, BASE) == _taken_apart(page, start + rest, BASE)
