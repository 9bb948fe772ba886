"""A table that lacks a column that its element must have.

查什么：config.yaml 规定了列名（columns）的表格要素，正文小标题下的表格有没有这些列。多出来的列、列的先后不管，
空格和全角半角不计，列名后面可以加括号说明。一列也没有、名称改了、整列空着，都报告；写成文字而没有表格的也报告。写在开头的表格，
列名由 unknown-key 检查，这里只看有没有整列空着。

为什么：列名就是要公开的内容，缺一列就少公开一项；列名改了，几年的数据就对不到一起。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 申请表

    | 名 | 数量 |
    | --- | --- |
    | 备案申请表 | 1 |

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 申请表

    | 名称 | 份数 |
    | --- | --- |
    | 备案申请表 | 1 |

依据：要素自己的依据，轻重同 missing-element；只是改了列名的、整列空着的，只警告。
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import ElementValue, Source
from gongkai.model.taxonomy import Element
from gongkai.rules.demands import demands_of
from gongkai.rules.element_extents import extents
from gongkai.rules.html_table import tables_in
from gongkai.rules.requirement import Statement, statement
from gongkai.rules.rule import SourceRule
from gongkai.rules.written_tables import plain, tables_of

_EMPTY = frozenset({"", "……", "...", "......"})
_SIMILAR = 0.5


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    if item is None or demands is None:
        return
    for element in demands.tables.values():
        value = item.elements.get(element.id)
        if value and element.columns and statement(source, item, element) is Statement.GIVEN:
            yield from _key(value, element, config) if value.part is None else _body(source, value, element, config)


def _key(value: ElementValue, element: Element, config: Config) -> Iterator[Finding]:
    for column, name in enumerate(element.columns) if value.rows else ():
        if all(row[column].strip() in _EMPTY for row in value.rows if column < len(row)):
            yield _empty(name, element, value.span, config)


def _body(source: Source, value: ElementValue, element: Element, config: Config) -> Iterator[Finding]:
    if source.body is None or value.part is None:
        return
    wanted = [plain(name) for name in element.columns]
    tables = _tables(source, value)
    if not tables:
        if not element.none_allowed:
            yield _no_table(element, value.span, config)
        return
    best = max(tables, key=lambda table: len({*wanted} & {*_names(table.names, wanted)}))
    names, place = _names(best.names, wanted), best.place
    for name, shown in zip(wanted, element.columns, strict=True):
        if name not in names:
            spare = [one for one in names if one and one not in wanted]
            yield _missing(shown, _likely(name, spare), element, place, config)
        elif best.rows and all("".join(row[names.index(name) :][:1]) in _EMPTY for row in best.rows):
            yield _empty(shown, element, place, config)


def _names(row: Sequence[str], wanted: Collection[str]) -> list[str]:
    """The names of columns, a remark in brackets after the name that was asked for left out."""
    names = [plain(name) for name in row]
    return [
        name if name in wanted else next((one for one in wanted if name.startswith(f"{one}(")), name) for name in names
    ]


def _likely(name: str, spare: list[str]) -> str:
    """The column that was meant, if one has a similar name."""
    within = next((one for one in spare if one in name or name in one), "")
    return within or next(iter(difflib.get_close_matches(name, spare, n=1, cutoff=_SIMILAR)), "")


@dataclass(frozen=True, slots=True)
class _Table:
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    place: Span


def _tables(source: Source, value: ElementValue) -> list[_Table]:
    """The tables below an element's heading: those written with bars, or else those written in HTML."""
    item, body = source.item, source.body
    if item is None or body is None or value.part is None:
        return []
    lines = next(lines for one, lines in extents(item, body) if one is value)
    written = [table for table in tables_of(source) if table.line in lines]
    if written or "<t" not in body.source.lower():
        return [
            _Table(table.names, tuple(row.cells for row in table.rows), Span(table.line, 1, table.line, 1))
            for table in written
        ]
    found = (table.rows for part in body.extent(value.part) for table in tables_in(part.html) if table.rows)
    grids = [tuple(tuple(map(plain, row)) for row in rows) for rows in found]
    return [_Table(rows[0], rows[1:], value.span) for rows in grids]


def _missing(name: str, likely: str, element: Element, span: Span, config: Config) -> Finding:
    certain = config.certainty(element.basis, element.certainty).severity
    return Finding(
        message=f"“{element.name}”的表格没有“{name}”一列{f'，有一列叫“{likely}”' if likely else ''}。",
        hint=f"把“{likely}”改成“{name}”。" if likely else f"补上这一列：{'、'.join(element.columns)}都要有。",
        span=span,
        severity=Severity.WARNING if likely else certain,
        basis=config.basis(element.basis),
        element=element.name,
    )


def _empty(name: str, element: Element, span: Span, config: Config) -> Finding:
    return Finding(
        message=f"“{element.name}”的表格里“{name}”一列全空着。",
        hint="逐行填写；没有的写“—”，并在表后说明。",
        span=span,
        severity=Severity.WARNING,
        basis=config.basis(element.basis),
        element=element.name,
    )


def _no_table(element: Element, span: Span, config: Config) -> Finding:
    head = f"| {' | '.join(element.columns)} |\n|{' --- |' * len(element.columns)}"
    return Finding(
        message=f"“{element.name}”要用表格写，这里没有表格。",
        hint=f"每项一行，表头写成：\n{head}",
        span=span,
        severity=config.certainty(element.basis, element.certainty).severity,
        basis=config.basis(element.basis),
        element=element.name,
    )


RULE = SourceRule(
    id="table-columns",
    title="表格缺少规定的列",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
