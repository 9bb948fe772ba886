"""An element that the item's category requires and the item does not state.

查什么：每个类别在 config.yaml 中规定了必须写明的要素。逐项检查：没有写的、写了键或小标题却没有内容的、只写“无”
“不涉及”而没有理由的（或者这一要素不能写“无”的），各报告一条。带条件的要素只在条件满足时检查。写错了地方的由
element-misplaced 报告，写了“待补充”之类的由 placeholder-element 报告。
已撤下的条目不检查。

为什么：要素不全就是没有依法公开到位。每一条都给出依据、说明和可以直接粘贴的写法。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    发布日期: 2024-03-01
    ---

    ## 申请条件

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    发布日期: 2024-03-01
    咨询电话: 0400-5550103
    ---

    ## 申请条件

    在本县注册的工业企业。

    ## 收费标准

    不涉及，备案不收费。

依据：每一要素在 config.yaml 中写明的依据。依据是原文核实（S）、推算（D）或本机关自定（own）的为错误，二手来源（S2）
或未核实（M）的为警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import Item, Source
from gongkai.model.skeleton import to_paste
from gongkai.model.taxonomy import Category, Condition, Element, ElementType
from gongkai.rules.demands import demands_of
from gongkai.rules.misplacement import misplaced
from gongkai.rules.requirement import Statement, lacking_elements
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import closing_fence


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    lacking = lacking_elements(source, item, demands) if item and demands else []
    if item is None or demands is None or not lacking:
        return
    elsewhere = {found.element.id for found in misplaced(source, item, (element for element, _ in lacking))}
    for element, stated in lacking:
        if element.id not in elsewhere:
            yield Finding(
                message=_message(element, demands.category, stated),
                hint=_hint(element, config, stated),
                span=_place(source, item, element),
                severity=config.certainty(element.basis, element.certainty).severity,
                basis=config.basis(element.basis),
                element=element.name,
            )


def _message(element: Element, category: Category, stated: Statement) -> str:
    if stated is Statement.NONE and element.none_allowed:
        return f"要素“{element.name}”只写了没有，没有说明理由，公众分不清是确实没有还是漏写。"
    fault = {Statement.EMPTY: "要素“{}”是空的", Statement.NONE: "要素“{}”不能写“无”"}.get(stated, "缺少要素“{}”")
    return f"{fault.format(element.name)}；{_scope(element, category)}都要写明。"


def _scope(element: Element, category: Category) -> str:
    """Of which items the element is required."""
    if not isinstance(element.required, Condition):
        return f"“{category.title}”的每一条"
    when = element.required.when.items()
    said = "、".join(f"“{key}”为“{value if isinstance(value, str) else '”或“'.join(value)}”" for key, value in when)
    return f"“{category.title}”中{said}的"


def _hint(element: Element, config: Config, stated: Statement) -> str:
    explanation = element.explain if element.explain.endswith(("。", "！", "？")) else f"{element.explain}。"
    if stated is Statement.NONE and element.none_allowed:
        return f"在后面写明理由，如“不涉及，……”。{explanation}"
    if stated is not Statement.ABSENT:
        return f"补上内容：{explanation}"
    none = "确实没有的，写“不涉及”并说明理由。" if element.none_allowed else ""
    place = "在正文中加上（也可以写成开头的一项）" if element.type.in_body else "在开头两行“---”之间加上"
    return f"{explanation}{none}{place}：\n{to_paste(element, config)}"


def _place(source: Source, item: Item, element: Element) -> Span:
    """What is written stands where it stands; what is not would go before the closing fence."""
    if element.type is ElementType.FIELD:
        return item.spans.get(element.id) or closing_fence(source)
    written = item.elements.get(element.id)
    return written.span if written else closing_fence(source)


RULE = SourceRule(
    id="missing-element",
    title="缺少必备要素",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
