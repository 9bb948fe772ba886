"""Documents that repeal or amend each other in a circle, or answers that answer each other.

查什么：沿着“废止文件”“修改文件”走，或者沿着“反馈对象”“解读对象”走，绕了一圈又回到自己。每一圈报告一条，报告在最早的一条上。
指着自己的由“引用指不到条目”报告。

为什么：甲废止乙、乙又废止甲，两份都显示为“废止”，公众不知道哪份有效；一定有一处写反了。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    废止文件: policy/documents/b
    ---

    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    废止文件: policy/documents/a
    ---

正确写法：

    content/policy/documents/a.md
    ---
    标题: 技术中心管理办法
    发布日期: 2021-09-17
    ---

    content/policy/documents/b.md
    ---
    标题: 技术中心认定管理办法
    发布日期: 2024-07-18
    废止文件: policy/documents/a
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（一）项（公开的文件应当分得清是否有效，由此推出）。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongkai.model.catalog import Catalog, newest_first
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.item import Item, Reference
from gongkai.rules.column import referring_items
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

_FAMILIES = (("replaces", "amends"), ("responds_to", "interprets"))
"""Relations that may not lead in a circle, those together that do it together."""
Edges = Mapping[str, Mapping[str, tuple[str, Reference]]]
"""From a content path to those it refers to, each with the field and the reference."""


def check(catalog: Catalog) -> Iterator[Finding]:
    items = {item.path: item for item in referring_items(catalog)}
    for family in _FAMILIES:
        edges = _edges(catalog, family)
        for circle in _circles(edges):
            yield _finding([items[path] for path in circle], edges)


def _edges(catalog: Catalog, family: tuple[str, ...]) -> Edges:
    found: dict[str, dict[str, tuple[str, Reference]]] = {}
    for item in referring_items(catalog):
        for field in family:
            for reference in getattr(item, field):
                other = catalog.index.resolve(reference).item
                if other and other.path != item.path:
                    found.setdefault(item.path, {}).setdefault(other.path, (field, reference))
    return found


def _circles(edges: Edges) -> Iterator[list[str]]:
    """One circle for each knot of items that lead back to themselves."""
    done: set[str] = set()
    for start in edges:
        if start not in done and (circle := _circle_from(start, edges, done)):
            yield circle


def _circle_from(start: str, edges: Edges, done: set[str]) -> list[str] | None:
    """Walk on from `start` until a step leads back to the way that was gone; `way` is that way, in order."""
    way = {start: iter(edges[start])}
    while way:
        path, following = next(reversed(way.items()))
        step = next(following, None)
        if step is None:
            del way[path]
            done.add(path)
        elif step in way:
            gone = list(way)
            done.update(gone)
            return gone[gone.index(step) :]
        elif step not in done:
            way[step] = iter(edges.get(step, {}))
    return None


def _finding(circle: list[Item], edges: Edges) -> Finding:
    oldest = max(circle, key=newest_first)
    place = circle.index(oldest)
    ordered = [*circle[place:], *circle[:place]]
    field, reference = edges[oldest.path][ordered[1].path]
    names = " → ".join(("这一条", *(file_of(item) for item in ordered[1:]), "这一条"))
    return Finding(
        message=f"“{FIELD_BY_ID[field].name}”绕了一圈又回到自己：{names}。",
        hint="核对哪一份在先：先有的文件不会废止、修改、反馈后有的，删掉写反了的那一处。",
        span=reference.span,
        path=file_of(oldest),
    )


RULE = CatalogRule(
    id="relation-cycle",
    title="引用绕成一圈",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十条",
    check=check,
)
