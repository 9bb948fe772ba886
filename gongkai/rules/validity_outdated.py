"""A stated validity that time has overtaken.

查什么：“有效性”写着“有效”“已修改”，而“失效日期”已经过了的；写着“失效”，而“失效日期”还没有到的；
写着“有效”“已修改”，而废止它的文件施行日期已经到了的（修改的，看写着“有效”的）。

为什么：文件到期那天没有人记得去改一行字，公众就会照着过期的文件办事。不写“有效性”，系统到期自动标明。

错误示例：

    ---
    标题: 复产达产措施
    发布日期: 2020-05-12
    失效日期: 2020-12-31
    有效性: 有效
    ---

正确写法：

    ---
    标题: 复产达产措施
    发布日期: 2020-05-12
    失效日期: 2020-12-31
    ---

依据：《政府网站发展指引》（国办发〔2017〕47号）（文件修改、废止、失效应明确标注）。二手来源，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.moment import chinese_date
from gongkai.model.validity import AMENDED, EXPIRED, VALID
from gongkai.rules.norms import WEBSITE_GUIDE
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

_TOLD_WRONGLY = {"replaces": {VALID, AMENDED}, "amends": {VALID}}
"""What a document must not say of itself once another repealed or amended it."""


def check(catalog: Catalog) -> Iterator[Finding]:
    for item in catalog.listed:
        if item.validity and (why := next(_overtaken(item, catalog), "")):
            yield Finding(
                message=f"“有效性”写的是“{item.validity}”，但是{why}。",
                hint="删掉“有效性”这一行，系统会按失效日期、废止和修改的文件自动标明；日期写错了的，改正日期。",
                span=item.spans.get("validity"),
                path=file_of(item),
            )


def _overtaken(item: Item, catalog: Catalog) -> Iterator[str]:
    if item.expires and item.expires < catalog.today and item.validity in {VALID, AMENDED}:
        yield f"“失效日期”（{chinese_date(item.expires)}）已经过了"
    if item.expires and item.expires >= catalog.today and item.validity == EXPIRED:
        yield f"“失效日期”（{chinese_date(item.expires)}）还没有到"
    for entry in catalog.relations.get(item.path, ()):
        other = entry.item
        if other is None or not entry.backward or item.validity not in _TOLD_WRONGLY.get(entry.relation, ()):
            continue
        if other.published and other.effective and other.published.day < other.effective <= catalog.today:
            verb = "废止" if entry.relation == "replaces" else "修改"
            yield f"{verb}它的文件（{file_of(other)}）{chinese_date(other.effective)}已经施行"


RULE = CatalogRule(
    id="validity-outdated",
    title="有效性过时",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=WEBSITE_GUIDE,
    check=check,
)
