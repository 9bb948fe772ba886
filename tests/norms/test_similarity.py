from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gongkai.norms.similarity import RUN, percent_within, runs

TEXT = "申报企业应当完成清洁生产审核，近两年没有发生一般及以上安全事故。"


def test_a_text_stands_in_itself_and_in_none_of_another() -> None:
    assert percent_within(runs(TEXT), runs(TEXT)) == 100
    assert percent_within(runs(TEXT), runs("您的工厂用电用水比同行省，想挂一块牌子吗？")) == 0


def test_punctuation_space_order_and_quoted_titles_do_not_count() -> None:
    first, second = TEXT.split("，")
    moved = f"{second[:-1]}； 《绿色工厂管理办法》\n{first}！"
    assert runs("《绿色工厂梯度培育管理办法》") == frozenset()
    assert percent_within(runs(first), runs(moved)) == 100
    assert percent_within(runs(second), runs(moved)) == 100


def test_an_empty_text_is_like_nothing() -> None:
    assert percent_within(runs(""), runs(TEXT)) == 0


@given(st.text(), st.text())
def test_it_is_a_percentage(one: str, other: str) -> None:
    assert 0 <= percent_within(runs(one), runs(other)) <= 100
    assert all(len(run) == RUN for run in runs(one))
