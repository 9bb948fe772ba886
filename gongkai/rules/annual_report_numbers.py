"""A figure of an annual report's tables that is no whole number from 0 on.

查什么：年报三张表里的件数应当是不小于0的整数，没有的填0，不留空、不写“无”“/”“—”，也不带单位。
收费金额可以有小数；2019、2020年度旧表的“本年增/减”可以是负数，金额可以带单位。

为什么：空着的格子分不清是没有还是漏填，也没法核对合计。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 二、主动公开政府信息情况

    | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
    | --- | --- | --- | --- |
    | 规章 | 无 | — |  |
    | 行政规范性文件 | 3件 | 1 | 6 |

正确写法：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 二、主动公开政府信息情况

    | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
    | --- | --- | --- | --- |
    | 规章 | 0 | 0 | 0 |
    | 行政规范性文件 | 3 | 1 | 6 |

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import APPLICANTS, COLUMNS_OF_ROW, OUTCOMES, SUITS, Form, plain
from gongkai.norms.annual_report_sums import count
from gongkai.rules.annual_report import KINDS, Report, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import SourceRule

_SUM = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?(?:元|万元)?")
_CHANGE = re.compile(r"[-+]?[0-9]{1,9}")
_OTHERWISE = {"本年收费金额": _SUM, "采购总金额": _SUM, "本年增减": _CHANGE}
"""Columns that hold no count, with what they hold."""
Figure = tuple[Form, str, str, str]
"""Table, row, column and what the cell says."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    if report is None or report.schema is None:
        return
    for form, row, column, text in _figures(report):
        pattern = _OTHERWISE.get(plain(column))
        if pattern.fullmatch(text) if pattern else count(text) is not None:
            continue
        wrong = f"写的是“{text}”，应当是" if text else "是空的，应当是"
        yield Finding(
            message=f"“{row}”的“{column}”{wrong}{'数字' if pattern else '不小于0的整数'}。",
            hint="没有的填0；只写数字，不带单位，不写“无”和横线。",
            span=report.place(form, row),
        )


def _figures(report: Report) -> Iterator[Figure]:
    known = COLUMNS_OF_ROW[report.schema] if report.schema else {}
    for figure in report.published:
        if plain(figure.column) in known.get(plain(figure.row), ()):
            yield Form.PROACTIVE, figure.row, figure.column, figure.text
    for row in report.requests:
        for column, text in zip(APPLICANTS, row.figures, strict=True):
            yield Form.REQUESTS, row.name, column, text
    for name, figures in zip(SUITS, report.suits, strict=False):
        for column, text in zip(OUTCOMES, figures, strict=False):
            yield Form.LITIGATION, name, column, text


RULE = SourceRule(
    id="annual-report-numbers",
    title="年报表格里不是数字",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    kinds=KINDS,
    check=check,
)
