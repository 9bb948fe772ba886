"""An interpretation that copies the document it interprets.

查什么：把解读每连续十个字算一段，看有多大比例在所解读的文件里原样出现；超过选项规定的比例（缺省30%）就提醒。
引用的文件名称、标点和空格不计；不足一百字的解读不比。

为什么：解读不能简单地重复或者简化文件内容。把条款抄短了，看不懂的人还是看不懂。
相似度只是线索，所以只警告。量过：示例专栏中各篇解读为0%到1%；三百部法律法规各取开头三分之一冒充解读，最低87%，
全部查出；它们两两相比（89700次），超过30%的7次，都是同一部法的新旧版本或者体例照搬的地方条例。

错误示例：

    解读的“主要内容”就是把文件的第三条到第九条照抄一遍。

正确写法：

    用企业和群众的话说：谁能享受、享受多少、怎样办、什么时候办，每个数字配一个算例。

依据：《政策解读工作要求》（甘政公开办函〔2019〕1号）：不能简单地重复或简化文件内容。比例是本工具的缺省值，所以只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.norms.similarity import percent_within, runs
from gongkai.rules.column import of_kinds, referring_items
from gongkai.rules.norms import INTERPRETATION_RULES
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

PERCENT = number("interpretation-copies", "percent", 30, "与原文相同的部分超过百分之多少就提醒。", least=1, most=100)
_KINDS = frozenset({Kind.INTERPRETATION})
_SHORTEST = 100
"""Characters below which a text says too little to be compared."""


def check(catalog: Catalog) -> Iterator[Finding]:
    limit = PERCENT.of(catalog.config)
    for item in of_kinds(referring_items(catalog), _KINDS, catalog.config):
        if not item.interprets or item.withdrawn:
            continue
        text = _text(item, catalog)
        own = runs(text) if len(text) >= _SHORTEST else frozenset()
        for reference in item.interprets if own else ():
            other = catalog.index.resolve(reference).item
            alike = percent_within(own, runs(_text(other, catalog))) if other and other.path != item.path else 0
            if other and alike > limit:
                yield Finding(
                    message=f"解读有{alike}%与原文（{file_of(other)}）逐字相同，超过{limit}%。",
                    hint="不要照抄条款：用企业和群众的话写背景、怎样办、算例和容易做错的地方。",
                    span=reference.span,
                    path=file_of(item),
                )


def _text(item: Item, catalog: Catalog) -> str:
    """The body, and the elements that are keys."""
    body = catalog.bodies.get(item.path)
    keys = (value.text for value in item.elements.values() if value.part is None)
    return "\n".join((body.text if body else "", *keys))


RULE = CatalogRule(
    id="interpretation-copies",
    title="解读照抄原文",
    page=__doc__,
    severity=Severity.WARNING,
    norm=INTERPRETATION_RULES,
    options=(PERCENT,),
    check=check,
)
