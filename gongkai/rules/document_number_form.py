"""A document number that has not the form that the standard lays down.

查什么：发文字号一项。年份写四位，用六角括号〔〕括起；顺序号不加“第”，前面不补零，后面写“号”；用半角数字，中间没有空格。
﹝﹞、[ ]、［］、【】、( )、（）都不对。联合行文只写主办机关的一个文号。
令和公告有自己的写法：“××令第3号”“公告第3号”“公告2020年第3号”“2020年第3号”。能确定改成什么的，可以自动改。

为什么：公众按文号检索、引用文件，写法不统一就查不到。六角括号最常被换成方括号或圆括号。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: 示工信发[2020]第012号
    ---

正确写法：

    ---
    标题: 关于加快技术改造的通知
    成文日期: 2020-05-11
    发文字号: 示工信发〔2020〕12号
    ---

依据：《党政机关公文格式》（GB/T 9704-2012）7.2.5。令和公告的写法不在这一条里，写得不对只是警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Edit, Finding, Fix, Severity
from gongkai.model.item import Item, Source
from gongkai.norms.document_number import normalise, parse, slips_of
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.number_slips import in_words
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import value_span

_EXAMPLE = "像“示工信发〔2020〕12号”这样写：机关代字、六角括号里的四位年份、不补零的顺序号、“号”"


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item and item.document_number and parse(item.document_number) is None:
        yield _wrong(item, item.document_number)


def _wrong(item: Item, number: str) -> Finding:
    right = normalise(number, item.issued.year if item.issued else None)
    slips = in_words(slips_of(number))
    bracketed = right is None or "〔" in right
    return Finding(
        message=f"发文字号“{number}”写得不对{'：' + slips if slips else '，看不出年份和顺序号'}。",
        hint=f"应当写成“{right}”。" if right else f"{_EXAMPLE}；没有文号的，删去这一行。",
        span=item.spans.get("document_number"),
        severity=Severity.ERROR if bracketed else Severity.WARNING,
        fix=_fix(item, right) if right else None,
    )


def _fix(item: Item, right: str) -> Fix | None:
    place = value_span(item.raw["document_number"], item.spans["document_number"])
    return Fix(f"发文字号改为“{right}”", (Edit(place, right),)) if place else None


RULE = SourceRule(
    id="document-number-form",
    title="发文字号写得不对",
    page=__doc__,
    severity=Severity.ERROR,
    norm=OFFICIAL_FORMAT,
    article="7.2.5",
    fields=frozenset({"document_number"}),
    check=check,
)
