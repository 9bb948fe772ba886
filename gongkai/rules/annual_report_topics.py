"""The first part of an annual report passes over one of the five topics that it must speak of.

查什么：“总体情况”应当写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。
完全没有提到的为错误；意思像是写到了、却没有用规定的说法的（如只说“网站”没有说“平台建设”），只警告。

为什么：五个方面是格式规定要写的，读的人也按这五个词找。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 一、总体情况

    2024年，主动公开信息186条；依申请公开方面，新收9件，办结9件。

正确写法：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 一、总体情况

    主动公开。发布信息186条。

    依申请公开。新收9件，办结9件。

    政府信息管理。清理规范性文件，废止1件。

    政府信息公开平台建设。网站每季度自查1次。

    监督保障。举办培训2次。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第一部分。2020年度及以前的年报只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import OVERVIEW, TOPICS, Schema
from gongkai.rules.annual_report import KINDS, line_of, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import SourceRule

_WORDS = {
    "主动公开": (("主动公开",), ("公开信息", "发布信息")),
    "依申请公开": (("依申请公开",), ("依申请", "申请")),
    "政府信息管理": (("信息管理",), ("管理", "清理", "目录")),
    "政府信息公开平台建设": (("平台建设",), ("平台", "网站", "专栏", "公众号")),
    "监督保障": (("监督保障",), ("监督", "考核", "培训", "评议")),
}
"""For each topic the words that name it, and those that only hint at it."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    part = report.part(OVERVIEW) if report else None
    text = report.text(OVERVIEW) if report else None
    if report is None or part is None or not text:
        return
    for topic in TOPICS:
        named, hinted = _WORDS[topic]
        if any(word in text for word in named):
            continue
        likely = any(word in text for word in hinted)
        lenient = likely or report.schema is not Schema.CURRENT
        yield Finding(
            message=f"“总体情况”没有{'用规定的说法' if likely else ''}写到“{topic}”。",
            hint=f"加一段，以“{topic}”开头；五个方面是{'、'.join(TOPICS)}。",
            span=line_of(report, part),
            severity=Severity.WARNING if lenient else None,
        )


RULE = SourceRule(
    id="annual-report-topics",
    title="年报总体情况缺一个方面",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    article="第一部分",
    kinds=KINDS,
    check=check,
)
