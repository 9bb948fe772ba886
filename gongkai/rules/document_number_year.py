"""A document number whose year is not that of the document.

查什么：发文字号里的年份与成文日期的年份不同；没有写成文日期的，文号的年份晚于发布日期的年份。相差一年可能是跨年签发，
只警告；相差更多就是写错了。

为什么：多半是复制上一年的条目时忘了改其中一处，公众按年份就查不到这份文件。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: 示工信发〔2010〕12号
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: 示工信发〔2020〕12号
    ---

依据：《党政机关公文格式》（GB/T 9704-2012）7.2.5（发文字号由年份和这一年的顺序号组成）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.moment import chinese_date
from gongkai.norms.document_number import normalise, parse
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    year = _year(item.document_number) if item and item.document_number else None
    if item is None or year is None:
        return
    if item.issued and year != item.issued.year:
        yield _finding(item, year, f"成文日期是{chinese_date(item.issued)}", abs(year - item.issued.year) == 1)
    elif not item.issued and item.published and year > item.published.day.year:
        yield _finding(item, year, f"{chinese_date(item.published.day)}就已经发布", maybe_right=False)


def _year(number: str) -> int | None:
    right = parse(normalise(number) or "")
    return right.year if right else None


def _finding(item: Item, year: int, fact: str, maybe_right: bool) -> Finding:
    return Finding(
        message=f"发文字号“{item.document_number}”是{year}年的，{fact}。",
        hint=f"核对原件，改正其中一处{'；确实是跨年签发的，可以不改' if maybe_right else ''}。",
        span=item.spans.get("document_number"),
        severity=Severity.WARNING if maybe_right else Severity.ERROR,
    )


RULE = SourceRule(
    id="document-number-year",
    title="发文字号的年份与日期不符",
    page=__doc__,
    severity=Severity.ERROR,
    norm=OFFICIAL_FORMAT,
    article="7.2.5",
    fields=frozenset({"document_number"}),
    check=check,
)
