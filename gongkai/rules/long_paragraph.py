"""A paragraph too long to read on a telephone.

查什么：正文的一段（列表的一项也算一段）超过 characters 个字。标题、表格不算。

为什么：手机上一屏大约两百字，一段占了几屏，读的人找不到要找的那一句；也可能是复制时丢了分段。
在300部法律法规文本的两万七千段里，一半的段落不到50字，百分之九十九点九不超过260字；超过400字的只有1部里的12段，
都是许多条文被错误地连成了一段。所以缺省定为400字，只作提示。

错误示例：

    把通知的五项要求连着写成一段，一共六百多字。

正确写法：

    五项要求各写一段，每段前面标“一、”“二、”。

依据：便于阅读，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.blocks import ITEM, PARAGRAPH, blocks_of
from gongkai.rules.options import number
from gongkai.rules.prose import prose_of
from gongkai.rules.prose_mask import PAINT
from gongkai.rules.rule import SourceRule

CHARACTERS = number("long-paragraph", "characters", 400, "一段最多多少字，链接的网址和 HTML 标签不算。", least=50)


def check(source: Source, config: Config) -> Iterator[Finding]:
    body = prose_of(source).body
    most = CHARACTERS.of(config)
    if body is None or max(map(len, body.text.split("\n\n"))) <= most:
        return
    for block in blocks_of(source):
        if block.end - block.start > most and block.kind in {PARAGRAPH, ITEM}:
            length = block.end - block.start - body.text.count(PAINT, block.start, block.end)
            if length > most:
                yield Finding(
                    message=f"这一段有{length}个字，太长了。",
                    hint=f"按意思分成几段，每段不超过{most}字。",
                    span=body.span(block.start, block.end),
                )


RULE = SourceRule(
    id="long-paragraph",
    title="段落太长",
    page=__doc__,
    severity=Severity.INFO,
    options=(CHARACTERS,),
    check=check,
)
