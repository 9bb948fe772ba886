"""A fund's table that does not add up to the total that its item states.

查什么：“分配结果”表格“金额”一列、“使用情况”表格“分配数”一列的合计（没有“合计”行的，各行之和）应当等于“资金总额”；
“使用情况”里每一行拨付数与未拨付数之和应当等于分配数。单位看列名（如“金额（万元）”）；没有单位、有一格不是数字的不核对。
表格自己的合计对不对，由要素的规则检查。

为什么：总额在开头，明细在表里，分别填写，最容易对不上。

错误示例：

    content/service/funds/a.md
    ---
    标题: 2024年技术改造专项资金分配结果
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 分配
    资金总额: 600万元
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | --- |
    | 甲公司 | 生产线改造 | 350.00 |
    | 乙公司 | 设备更新 | 200.00 |
    | 合计 | | 550.00 |

正确写法：

    content/service/funds/a.md
    ---
    标题: 2024年技术改造专项资金分配结果
    资金: 县级技术改造专项资金
    年度: 2024
    环节: 分配
    资金总额: 550万元
    ---

    ## 分配结果

    | 单位 | 项目 | 金额（万元） |
    | --- | --- | --- |
    | 甲公司 | 生产线改造 | 350.00 |
    | 乙公司 | 设备更新 | 200.00 |
    | 合计 | | 550.00 |

依据：类别要求写“资金总额”的依据。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.norms.money import in_words, in_yuan, unit_of
from gongkai.rules.element_table import Columns, element_table, is_total
from gongkai.rules.fund import basis_of, total_of
from gongkai.rules.rule import SourceRule

_COLUMNS = {"allocation": ("金额",), "usage": ("分配数", "分配金额", "分配")}
"""For each table the column that sums up to the total."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item is None or item.withdrawn:
        return
    for element, names in _COLUMNS.items():
        table = element_table(source, element, config)
        column = table.find(*names) if table else None
        if table is None or column is None:
            continue
        yield from _against_total(item, config, element, table, column)
        if element == "usage":
            yield from _spent(item, config, table, column)


def _against_total(item: Item, config: Config, element: str, table: Columns, column: int) -> Iterator[Finding]:
    stated, found = total_of(item), _sum(table, column)
    if stated is None or found is None or stated == found:
        return
    yield Finding(
        message=f"表格里“{table.names[column]}”合计{in_words(found)}，“资金总额”写的是{in_words(stated)}，对不上。",
        hint="核对每一行和合计，改正写错的一处。",
        span=item.elements[element].span,
        basis=basis_of(item, config),
    )


def _spent(item: Item, config: Config, table: Columns, allocated: int) -> Iterator[Finding]:
    paid, unpaid = table.find("拨付", "已拨付"), table.find("未拨付", "结余")
    if paid is None or unpaid is None:
        return
    for row in table.rows:
        whole, *parts = (in_yuan(row[column], unit_of(table.names[column])) for column in (allocated, paid, unpaid))
        known = [part for part in parts if part is not None]
        if whole is not None and len(known) == len(parts) and sum(known) != whole:
            yield Finding(
                message=f"“{row[0]}”一行：拨付数加未拨付数是{in_words(sum(known, Decimal(0)))}，"
                f"分配数是{in_words(whole)}，对不上。",
                hint="核对支付凭证，改正这一行。",
                span=item.elements["usage"].span,
                basis=basis_of(item, config),
            )


def _sum(table: Columns, column: int) -> Decimal | None:
    """The total that the table gives, else the sum of its rows; None where a cell is no sum of money."""
    unit = unit_of(table.names[column])
    totals = [row for row in table.rows if is_total(row[0])]
    sums = [in_yuan(row[column], unit) for row in (totals[-1:] or table.rows)]
    known = [value for value in sums if value is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(sums) else None


RULE = SourceRule(
    id="fund-table",
    title="资金表格与总额对不上",
    page=__doc__,
    severity=Severity.ERROR,
    kinds=frozenset({Kind.FUND}),
    check=check,
)
