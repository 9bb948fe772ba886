"""A document that is to be interpreted, and is not.

查什么：本机关的文件，标题是关于“办法”“规定”“细则”“措施”“意见”的（选项可以改），公开后过了选项规定的工作日（缺省3个），
还没有解读。已经废止、失效的不再要求；宣布废止的文件、别的机关发的文件、早于选项规定年份（缺省2016年）的文件不查。
已经有解读、解读得晚的，由时限规则报告，这里不重复。

为什么：条款公众看不懂，政策就落不了地。哪些文件必须解读没有全国统一的清单，标题只是近似的办法，
不需要解读的写豁免和理由，所以只是警告。

错误示例：

    ---
    标题: 关于印发《绿色工厂管理办法》的通知
    发布日期: 2026-03-10
    ---

正确写法：

    ---
    标题: 关于印发《绿色工厂管理办法》的通知
    发布日期: 2026-03-10
    ---

    content/policy/interpretations/b.md
    ---
    标题: 绿色工厂怎样申报
    发布日期: 2026-03-12
    解读对象: policy/documents/a
    ---

依据：《关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）：政策解读材料在文件公开后3个工作日内发布。
原文未能核实，所以只是警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.model.validity import AMENDED, VALID, validity_in
from gongkai.norms.working_days import Counting
from gongkai.rules.column import listed_of_kinds
from gongkai.rules.norms import OPENNESS_RULES
from gongkai.rules.options import number, words
from gongkai.rules.rule import CatalogRule, RuleClass
from gongkai.rules.standing import file_of

DAYS = number("interpretation-due", "days", 3, "文件公开后多少个工作日没有解读就提醒。", most=365)
SORTS = words("interpretation-due", "titles", ("办法", "规定", "细则", "措施", "意见"), "标题是关于什么的文件要解读。")
SINCE = number("interpretation-due", "since", 2016, "哪一年起公开的文件要解读。")
_KINDS = frozenset({Kind.DOCUMENT})
_REPEAL = re.compile(r"废止|失效")


def check(catalog: Catalog) -> Iterator[Finding]:
    config = catalog.config
    days, since, title = DAYS.of(config), SINCE.of(config), _pattern(SORTS.of(config))
    for item in listed_of_kinds(catalog, _KINDS):
        if item.published is None or item.published.day.year < since or not title.search(item.title):
            continue
        limit = config.working_days.limit(item.published.day, days, Counting.WORKING)
        if catalog.today > limit and _needs_one(item, catalog):
            yield Finding(
                message=f"文件{chinese_date(item.published.day)}公开，过了{days}个工作日（到{chinese_date(limit)}），还没有解读。",
                hint="由起草科室写一条政策解读，“解读对象”写这份文件的发文字号或路径；不需要解读的，写豁免并说明理由。",
                span=item.spans.get("title"),
                path=file_of(item),
            )


def _pattern(sorts: tuple[str, ...]) -> re.Pattern[str]:
    """What a title ends with that is about such a text, its edition in brackets aside."""
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorts))})(?:[（(][^）)]{{0,30}}[）)])?(?:》|的通知|$)")


def _needs_one(item: Item, catalog: Catalog) -> bool:
    """Whether it is a document of this body that is in force and that nothing interprets."""
    config = catalog.config
    if _REPEAL.search(item.title):
        return False
    if item.issuer and config.bureau.name not in item.issuer and config.bureau.short_name not in item.issuer:
        return False
    related = catalog.relations.get(item.path, ())
    if any(entry.relation == "interprets" and entry.backward for entry in related):
        return False
    return validity_in(catalog, item) in {VALID, AMENDED}


RULE = CatalogRule(
    id="interpretation-due",
    title="文件没有解读",
    page=__doc__,
    severity=Severity.WARNING,
    about=RuleClass.CLOCK,
    norm=OPENNESS_RULES,
    options=(DAYS, SORTS, SINCE),
    check=check,
)
