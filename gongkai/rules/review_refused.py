"""An item that its review said should not be published.

查什么：“审查”的结论写着不同意公开、不予公开、暂缓公开、退回修改、属于国家秘密之类，而条目既不是草稿也没有撤下。
结论里说“没有不宜公开的内容”的，说了退回而后面又说同意公开的，不算。

为什么：审查说不能公开的还是公开了，是最严重的差错。多半是退回修改以后忘了重新填写审查结论。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-12
    审查: {审查人: 办公室, 日期: 2020-05-11, 结论: 暂缓公开，第三条退回修改}
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发布日期: 2020-05-14
    审查: {审查人: 办公室, 日期: 2020-05-13, 结论: 第三条已改，不涉密，同意公开}
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第十七条（公开前审查）、第十四条至第十六条（不予公开的情形）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule

_HARMLESS = re.compile(r"(不存在|没有|无|未发现|不属于|不含|不包含).{0,8}(不宜|不应|不予|不得).{0,4}公开")
_REFUSED = re.compile(r"不同意|(不予|不宜|不得|不能|不可以?|不应|暂不|暂缓)公开|(?<!不)属于国家秘密|退回|[未不]通过")
_AGREED = re.compile(r"(?<!不)(同意|可以|予以)(主动)?公开")


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.review is None or item.draft or item.withdrawn:
        return
    result = item.review.result
    refused = _REFUSED.search(_HARMLESS.sub("", result))
    if refused and not _AGREED.search(result[refused.end() :]):
        yield Finding(
            message=f"审查结论写的是“{result}”，这一条却要公开。",
            hint="还不能公开的，加上“草稿: 是”；已经改好重新审查的，写上新的日期和结论。",
            span=item.spans.get("review"),
        )


RULE = SourceRule(
    id="review-refused",
    title="审查没有同意却公开",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第十七条",
    fields=frozenset({"review"}),
    check=check,
)
