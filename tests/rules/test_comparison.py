from __future__ import annotations

from dataclasses import replace

from gongkai.model.diagnostic import Diagnostic, Severity, Span
from gongkai.rules.comparison import introduced

OLD = Diagnostic("broken-link", Severity.ERROR, "content/a.md", "打不开。", "改。", Span(3, 1, 3, 2))
ELSEWHERE = replace(OLD, path="content/b.md")


def test_all_of_a_changed_file_is_reported() -> None:
    assert introduced([OLD, ELSEWHERE], [OLD, ELSEWHERE], {"content/a.md"}) == (OLD,)


def test_elsewhere_only_what_is_new_is_reported() -> None:
    new = replace(OLD, span=Span(4, 1, 4, 2))
    assert introduced([OLD, new], [OLD], set()) == (new,)


def test_one_more_of_the_same_is_new() -> None:
    whole = replace(OLD, span=None, message="文件甲。")
    other = replace(whole, message="文件乙。")
    assert introduced([whole, other], [whole], set()) == (other,)


def test_a_message_that_names_another_file_now_is_nothing_new() -> None:
    assert introduced([replace(OLD, message="与乙重复。")], [replace(OLD, message="与甲重复。")], set()) == ()


def test_without_a_place_another_message_is_another_finding() -> None:
    whole = replace(OLD, span=None, message="文件甲。")
    other = replace(whole, message="文件乙。")
    assert introduced([other], [whole], set()) == (other,)


def test_what_weighs_more_now_is_new() -> None:
    warning = replace(OLD, severity=Severity.WARNING)
    assert introduced([OLD], [warning], set()) == (OLD,)


def test_a_warning_about_a_whole_file_that_is_worded_anew_is_nothing_new() -> None:
    stale = replace(OLD, rule="stale-category", severity=Severity.WARNING, span=None, message="30天没有更新。")
    assert introduced([replace(stale, message="10天没有更新。")], [stale], set()) == ()
