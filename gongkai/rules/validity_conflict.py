"""A stated validity that other documents contradict.

查什么：“有效性”写的与别的文件说的不一致：已经被废止的写“有效”“已修改”“失效”，已经被修改的写“有效”；
写“废止”“已修改”，而本专栏里废止、修改它的文件不存在、条目也没有说明的不查，因为可能是上级文件废止的。
还有：废止、修改的文件比自己公布得还晚的。草稿中的废止、修改不算数。
废止、修改的文件写了将来施行日期的，和“失效日期”有关的，由“有效性过时”报告。

为什么：公众照着已经废止的文件办事，要走冤枉路。没有写“有效性”的，系统会按“废止文件”“修改文件”“失效日期”自动算出来，
不会错；写了，就以写的为准。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    发文字号: 示工信发〔2021〕18号
    有效性: 有效
    ---

    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    废止文件: 示工信发〔2021〕18号
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    发文字号: 示工信发〔2021〕18号
    ---

    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    废止文件: 示工信发〔2021〕18号
    ---

依据：《政府网站发展指引》（国办发〔2017〕47号）（文件修改、废止、失效应明确标注）。二手来源，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.item import Item, Reference
from gongkai.model.moment import chinese_date
from gongkai.model.validity import AMENDED, REPEALED
from gongkai.rules.column import referring_items
from gongkai.rules.norms import WEBSITE_GUIDE
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

_RESULTS = {"replaces": ("废止", REPEALED, {REPEALED}), "amends": ("修改", AMENDED, {REPEALED, AMENDED, "失效"})}
"""For each relation: what it does, what the other then is, and what the other may say of itself."""


def check(catalog: Catalog) -> Iterator[Finding]:
    for item in referring_items(catalog):
        for relation in _RESULTS if not item.draft else ():
            for reference in getattr(item, relation):
                other = catalog.index.resolve(reference).item
                if other and other.path != item.path:
                    yield from _stated_otherwise(item, relation, other)
                    yield from _later(item, relation, reference, other)


def _stated_otherwise(item: Item, relation: str, other: Item) -> Iterator[Finding]:
    verb, result, fitting = _RESULTS[relation]
    if other.validity and other.validity not in fitting and _at_once(item):
        yield Finding(
            message=f"“有效性”写的是“{other.validity}”，但是《{item.title}》（{file_of(item)}）已经{verb}了它。",
            hint=f"删掉“有效性”这一行，系统会自动标为“{result}”；其实没有{verb}的，改正那份文件的“{verb}文件”。",
            span=other.spans.get("validity"),
            path=file_of(other),
        )


def _at_once(item: Item) -> bool:
    """Whether it takes effect by the day on which it is published, whatever today is."""
    return item.effective is None or (item.published is not None and item.effective <= item.published.day)


def _later(item: Item, relation: str, reference: Reference, other: Item) -> Iterator[Finding]:
    day, other_day = _day(item), _day(other)
    if day and other_day and other_day > day:
        name = FIELD_BY_ID[relation].name
        yield Finding(
            message=f"“{name}”指的{file_of(other)}是{chinese_date(other_day)}的，"
            f"比这一条（{chinese_date(day)}）还晚，先有的文件{_RESULTS[relation][0]}不了后有的。",
            hint=f"核对文号；如果两份文件弄反了，把“{name}”写到晚的那一份里。",
            span=reference.span,
            path=file_of(item),
        )


def _day(item: Item) -> date | None:
    return item.issued or (item.published.day if item.published else None)


RULE = CatalogRule(
    id="validity-conflict",
    title="有效性与其他文件矛盾",
    page=__doc__,
    severity=Severity.WARNING,
    norm=WEBSITE_GUIDE,
    check=check,
)
