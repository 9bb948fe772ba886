"""Dates of one item that cannot all be right.

查什么：成文不晚于发布，征求意见、施行、公示等的开始不晚于结束，撤下和更正不早于发布，审查不晚于发布（只警告）。
只比较条目里写的日期，与今天是哪一天无关。

为什么：先发布后成文、先截止后开始，至少有一个日期写错了；时限、排序和有效性都靠这些日期计算。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-14
    发布日期: 2020-05-12
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-12
    发布日期: 2020-05-14
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条（自信息形成之日起公开）、
第十七条（公开前审查）；《重大行政决策程序暂行条例》（国务院令第713号）第十五条（征求意见的期限）。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis, Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.item import Item, Source
from gongkai.model.moment import Moment
from gongkai.rules.norms import DECISION_REGULATION, REGULATION
from gongkai.rules.rule import SourceRule

_FORMATION = Basis(REGULATION.title, REGULATION.number, "第二十六条")
_REVIEW = Basis(REGULATION.title, REGULATION.number, "第十七条")
_CONSULTATION = Basis(DECISION_REGULATION.title, DECISION_REGULATION.number, "第十五条")


@dataclass(frozen=True, slots=True)
class _Order:
    """Two fields of which the first may not be later; the finding stands at `blamed`."""

    earlier: str
    later: str
    blamed: str
    basis: Basis | None = None
    severity: Severity = Severity.ERROR


_ORDERS = (
    _Order("issued", "published", "issued", _FORMATION),
    _Order("review", "published", "review", _REVIEW, Severity.WARNING),
    _Order("opens", "closes", "closes", _CONSULTATION),
    _Order("effective", "expires", "expires"),
    _Order("published", "withdraw_on", "withdraw_on"),
    _Order("published", "withdrawn", "withdrawn"),
    _Order("published", "corrections", "corrections"),
)


_DATES: Mapping[str, Callable[[Item], Iterable[Moment | date | None]]] = {
    "issued": lambda item: (item.issued,),
    "published": lambda item: (item.published,),
    "review": lambda item: (item.review.day if item.review else None,),
    "opens": lambda item: (item.opens,),
    "closes": lambda item: (item.closes,),
    "effective": lambda item: (item.effective,),
    "expires": lambda item: (item.expires,),
    "withdraw_on": lambda item: (item.withdraw_on,),
    "withdrawn": lambda item: (item.withdrawn.day if item.withdrawn else None,),
    "corrections": lambda item: [entry.day for entry in item.corrections],
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item:
        for order in _ORDERS:
            if order.earlier in item.spans and order.later in item.spans:
                yield from _contradiction(item, order)


def _contradiction(item: Item, order: _Order) -> Iterator[Finding]:
    earlier = max(_moments(item, order.earlier), key=Moment.sort_key, default=None)
    later = min(_moments(item, order.later), key=Moment.sort_key, default=None)
    if earlier is None or later is None or not _after(earlier, later):
        return
    names = FIELD_BY_ID[order.earlier].name, FIELD_BY_ID[order.later].name
    yield Finding(
        message=f"“{names[0]}”（{earlier}）晚于“{names[1]}”（{later}），不合情理，至少有一个写错了。",
        hint=f"核对原件，改正“{names[0]}”或“{names[1]}”。",
        span=item.spans.get(order.blamed),
        severity=order.severity,
        basis=order.basis,
    )


def _moments(item: Item, field: str) -> Iterator[Moment]:
    for value in _DATES[field](item):
        if value:
            yield value if isinstance(value, Moment) else Moment(value)


def _after(one: Moment, other: Moment) -> bool:
    """Times of day count only where both have one: a bare date covers its whole day."""
    if one.clock and other.clock:
        return one.sort_key() > other.sort_key()
    return one.day > other.day


RULE = SourceRule(
    id="date-order",
    title="日期前后矛盾",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
