"""The problems that an annual report tells of are copied from last year's.

查什么：专栏里有上一年度的年报时，比较两年的“存在的主要问题及改进情况”：每连续十个字算一段，今年的段有多大比例在去年的
里面也有。超过选项规定的比例（缺省50%）就提醒。引用的文件名称不计。

为什么：格式规定这一部分不得年年雷同。原样照抄，说明去年说要改的没有改，或者没有认真找问题。
相似度只是线索，所以只警告。示例专栏相邻两年的年报为 0%。

错误示例：

    两年都写：一是公开的内容还不够全面，二是公开的时效还有待提高，三是工作人员的业务水平有待加强。下一步将加强学习培训。

正确写法：

    先写去年提出的问题改得怎样，用数字说明；再写今年新发现的问题和已经做的改进。

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）第五部分。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.norms.annual_report import PROBLEMS
from gongkai.norms.similarity import percent_within, runs
from gongkai.rules.annual_report import line_of, reports_in
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.options import number
from gongkai.rules.rule import CatalogRule
from gongkai.rules.standing import file_of

PERCENT = number("annual-report-repeats", "percent", 50, "与上年相同的部分超过百分之多少就提醒。", least=1, most=100)
_SHORTEST = 30
"""Characters below which a text says too little to be compared."""


def check(catalog: Catalog) -> Iterator[Finding]:
    limit = PERCENT.of(catalog.config)
    for report, before in reports_in(catalog):
        part, text, earlier = report.part(PROBLEMS), report.text(PROBLEMS), before.text(PROBLEMS)
        if part is None or not text or not earlier or len(text) < _SHORTEST:
            continue
        alike = percent_within(runs(text), runs(earlier))
        if alike > limit:
            yield Finding(
                message=f"“{PROBLEMS}”有{alike}%与上年的（{file_of(before.item)}）相同。",
                hint="写今年的具体问题，以及上年所提问题的改进结果，用数字和日期说明。",
                span=line_of(report, part),
                path=file_of(report.item),
            )


RULE = CatalogRule(
    id="annual-report-repeats",
    title="年报的问题与上年雷同",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ANNUAL_REPORT_FORMAT,
    article="第五部分",
    options=(PERCENT,),
    check=check,
)
