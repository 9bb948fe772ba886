"""Headings that skip a level, or whose level does not agree with their numbers.

查什么：标题要逐级往下，“##”下面不能直接是“####”；第一个标题不能比后面的低；标题带序号的，“（一）”要比“一、”低一级，
同一种序号的标题要在同一级。

为什么：读屏软件的用户靠标题的级别在页面里跳转，目录也由它生成；级别乱了，内容的从属关系就错了。
在300部法律法规文本上试过，有2部报出9处，都是真的。

错误示例：

    ---
    标题: 2020年政务公开工作要点
    ---

    ## 一、总体要求

    ## （一）指导思想

    #### 1.坚持公开为常态

正确写法：

    ---
    标题: 2020年政务公开工作要点
    ---

    ## 一、总体要求

    ### （一）指导思想

    #### 1.坚持公开为常态

依据：《党政机关公文格式》（GB/T 9704-2012）7.3.3（层次序数依次为“一、”“（一）”“1.”“（1）”）。本规则只作警告。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.item import Source
from gongkai.rules.blocks import HEADING, Block, telling_blocks_of
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.numbering import Kind, Number, numbers_of
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    body = prose_of(source).body
    headings = [block for block in telling_blocks_of(source) if block.kind is HEADING]
    if body and len(headings) > 1:
        yield from _steps(body, headings)
        yield from _numbered(body, [number for number in numbers_of(source) if number.block.kind is HEADING])


def _steps(body: Stretch, headings: list[Block]) -> Iterator[Finding]:
    highest = min(heading.level for heading in headings)
    if headings[0].level > highest:
        yield Finding(
            message=f"第一个标题是{headings[0].level}级，比后面的{highest}级标题还低。",
            hint=f"开头的标题用最高的一级，写{highest}个“#”。",
            span=_span(body, headings[0]),
        )
    for before, heading in pairwise(headings):
        if heading.level > before.level + 1:
            yield Finding(
                message=f"标题从{before.level}级跳到了{heading.level}级（{_text(body, heading)}）。",
                hint=f"改为{before.level + 1}级，写{before.level + 1}个“#”。",
                span=_span(body, heading),
            )


def _numbered(body: Stretch, numbers: list[Number]) -> Iterator[Finding]:
    """Each kind of number has one level, below that of the kinds above it; a new chapter may have others."""
    levels: dict[Kind, Number] = {}
    for number in numbers:
        higher = [kind for kind in levels if kind < number.kind]
        above = levels[max(higher)] if higher else None
        same = levels.get(number.kind)
        if above and number.block.level <= above.block.level:
            yield _misleveled(body, number, f"要比“{above.match.group()}”的标题低一级", above.block.level + 1)
        elif same and number.block.level != same.block.level and number.value != 1:
            yield _misleveled(body, number, f"要与“{same.match.group()}”的标题同级", same.block.level)
        else:
            levels = {kind: other for kind, other in levels.items() if kind < number.kind} | {number.kind: number}


def _misleveled(body: Stretch, number: Number, demand: str, level: int) -> Finding:
    return Finding(
        message=f"“{number.match.group()}”的标题是{number.block.level}级，{demand}（{_text(body, number.block)}）。",
        hint=f"改为{level}级，写{level}个“#”。" if level < 7 else "标题的级别太多，减少一级。",
        span=_span(body, number.block),
    )


def _span(body: Stretch, heading: Block) -> Span:
    return body.span(heading.start, heading.end)


def _text(body: Stretch, heading: Block) -> str:
    text = body.raw[heading.start : heading.end].strip("# ")
    return text if len(text) <= 20 else text[:20] + "……"


RULE = SourceRule(
    id="heading-order",
    title="标题级别不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OFFICIAL_FORMAT,
    article="7.3.3",
    check=check,
)
