"""An annual report whose statutory tables are missing, of another year's form, or incomplete.

查什么：第二、三、四部分应当各有一张规定的表格，用哪一年的表式看“年度”：2021年度起是现行表式，2019、2020年度是旧表式。
报告没有表格的、用错年份表式的、缺行缺列的。2018年度及以前的不查；旧表式中各年写法不一的行也不查。
合并单元格按合并后的意思理解，用 HTML 写的和用竖线写的表格都认。

为什么：三张表是全国统一的，缺一行就汇总不上去。2023年度仍有单位用旧表，数字填在了已经取消的栏目里。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2023年政府信息公开工作年度报告
    年度: 2023
    ---

    ## 二、主动公开政府信息情况

    | 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
    | --- | --- | --- | --- |
    | 规章 | 0 | 0 | 0 |
    | 规范性文件 | 1 | 1 | 2 |

正确写法：

    第二部分的表，“规章”“行政规范性文件”两行各有“本年制发件数”“本年废止件数”“现行有效件数”三列；
    “行政许可”“行政处罚”“行政强制”各有“本年处理决定数量”一列；“行政事业性收费”有“本年收费金额（单位：万元）”一列。
    第三部分的表，七列是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计，
    办理结果从“（一）予以公开”到“（六）其他处理”的“3.其他”共二十一行。
    第四部分的表，行政复议、未经复议直接起诉、复议后起诉三组，每组五列。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。2019、2020年度的表式出自当年公布的年报，
所以对这两年只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import (
    APPLICANTS,
    OLD_REMAINDER,
    OUTCOMES,
    SUITS,
    Form,
    Schema,
    columns_of,
    missing_columns,
    missing_rows,
    plain,
)
from gongkai.norms.headings import normalise
from gongkai.rules.annual_report import KINDS, Report, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    schema = report.schema if report else None
    if report is None or schema is None:
        return
    for form in Form:
        # A part that is missing altogether is a matter of its heading.
        if form not in report.tables and report.part(normalise(form.value)):
            yield _finding(report, form, f"“{form.value}”下面没有规定的表格。", "把当年格式的表格照填，没有的数填0。")
    yield from _proactive(report, schema)
    yield from _requests(report, schema)
    if Form.LITIGATION in report.tables and not report.suits:
        yield _finding(
            report,
            Form.LITIGATION,
            "行政复议、行政诉讼的表格不是规定的十五列。",
            f"{'、'.join(SUITS)}三组，每组依次是{'、'.join(OUTCOMES)}；表头之下只有一行数字。",
        )


def _proactive(report: Report, schema: Schema) -> Iterator[Finding]:
    """A table of another year's form is named as such, once, instead of every figure it lacks."""
    if Form.PROACTIVE not in report.tables:
        return
    other = Schema.OLD if schema is Schema.CURRENT else Schema.CURRENT
    absent = tuple(missing_columns(report.published, schema))
    if len(absent) > len(tuple(missing_columns(report.published, other))):
        yield _wrong_year(report, Form.PROACTIVE, schema, other)
        return
    for row, column in absent:
        yield _finding(
            report,
            Form.PROACTIVE,
            f"主动公开情况的表格里没有“{row}”的“{column}”。",
            "照格式补上这一栏，没有的填0。",
            row,
        )


def _requests(report: Report, schema: Schema) -> Iterator[Finding]:
    form = Form.REQUESTS
    if form not in report.tables:
        return
    if columns_of(report.tables[form].rows) is None:
        columns = "、".join(APPLICANTS)
        yield _finding(report, form, "申请情况的表格不是规定的七列。", f"表头的七列依次是{columns}，各占一列。")
        return
    names = {plain(row.name) for row in report.requests}
    absent = tuple(missing_rows(report.requests, schema))
    if schema is Schema.CURRENT and OLD_REMAINDER in names and len(absent) > 1:
        yield _wrong_year(report, form, schema, Schema.OLD)
        return
    for name in absent:
        yield _finding(
            report, form, f"申请情况的表格里没有“{name}”这一行，或者这一行没有填数。", "照格式补上，没有的填0。"
        )


def _wrong_year(report: Report, form: Form, schema: Schema, other: Schema) -> Finding:
    return _finding(
        report,
        form,
        f"{report.year}年度的年报用了{other.value}的表式，应当用{schema.value}的。",
        "换成当年的表式重新填；行列都变了，不要只改表头的字。",
    )


def _finding(report: Report, form: Form, message: str, hint: str, name: str = "") -> Finding:
    severity = Severity.WARNING if report.schema is Schema.OLD else None
    return Finding(message, hint, report.place(form, name), severity)


RULE = SourceRule(
    id="annual-report-tables",
    title="年报表格不合表式",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    kinds=KINDS,
    check=check,
)
