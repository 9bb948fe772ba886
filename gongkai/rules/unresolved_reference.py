"""A reference in the front matter that leads nowhere.

查什么：“解读对象”“废止文件”“修改文件”“反馈对象”“相关信息”可以写索引号、条目路径或发文字号；
不是本机关的文件写成标题、文号和网址。指不到任何条目、或者指到自己的，报告。

为什么：文件与解读、征求意见与采纳反馈要互相链接，指不到就断了。路径和索引号只能是本专栏的，指不到一定是写错了；
发文字号可能是还没有公开的文件，所以只是警告。

错误示例：

    content/policy/interpretations/a.md
    ---
    标题: 《关于加快技术改造的通知》解读
    解读对象: policy/documents/meiyou
    ---

正确写法：

    content/policy/interpretations/a.md
    ---
    标题: 《关于加快技术改造的通知》解读
    解读对象:
      标题: 关于加快全省技术改造的通知
      文号: 省工信发〔2020〕3号
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十四条（公开平台应当具备检索、查阅功能）。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from gongkai.model.catalog import RELATIONS, Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.item import Item, Reference
from gongkai.norms.document_number import looks_like_document_number
from gongkai.rules.column import referring_items
from gongkai.rules.norms import REGULATION
from gongkai.rules.once import once
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

_ELSEWHERE = "不是本机关的文件，写成“标题: …”“文号: …”“网址: …”三项。"


def check(catalog: Catalog) -> Iterator[Finding]:
    for item in referring_items(catalog):
        for relation in RELATIONS:
            for reference in getattr(item, relation):
                yield from _unresolved(catalog, item, relation, reference)


def _unresolved(catalog: Catalog, item: Item, relation: str, reference: Reference) -> Iterator[Finding]:
    resolved = catalog.index.resolve(reference)
    field = FIELD_BY_ID[relation].name
    if reference.external or len(resolved.candidates) > 1:
        return
    if resolved.item is None:
        yield _nowhere(item, field, reference, _names(catalog))
    elif resolved.item.path == item.path:
        hint = "改成另一条信息的索引号、路径或发文字号，或者删掉。"
        yield Finding(f"“{field}”指的是这一条自己。", hint, reference.span, path=file_of(item))


def _nowhere(item: Item, field: str, reference: Reference, names: list[str]) -> Finding:
    by_number = looks_like_document_number(reference.text)
    likely = difflib.get_close_matches(reference.text, names, n=1, cutoff=0.8)
    guess = f"您要写的是不是“{likely[0]}”？" if likely else ""
    reason = "专栏里没有这个文号的文件" if by_number else "专栏里没有这个索引号或路径的条目"
    return Finding(
        message=f"“{field}”写的“{reference.text}”指不到：{reason}。",
        hint=f"{guess}核对后改正；{_ELSEWHERE}",
        span=reference.span,
        severity=Severity.WARNING if by_number else None,
        path=file_of(item),
    )


@once
def _names(catalog: Catalog) -> list[str]:
    """Everything by which an item can be referred to."""
    names = {
        name
        for item in catalog.items
        for name in (item.path.removesuffix(".md"), item.index_number, item.document_number)
        if name
    }
    return sorted(names)


RULE = CatalogRule(
    id="unresolved-reference",
    title="引用指不到条目",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    check=check,
)
