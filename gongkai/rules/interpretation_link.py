"""An interpretation that is not linked with what it interprets.

查什么：解读没有写“解读对象”的；“解读对象”写成外单位文件的样子（标题、文号），而这个文号的文件就在本专栏的；
解读对象是草稿，页面上链接不出来的；解读对象是另一篇解读、办事指南之类，不是文件的，各报告一条。
类别已经要求写“解读对象”而没有写的，由“缺少必备要素”报告。

为什么：写明解读对象，文件页和解读页就会自动互相链接；写错了，看文件的人找不到解读，看解读的人找不到文件。

错误示例：

    content/policy/documents/b.md
    ---
    标题: 绿色工厂管理办法
    发布日期: 2026-03-10
    发文字号: 示工信发〔2026〕3号
    ---

    content/policy/interpretations/a.md
    ---
    标题: 绿色工厂怎样申报
    发布日期: 2026-03-12
    解读对象: {标题: 绿色工厂管理办法, 文号: 示工信发〔2026〕3号}
    ---

正确写法：

    content/policy/documents/b.md
    ---
    标题: 绿色工厂管理办法
    发布日期: 2026-03-10
    发文字号: 示工信发〔2026〕3号
    ---

    content/policy/interpretations/a.md
    ---
    标题: 绿色工厂怎样申报
    发布日期: 2026-03-12
    解读对象: 示工信发〔2026〕3号
    ---

依据：《关于全面推进政务公开工作的意见实施细则》（国办发〔2016〕80号）（文件与解读相互关联）。原文未能核实，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Reference
from gongkai.model.kinds import Kind
from gongkai.rules.column import of_kinds
from gongkai.rules.norms import OPENNESS_RULES
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of, kind_of

_FIELD = "interprets"
_KINDS = frozenset({Kind.INTERPRETATION})
_INTERPRETED = frozenset({Kind.DOCUMENT, Kind.FUND, Kind.NOTICE, Kind.PAGE, Kind.CONSULTATION, Kind.STATISTICS})
"""Kinds of what an interpretation may be about: documents, and what some columns publish documents as."""


def check(catalog: Catalog) -> Iterator[Finding]:
    for item in of_kinds(catalog.items, _KINDS, catalog.config):
        if item.withdrawn:
            continue
        if not item.interprets and _FIELD not in item.spans and not _is_required(item, catalog):
            yield Finding(
                message="解读没有写“解读对象”，与所解读的文件链接不上。",
                hint="加一行“解读对象”，写文件的发文字号或条目路径；上级的文件写“标题”“文号”“网址”三项。",
                span=item.spans.get("title"),
                path=file_of(item),
            )
        for reference in item.interprets:
            yield from _unlinked(item, reference, catalog)


def _unlinked(item: Item, reference: Reference, catalog: Catalog) -> Iterator[Finding]:
    if reference.external:
        own = catalog.index.resolve(Reference(reference.span, reference.number)).item if reference.number else None
        if own and own.path != item.path:
            message = f"“解读对象”里的{reference.number}就在本专栏（{file_of(own)}），这样写链接不过去。"
            yield Finding(message, f"改成“解读对象: {reference.number}”。", reference.span, path=file_of(item))
        return
    other = catalog.index.resolve(reference).item
    if other is None or other.path == item.path:
        return
    kind = kind_of(other, catalog.config)
    if other.draft and not item.draft:
        message = f"“解读对象”（{file_of(other)}）还是草稿，公众看不到所解读的文件。"
        hint = "与文件一起公开：去掉文件的“草稿”，或者把解读也写成草稿。"
        yield Finding(message, hint, reference.span, path=file_of(item))
    elif kind and kind not in _INTERPRETED:
        message = f"“解读对象”指的是一条“{kind.label}”（{file_of(other)}），不是文件。"
        yield Finding(message, "改成所解读的文件；只是有关联的，写到“相关信息”里。", reference.span, path=file_of(item))


def _is_required(item: Item, catalog: Catalog) -> bool:
    return any(element.id == _FIELD for element in required_elements(item, catalog.config))


RULE = CatalogRule(
    id="interpretation-link",
    title="解读与文件没有链接",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OPENNESS_RULES,
    check=check,
)
