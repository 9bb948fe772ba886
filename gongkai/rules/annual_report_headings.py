"""An annual report whose six headings are not the statutory ones, in their order.

查什么：年报的正文应当有六个小标题，文字、序号和先后都按规定的格式。文字或序号不对的、次序颠倒的、写在开头而不在正文的，
逐个报告；只是序号、空格不对的可以自动改。缺的部分如果类别已经要求，由“缺少必备要素”报告。

为什么：格式是全国统一的，上级汇总和公众比较都按这六个标题找内容；检查时也逐字核对。

错误示例：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 一、基本情况

    ## 二、主动公开信息情况

    ## 三、收到和处理政府信息公开申请情况

    ## 四、政府信息公开行政复议、行政诉讼情况

    ## 五、存在的主要问题及改进情况

    ## 六、其他需要报告的事项

正确写法：

    content/reports/annual/a.md
    ---
    标题: 2024年政府信息公开工作年度报告
    年度: 2024
    ---

    ## 一、总体情况

    ## 二、主动公开政府信息情况

    ## 三、收到和处理政府信息公开申请情况

    ## 四、政府信息公开行政复议、行政诉讼情况

    ## 五、存在的主要问题及改进情况

    ## 六、其他需要报告的事项

依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。
"""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Edit, Finding, Fix, Severity
from gongkai.model.item import Part, Source
from gongkai.norms.annual_report import PARTS
from gongkai.norms.headings import normalise
from gongkai.rules.annual_report import KINDS, Report, line_of, report_of
from gongkai.rules.norms import ANNUAL_REPORT_FORMAT
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import SourceRule

_NAMES = {normalise(part): part for part in PARTS}
_ALIKE = 0.5
"""How alike two headings must be for one to be taken for the other, miswritten."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    report = report_of(source, config)
    if report is None:
        return
    meant = dict(_meant(report))
    yield from (_miswritten(report, part, meant[part]) for part in meant if part.title != meant[part])
    yield from _out_of_order(report, [(part, meant[part]) for part in meant])
    required = {name for name in _required(report, config) if name not in report.item.elements}
    for name in PARTS:
        if name not in meant.values() and normalise(name) not in required:
            yield _missing(report, name)


def _meant(report: Report) -> Iterator[tuple[Part, str]]:
    """The headings that are one of the six, or were meant to be; a name that is there exactly is looked for no more."""
    headings = [part for part in report.body.parts if part.level]
    exact = {normalise(part.title) for part in headings}
    left = [name for name in _NAMES if name not in exact]
    highest = min((part.level for part in headings), default=1)
    for part in headings:
        name = normalise(part.title)
        if name in _NAMES:
            yield part, _NAMES[name]
        elif part.level == highest and (likely := difflib.get_close_matches(name, left, n=1, cutoff=_ALIKE)):
            left.remove(likely[0])
            yield part, _NAMES[likely[0]]


def _miswritten(report: Report, part: Part, name: str) -> Finding:
    same = normalise(part.title) == normalise(name)
    what = "的序号或空格不对" if same else "不是规定的文字"
    return Finding(
        message=f"年报小标题“{part.title}”{what}，应当是“{name}”。",
        hint=f"改成“{name}”，一个字也不要改动；六个小标题依次是{'；'.join(PARTS)}。",
        span=line_of(report, part),
        fix=_fix(report, part, name) if same else None,
    )


def _fix(report: Report, part: Part, name: str) -> Fix | None:
    line = report.body.source.split("\n")[part.line - report.body.line]
    fits = part.title and line.count(part.title) == 1
    return Fix("改成规定的小标题", (Edit(line_of(report, part), name),)) if fits else None


def _out_of_order(report: Report, headings: list[tuple[Part, str]]) -> Iterator[Finding]:
    for (_, before), (part, name) in itertools.pairwise(headings):
        if PARTS.index(name) < PARTS.index(before):
            yield Finding(
                message=f"“{name}”写在了“{before}”的后面，次序不对。",
                hint="六个部分按格式规定的次序排列，整段移到前面。",
                span=line_of(report, part),
            )


def _required(report: Report, config: Config) -> Iterator[str]:
    """The names of elements that `missing-element` asks for."""
    item = report.item
    for element in required_elements(item, config):
        if element.id not in item.elements:
            yield normalise(element.name)


def _missing(report: Report, name: str) -> Finding:
    return Finding(
        message=f"年报的正文没有小标题“{name}”。",
        hint=f"在正文里加上一行“## {name}”，下面写这一部分的内容；没有情况的也要保留小标题并写明没有。",
        span=report.item.spans.get("title"),
    )


RULE = SourceRule(
    id="annual-report-headings",
    title="年报小标题不合格式",
    page=__doc__,
    severity=Severity.ERROR,
    norm=ANNUAL_REPORT_FORMAT,
    kinds=KINDS,
    check=check,
)
