"""A reference in the front matter that several items answer to.

查什么：“解读对象”“废止文件”等所写的发文字号、索引号，专栏里不止一条信息有。

为什么：不知道指的是哪一条，网页上无法链接，有效性也无法判断。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发文字号: 示工信发〔2020〕1号
    ---

    content/policy/documents/b.md
    ---
    标题: 关于加快技术改造的补充通知
    发文字号: 示工信发〔2020〕1号
    ---

    content/policy/interpretations/c.md
    ---
    标题: 《关于加快技术改造的通知》解读
    解读对象: 示工信发〔2020〕1号
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    发文字号: 示工信发〔2020〕1号
    ---

    content/policy/interpretations/c.md
    ---
    标题: 《关于加快技术改造的通知》解读
    解读对象: policy/documents/a
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十四条（公开平台应当具备检索、查阅功能）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import RELATIONS, Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.rules.column import referring_items
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of


def check(catalog: Catalog) -> Iterator[Finding]:
    for item in referring_items(catalog):
        for relation in RELATIONS:
            for reference in getattr(item, relation):
                candidates = catalog.index.resolve(reference).candidates
                if len(candidates) > 1:
                    yield Finding(
                        message=f"“{FIELD_BY_ID[relation].name}”写的“{reference.text}”可以指"
                        f"{'、'.join(map(file_of, candidates))}，不知道是哪一条。",
                        hint=f"改写成其中一条的路径，如 {candidates[0].path.removesuffix('.md')}。",
                        span=reference.span,
                        path=file_of(item),
                    )


RULE = CatalogRule(
    id="ambiguous-reference",
    title="引用指向不止一条",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    check=check,
)
