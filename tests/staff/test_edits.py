from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Edit, Fix, Span
from gongkai.staff.edits import apply


def fix(*edits: tuple[int, int, int, int, str]) -> Fix:
    return Fix("改", tuple(Edit(Span(*place), text) for *place, text in edits))


def test_only_the_place_that_is_named_changes() -> None:
    assert apply("标题: 甲,乙\n# 注\n".encode(), [fix((1, 6, 1, 7, "，"))]).decode() == "标题: 甲，乙\n# 注\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_the_file_has_them(end: str) -> None:
    data = f"---{end}标题: a{end}---{end}".encode()
    assert apply(data, [fix((3, 1, 3, 1, "索引号: x\n"))]) == f"---{end}标题: a{end}索引号: x{end}---{end}".encode()


def test_a_byte_order_mark_is_the_first_character() -> None:
    assert (
        apply("\ufeff---\n甲\n".encode(), [fix((1, 2, 1, 5, "==="), (2, 1, 2, 2, "乙"))]).decode() == "\ufeff===\n乙\n"
    )


def test_a_mend_may_span_lines() -> None:
    assert apply(b"ab\r\ncd\r\n", [fix((1, 2, 2, 2, "-"))]) == b"a-d\r\n"


def test_a_file_without_a_last_newline_gets_none() -> None:
    assert apply(b"ab", [fix((1, 3, 1, 3, "c"))]) == b"abc"


def test_of_mends_that_touch_the_first_is_made_and_the_other_waits() -> None:
    assert apply(b"abc", [fix((1, 1, 1, 2, "x")), fix((1, 2, 1, 3, "y"))]) == b"xbc"
    assert apply(b"abc", [fix((1, 1, 1, 1, "x")), fix((1, 1, 1, 1, "y"))]) == b"xabc"


def test_a_mend_is_made_whole_or_not_at_all() -> None:
    assert apply(b"abcd", [fix((1, 1, 1, 2, "x")), fix((1, 1, 1, 2, "y"), (1, 4, 1, 5, "z"))]) == b"xbcd"


def test_the_edits_of_one_mend_may_touch() -> None:
    assert apply(b"abc", [fix((1, 1, 1, 2, "x"), (1, 2, 1, 3, "y"))]) == b"xyc"


def test_a_mend_whose_edits_contradict_each_other_is_none() -> None:
    assert apply(b"abc", [fix((1, 1, 1, 3, "x"), (1, 2, 1, 4, "y"))]) == b"abc"


@pytest.mark.parametrize("place", [(1, 9, 1, 9), (4, 1, 4, 1), (0, 1, 1, 1), (1, 0, 1, 1), (2, 1, 1, 1)])
def test_a_place_that_the_file_does_not_have_is_left_alone(place: tuple[int, int, int, int]) -> None:
    assert apply(b"ab\ncd\n", [fix((*place, "x"))]) == b"ab\ncd\n"


def test_what_is_no_utf8_stays_as_it_is() -> None:
    assert apply(b"\xff\xfe", [fix((1, 1, 1, 2, "x"))]) == b"\xff\xfe"


SPANS = st.builds(Span, *[st.integers(1, 4)] * 4)
FIXES = st.builds(Fix, st.just("改"), st.lists(st.builds(Edit, SPANS, st.text(max_size=3)), max_size=3).map(tuple))


@given(st.text(alphabet="ab甲\r\n\ufeff", max_size=12), st.lists(FIXES, max_size=4))
def test_deleting_brings_nothing_in(text: str, fixes: list[Fix]) -> None:
    empty = [Fix(one.description, tuple(Edit(edit.span, "") for edit in one.edits)) for one in fixes]
    left = iter(text)
    assert all(character in left for character in apply(text.encode(), empty).decode())
