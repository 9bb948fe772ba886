"""A table whose columns have no headings.

查什么：表格的第一行要是表头，每一列都有名称；只有左上角一格可以空着。用 HTML 写的表格要有 th。
把表名写在第一行、其余各格空着的，也报告：表名写在表格上面。

为什么：读屏软件逐格读表时靠表头知道这一格是什么；手机上显示、复制到 Excel 也靠它。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于下达专项资金的通知
    ---

    | 资金分配表 |  |
    | --- | --- |
    | 企业 | 金额 |
    | 甲公司 | 10万元 |

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于下达专项资金的通知
    ---

    资金分配表

    | 企业 | 金额 |
    | --- | --- |
    | 甲公司 | 10万元 |

依据：《中华人民共和国无障碍环境建设法》第三十二条（“应当逐步符合”标准，所以只是警告）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import Body, Source
from gongkai.rules.norms import ACCESSIBILITY_LAW
from gongkai.rules.rule import SourceRule

_RULE_LINE = re.compile(r"\n[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
"""With the end of the line before it."""
_BAR = re.compile(r"(?<!\\)\|")
_HTML_TABLE = re.compile(r"<table\b.*?(?:</table\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"<th\b", re.IGNORECASE)
_HINT = "在第一行写出每一列的名称；表名写在表格上面，自成一段。"


def check(source: Source, config: Config) -> Iterator[Finding]:
    if source.body and "|" in source.body.source:
        yield from _in_markdown(source.body)
    if source.body and "<" in source.body.source and any("<table" in part.html for part in source.body.parts):
        yield from _in_html(source.body)


def _in_markdown(body: Body) -> Iterator[Finding]:
    for rule in _RULE_LINE.finditer(body.source):
        heading = body.source[body.source.rfind("\n", 0, rule.start()) + 1 : rule.start()]
        if "|" in heading and "|" in rule.group():
            cells = [cell.strip() for cell in _BAR.split(heading.strip().removeprefix("|").removesuffix("|"))]
            empty = [number for number, cell in enumerate(cells, 1) if not cell and number > 1]
            if empty or not any(cells):
                line = body.line + body.source.count("\n", 0, rule.start())
                which = "、".join(map(str, empty)) if any(cells) else ""
                what = f"第{which}列没有名称" if which else "没有表头"
                yield _finding(what, Span(line, 1, line, len(heading) + 1))


def _in_html(body: Body) -> Iterator[Finding]:
    for table in _HTML_TABLE.finditer(body.source):
        if not _HEADING.search(table.group()):
            line = body.line + body.source.count("\n", 0, table.start())
            column = table.start() - body.source.rfind("\n", 0, table.start())
            yield _finding("没有表头（th）", Span(line, column, line, column + len("<table")))


def _finding(what: str, span: Span) -> Finding:
    return Finding(f"这张表{what}，读屏软件和手机说不出每一格是什么。", _HINT, span)


RULE = SourceRule(
    id="table-without-header",
    title="表格没有表头",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ACCESSIBILITY_LAW,
    article="第三十二条",
    check=check,
)
