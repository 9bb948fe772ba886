from __future__ import annotations

import pytest

from tests.rules.samples import of_rule


def _reviewed(result: str, mark: str = "") -> str:
    return f"---\n标题: 通知\n审查: {mark}{{审查人: 办公室, 日期: 2020-05-11, 结论: {result}}}\n---\n"


FAILING = (
    _reviewed("暂缓公开，第三条退回修改", "⟦"),
    _reviewed("不同意公开", "⟦"),
    _reviewed("属于内部事务，不予公开", "⟦"),
    _reviewed("第三条涉及商业秘密，退回", "⟦"),
)
PASSING = (
    _reviewed("同意公开"),
    _reviewed("不涉密，同意主动公开"),
    _reviewed("没有不宜公开的内容"),
    _reviewed("初稿退回修改，5月13日复审，同意公开"),
    _reviewed("不属于国家秘密，可以公开"),
    _reviewed("不同意公开").replace("标题", "草稿: 是\n标题"),
    _reviewed("不同意公开").replace("标题", "撤下: {日期: 2020-06-12, 理由: 审查发现不应当公开}\n标题"),
    "---\n标题: 没有审查\n---\n",
)


@pytest.mark.parametrize("result", ["审查未通过", "不宜公开", "可以公开，但附件不得公开"])
def test_other_ways_to_refuse_are_known(result: str) -> None:
    assert len(of_rule("review-refused", _reviewed(result))) == 1
