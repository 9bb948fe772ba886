"""A withdrawal whose reason says nothing.

查什么：“撤下”的理由只写了“撤下”“撤回”“其他”“无”“略”“内容有误”之类，或者不到四个字。

为什么：撤下以后，页面上只剩标题、日期和理由。理由说不清，公众会猜测。公示期满自动撤下的不用写理由。

错误示例：

    ---
    标题: 关于公示技术中心名单的通知
    发布日期: 2020-05-12
    撤下: {日期: 2020-06-12, 理由: 撤回}
    ---

正确写法：

    ---
    标题: 关于公示技术中心名单的通知
    发布日期: 2020-05-12
    撤下: {日期: 2020-06-12, 理由: 附件误用了含个人手机号的底稿，改正后于2020年6月15日重新发布}
    ---

依据：《中华人民共和国行政处罚法》第四十八条（撤回处罚决定信息应当公开说明理由）；其他信息参照，所以只警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import PENALTY_LAW
from gongkai.rules.rule import SourceRule

_SAYS_NOTHING = re.compile(
    "(?:因故|现因|已经|已|予以|现|暂时|撤下|撤回|撤销|删除|下线|下架|其他|其它|无|略|作废|过期|错误|有误|内容|信息|工作需要|工作原因)+"
)
_NOT_WORDS = re.compile(r"[\W_]+")
_SHORTEST, _LONGEST = 4, 16
"""Characters of a reason that is too short to say anything, and from which on it is taken to say something."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn is None:
        return
    words = _NOT_WORDS.sub("", item.withdrawn.reason)
    if len(words) < _SHORTEST or (len(words) <= _LONGEST and _SAYS_NOTHING.fullmatch(words)):
        yield Finding(
            message=f"撤下的理由只写了“{item.withdrawn.reason}”，看不出为什么撤下。",
            hint="写清为什么撤下、之后怎样：例如哪里写错了，改正后何时重新发布；被谁、哪一天撤销。",
            span=item.spans.get("withdrawn"),
        )


RULE = SourceRule(
    id="withdrawal-reason",
    title="撤下没有说明理由",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PENALTY_LAW,
    article="第四十八条",
    fields=frozenset({"withdrawn"}),
    check=check,
)
