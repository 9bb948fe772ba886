"""An item without a record of its review, in a category that demands one.

查什么：config.yaml 里写了 review: true 的类别，每条信息都要有“审查”，写明审查人、日期和结论。
类别把“审查”列为要素的，由“缺少必备要素”报告；写得不完整的，由“值写得不对”报告。

为什么：公开前要审查是否涉及国家秘密、商业秘密和个人隐私，出了问题要查得到是谁审的。

错误示例：

    content/service/decisions/a.md
    ---
    标题: 某某公司行政处罚决定
    发布日期: 2024-05-06
    ---

正确写法：

    content/service/decisions/a.md
    ---
    标题: 某某公司行政处罚决定
    发布日期: 2024-05-06
    审查: {审查人: 办公室, 日期: 2024-05-06, 结论: 不涉密，同意公开}
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十七条（公开审查机制）；逐条留记录是本机关自己的规定，
写了 review: true 才检查。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.demands import demands_of
from gongkai.rules.norms import REGULATION
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import closing_fence

_FIELD = "review"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    if item is None or demands is None or not demands.category.review or _FIELD in item.spans or item.withdrawn:
        return
    if any(element.id == _FIELD for element in required_elements(item, config)):
        return
    yield Finding(
        message=f"没有公开前的审查记录；“{demands.category.title}”的每一条都要有。",
        hint="审查以后在开头加上：\n审查:\n  审查人: ……\n  日期: 2020-05-12\n  结论: 不涉密，同意公开",
        span=closing_fence(source),
    )


RULE = SourceRule(
    id="review-missing",
    title="没有审查记录",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十七条",
    check=check,
)
