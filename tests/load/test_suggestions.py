"""The word that was most likely meant."""

from __future__ import annotations

import pytest

from gongkai.load.suggestions import suggest
from gongkai.model.fields import FIELD_BY_ID, FIELD_BY_NAME

KEYS = (*FIELD_BY_ID, *FIELD_BY_NAME)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("发布日朝", "发布日期"),
        ("标 题", "标题"),
        ("標題", "标题"),
        ("發文機關", "发文机关"),
        ("标题：", "标题"),
        ("Title", "title"),
        ("ｔｉｔｌｅ", "title"),
        ("document-number", "document_number"),
        ("publshed", "published"),
        ("文号", "发文字号"),
        ("发布时间", "发布日期"),
        ("天气", ""),
        ("colour", ""),
        ("", ""),
    ],
)
def test_what_was_meant(word: str, meant: str) -> None:
    assert suggest(word, KEYS) == meant


def test_another_name_is_no_suggestion_where_the_field_is_not_allowed() -> None:
    assert suggest("文号", ("title", "number")) == ""


def test_a_novel_is_compared_with_nothing() -> None:
    assert suggest("标题" * 1000, ("标题" * 1000,)) == ""
