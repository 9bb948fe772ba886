"""A sum in an annual report's tables that does not come out.

查什么：第三部分的表，每一列：第一项（本年新收）加第二项（上年结转）等于第三项（七）总计加第四项（结转下年度）；
每一列：第三项二十一种办理结果之和等于（七）总计；每一行：六类申请人之和等于总计。
第四部分的表，三组各自：前四项之和等于总计。每个不成立的等式报告一条，写明行或列和两边的数。
格子里不是数字的由“年报表格里不是数字”报告，这里不重复。

为什么：对不上的表会被上级退回，公众一加就看出来。表头就写着“第一项加第二项之和，等于第三项加第四项之和”。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 三、收到和处理政府信息公开申请情况

    | 情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 一、本年新收政府信息公开申请数量 | 5 | 2 | 1 | 0 | 1 | 0 | 8 |

正确写法：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 三、收到和处理政府信息公开申请情况

    | 情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 一、本年新收政府信息公开申请数量 | 5 | 2 | 1 | 0 | 1 | 0 | 9 |

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）：第一项加第二项之和，等于第三项加第四项之和；
其余各式由表格本身推出。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.annual_report import Form
from gongkai.norms.annual_report_sums import Imbalance, request_imbalances, suit_imbalances
from gongkai.rules.annual_report import KINDS, Report, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    if report is None or report.schema is None:
        return
    for found in request_imbalances(report.requests):
        yield _finding(report, Form.REQUESTS, found)
    for found in suit_imbalances(report.suits):
        yield _finding(report, Form.LITIGATION, found)


def _finding(report: Report, form: Form, found: Imbalance) -> Finding:
    return Finding(
        message=f"{found.place}对不上：{found.left}是{found.left_sum}，{found.right}是{found.right_sum}。",
        hint="与申请登记台账逐件核对，改正填错的数；不要只改合计。",
        span=report.place(form, found.row),
    )


RULE = SourceRule(
    id="annual-report-sums",
    title="年报表格的数对不上",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    kinds=KINDS,
    check=check,
)
