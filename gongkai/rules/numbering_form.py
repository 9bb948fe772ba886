"""A number at the head of a paragraph with the wrong mark after it.

查什么：段落和标题开头的序号写“一、”“（一）”“1.”“（1）”，括号后面不再加标点，“1”后面用圆点，不用顿号；“第一”“首先”后面用逗号。
“一.”“（一）、”“1、”“(1)”“第一、”都不对。可以自动改；“1、”后面有空格的不自动改，因为改了会变成 Markdown 的列表。

为什么：序号的写法是公文格式的规定，一篇之内要统一，引用“第三条第（一）项”才不会错。在300部法律法规文本上试过，有2部报出13处，
都是用了全角的“1．”。

错误示例：

    ---
    标题: 2020年政务公开工作要点
    ---

    一.总体要求

    （一）、指导思想

    1、坚持公开为常态。

正确写法：

    ---
    标题: 2020年政务公开工作要点
    ---

    一、总体要求

    （一）指导思想

    1.坚持公开为常态。

依据：《党政机关公文格式》（GB/T 9704-2012）7.3.3。本规则只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.numerals import DIGITS
from gongkai.rules.blocks import PARAGRAPH, blocks_of
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.numbering import FIRST, FOURTH, SECOND, THIRD, Number, numbers_of, written
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import SourceRule

_ORDINAL_ANYWHERE = re.compile(rf"第[{DIGITS}]{{1,2}}、(?!第?[{DIGITS}])")
_ORDINAL = re.compile(rf"[\s*_]*{_ORDINAL_ANYWHERE.pattern}")


def check(source: Source, config: Config) -> Iterator[Finding]:
    body = prose_of(source).body
    if body is None:
        return
    for number in numbers_of(source):
        is_usual = number.match.group() == written(number.kind, number.value)
        if not is_usual and (changes := tuple(_changes(number))):
            yield _finding(body, number, changes)
    for block in blocks_of(source) if _ORDINAL_ANYWHERE.search(body.text) else ():
        if block.kind is PARAGRAPH and (match := _ORDINAL.match(body.text, block.start, block.end)):
            yield Finding(
                message=f"“{match.group().strip()}”后面的标点不对。",
                hint="“第一”“第二”后面用逗号。",
                span=body.span(match.end() - 1, match.end()),
                fix=body.fix("“、”改为“，”", (match.end() - 1, match.end(), "，")),
            )


def _changes(number: Number) -> Iterator[tuple[int, int, str]]:
    kind, match = number.kind, number.match
    if kind is FIRST and match["first_mark"] != "、":
        yield (*match.span("first_mark"), "、")
    elif kind is SECOND and match["second_mark"]:
        yield (*match.span("second_mark"), "")
    elif kind is THIRD and match["third_mark"] != ".":
        yield (*match.span("third_mark"), ".")
    elif kind is FOURTH:
        if match["fourth_open"] == "(":
            yield (*match.span("fourth_open"), "（")
        if match["fourth_close"] == ")":
            yield (*match.span("fourth_close"), "）")
        if match["fourth_mark"]:
            yield (*match.span("fourth_mark"), "")


def _finding(body: Stretch, number: Number, changes: tuple[tuple[int, int, str], ...]) -> Finding:
    found, right = number.match.group(), written(number.kind, number.value)
    makes_list = number.kind is THIRD and body.text[number.end : number.end + 1] in {" ", "\t", "\n", ""}
    return Finding(
        message=f"序号“{found}”的写法不对。",
        hint=f"写成“{right}”。",
        span=body.span(number.start, number.end),
        fix=None if makes_list else body.fix(f"“{found}”改为“{right}”", *changes),
    )


RULE = SourceRule(
    id="numbering-form",
    title="序号写法不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=OFFICIAL_FORMAT,
    article="7.3.3",
    check=check,
)
