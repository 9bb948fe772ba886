"""A phone for complaints that is the one for questions.

查什么：“监督电话”与“咨询电话”“联系电话”是同一个号码（号码里的横线、空格不计）。有几个号码的，完全相同才报告。

为什么：投诉经办人的电话打到经办人那里，谁也不会投诉。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    咨询电话: 0400-5550103
    监督电话: 0400-5550103
    ---

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    咨询电话: 0400-5550103
    监督电话: 0400-5550110
    ---

依据：本工具的建议，不出自规范，所以只警告；单位确实只有一部电话的，写豁免并说明理由。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.rule import SourceRule

_DIGITS = re.compile(r"\d+")


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    supervision = item.elements.get("supervision_phone") if item else None
    contact = item.elements.get("contact_phone") if item else None
    if item is None or item.withdrawn or supervision is None or contact is None:
        return
    number = "".join(_DIGITS.findall(supervision.text))
    if number and number == "".join(_DIGITS.findall(contact.text)):
        yield Finding(
            message=f"监督电话与咨询电话是同一个号码（{supervision.text}）。",
            hint=f"写另一部门的电话，例如本机关的监督投诉电话{config.bureau.supervision_phone}。",
            span=supervision.span,
        )


RULE = SourceRule(
    id="supervision-phone",
    title="监督电话就是咨询电话",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
