from __future__ import annotations

import pytest

from tests.rules.samples import of_rule


def _withdrawn(reason: str, mark: str = "") -> str:
    return f"---\n标题: 名单公示\n发布日期: 2020-05-12\n撤下: {mark}{{日期: 2020-06-12, 理由: {reason}}}\n---\n"


FAILING = (
    _withdrawn("撤回", "⟦"),
    _withdrawn("因故予以撤下。", "⟦"),
    _withdrawn("内容有误", "⟦"),
    _withdrawn("略", "⟦"),
)
PASSING = (
    _withdrawn("附件误用了含个人手机号的底稿，改正后重新发布"),
    _withdrawn("公示期满"),
    "---\n标题: 名单公示\n发布日期: 2020-05-12\n撤下日期: 2020-06-12\n---\n",
    "---\n标题: 没有撤下\n---\n",
)


@pytest.mark.parametrize("reason", ["工作需要", "已作废", "信息有误", "现因工作原因予以下线"])
def test_words_that_say_nothing_are_known(reason: str) -> None:
    found = of_rule("withdrawal-reason", _withdrawn(reason))
    assert [f"只写了“{reason}”" in one.message for one in found] == [True]
