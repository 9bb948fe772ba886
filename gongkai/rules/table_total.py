"""A row of totals that is not what the rows above it add up to.

查什么：表格中第一格是“合计”“总计”“共计”的行，各个数字列是不是等于各行之和。有小计的、分级的（一、（一）1.）、按科目编码
分层的、有“其中”的，只要按其中一种加法对得上就算对。比率、均值、单价、编号、年份等列不加。小数列允许差末位1个单位
（四舍五入，可以用选项改），整数列一点不能差。

为什么：合计对不上，公众就不知道该信哪一个数；改了一行忘了改合计，是资金、预决算表最常见的错误。

错误示例：

    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | ---: |
    | 甲公司 | 技术改造 | 120 |
    | 乙公司 | 技术改造 | 80 |
    | 合计 | | 220 |

正确写法：

    content/service/licences/a.md
    ---
    标题: 专项资金分配结果
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | ---: |
    | 甲公司 | 技术改造 | 120 |
    | 乙公司 | 技术改造 | 80 |
    | 合计 | | 200 |

依据：表格是必备要素的，随要素自己的依据，轻重同 missing-element；其他表格是技术要求，只警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import Source
from gongkai.model.taxonomy import Element
from gongkai.norms.table_totals import TOTALS, WrongTotal, wrong_totals
from gongkai.rules.demands import demands_of
from gongkai.rules.element_extents import extents
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule
from gongkai.rules.written_tables import WrittenTable, plain, tables_of

_SUM = re.compile("[合总共] *(?:计|合计|数)")
UNITS = number("table-total", "units", 1, "小数列的合计可以差末位的几个单位（四舍五入）。", most=100)


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    if item is None or demands is None:
        return
    tables, units = demands.tables, UNITS.of(config)
    for table in tables_of(source) if _may_sum(source) else ():
        if any(not TOTALS.isdisjoint(row.cells) for row in table.rows):
            for wrong in wrong_totals(table.names, [row.cells for row in table.rows], units):
                name, span = table.names[wrong.column], table.rows[wrong.row].span(wrong.column)
                yield _finding(name, wrong, span, _owner(source, table, tables), config)
    for value in item.elements.values() if tables else ():
        element = tables.get(value.element)
        if element and value.rows and element.columns:
            rows = [[plain(cell) for cell in row] for row in value.rows]
            for wrong in wrong_totals([plain(name) for name in element.columns], rows, units):
                yield _finding(element.columns[wrong.column], wrong, value.span, element, config)


def _may_sum(source: Source) -> bool:
    return source.body is not None and "|" in source.body.source and _SUM.search(source.body.source) is not None


def _owner(source: Source, table: WrittenTable, elements: Mapping[str, Element]) -> Element | None:
    """The element in whose part of the body a table stands."""
    ranges = extents(source.item, source.body) if source.item and source.body else ()
    return next(
        (elements[value.element] for value, lines in ranges if table.line in lines and value.element in elements), None
    )


def _finding(name: str, wrong: WrongTotal, span: Span | None, element: Element | None, config: Config) -> Finding:
    certain = config.certainty(element.basis, element.certainty).severity if element else Severity.WARNING
    apart = abs(wrong.written - wrong.summed)
    return Finding(
        message=f"“{name}”一列合计写的是{wrong.written:,}，各行相加是{wrong.summed:,}，差{apart:,}。",
        hint="核对原始数据，改正合计或者写错的那一行。",
        span=span,
        severity=certain,
        basis=config.basis(element.basis) if element else None,
        element=element.name if element else None,
    )


RULE = SourceRule(
    id="table-total",
    title="表格的合计对不上",
    page=__doc__,
    severity=Severity.ERROR,
    options=(UNITS,),
    check=check,
)
