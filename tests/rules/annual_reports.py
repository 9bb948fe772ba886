"""Annual reports for samples: whole, to be spoilt in one place by the test that uses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gongkai.norms.annual_report import APPLICANTS, HANDLED, OUTCOMES, PARTS, SUITS

PATH = "content/reports/annual/a.md"
BEFORE = "content/reports/annual/b.md"
OVERVIEW = "主动公开186条，依申请公开9件。政府信息管理、平台建设、监督保障各有进展。"
PROBLEMS = "上年提出的附件不可编辑的问题已经解决，指南更新由三十一天缩短到平均四天；新的问题是检索只查标题。"
OTHERS = "没有收取信息处理费。"
FIGURES: dict[str, Sequence[object]] = {
    "一、本年新收": (5, 2, 1, 0, 1, 0, 9),
    "二、上年结转": (1, 0, 0, 0, 0, 0, 1),
    "（一）予以公开": (4, 2, 1, 0, 1, 0, 8),
    "6.属于四类过程性信息": (1, 0, 0, 0, 0, 0, 1),
    "（七）总计": (5, 2, 1, 0, 1, 0, 9),
    "四、结转下年度继续办理": (1, 0, 0, 0, 0, 0, 1),
}
ROWS = ("一、本年新收", "二、上年结转", *HANDLED, "（七）总计", "四、结转下年度继续办理")
PROACTIVE = """
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 3 | 1 | 6 |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 4 | | |
| 行政处罚 | 2 | | |
| 行政强制 | 0 | | |
| 信息内容 | 本年收费金额（单位：万元） | | |
| 行政事业性收费 | 0.5 | | |
"""
OLD_PROACTIVE = """
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 1 | 1 | 2 |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政许可 | 2 | 0 | 3 |
| 其他对外管理服务事项 | 9 | +2 | 26 |
| 行政处罚 | 14 | -3 | 0 |
| 行政强制 | 1 | 0 | 0 |
| 信息内容 | 上一年项目数量 | 本年增/减 | |
| 行政事业性收费 | 0 | 0 | |
| 信息内容 | 采购项目数量 | 采购总金额 | |
| 政府集中采购 | 2 | 7.84万元 | |
"""
SUITS_TABLE = f"""
| {" | ".join(OUTCOMES * len(SUITS))} |
|{" --- |" * 15}
| 1 | 0 | 0 | 0 | 1 |{" 0 |" * 10}
"""


def requests(figures: Mapping[str, Sequence[object]] = FIGURES, rows: Sequence[str] = ROWS) -> str:
    """The table of requests, zeros where `figures` has nothing for a row."""
    head = (f"| 情况 | {' | '.join(APPLICANTS)} |", f"|{' --- |' * 8}")
    return "\n".join([*head, *(f"| {name} | {' | '.join(map(str, figures.get(name, (0,) * 7)))} |" for name in rows)])


def report(
    year: int = 2024,
    *,
    path: str = PATH,
    overview: str = OVERVIEW,
    proactive: str = PROACTIVE,
    requested: str = "",
    suits: str = SUITS_TABLE,
    problems: str = PROBLEMS,
    others: str = OTHERS,
) -> str:
    """A whole report as a sample."""
    texts = (overview, proactive, requested or requests(), suits, problems, others)
    parts = (f"## {heading}\n\n{text.strip()}\n" for heading, text in zip(PARTS, texts, strict=True))
    front = f"---\n标题: {year}年政府信息公开工作年度报告\n发布日期: {year + 1}-01-21\n年度: {year}\n---\n"
    return f"{path}\n{front}\n" + "\n".join(parts)
