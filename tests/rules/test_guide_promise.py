from __future__ import annotations

from tests.rules.samples import of_rule


def _guide(statutory: str, promised: str) -> str:
    return f"content/service/guides/a.md\n---\n标题: 备案\n法定时限: {statutory}\n承诺时限: {promised}\n---\n"


FAILING = (
    _guide("自受理之日起10个工作日", "⟦20个工作日"),
    _guide("30日", "⟦4５天内办结"),
    """
    content/service/guides/a.md
    ---
    标题: 备案
    ---

    ## 法定时限

    五个环节共10 个工作日。

    ⟦## 承诺时限

    11个工作日
    """,
)
PASSING = (
    _guide("20个工作日", "10个工作日"),
    _guide("10个工作日", "20个工作日").replace("标题", "撤下: {日期: 2024-03-01, 理由: 事项取消}\n标题"),
    _guide("10个工作日", "10个工作日，其中当日受理"),
    _guide("20日", "30个工作日"),
    _guide("无，法律没有规定", "20个工作日"),
    _guide("10个工作日", "当场办结，复杂的20个工作日"),
    "content/service/guides/a.md\n---\n标题: 备案\n承诺时限: 20个工作日\n---\n",
)


def test_both_limits_are_told() -> None:
    (found,) = of_rule("guide-promise", FAILING[0])
    assert found.message == "承诺时限（20个工作日）比法定时限（10个工作日）还长。"
