"""Half-width punctuation where the text is Chinese.

查什么：汉字后面的半角逗号、分号、冒号、问号、叹号、句点，夹在汉字之间或者括着汉字的半角括号，挨着汉字的直引号。
数字、字母之间的不管（1,000元、3.5%、8:30、GB/T 9704），网址、邮箱、代码、文件名不看；
文号“国发(2020)5号”由文号的规则管。能确定改成什么的可以自动改。

为什么：半角标点只占半个字宽，夹在汉字里疏密不匀，读屏软件断句也会出错；多半是录入时忘了切换输入法。在300部法律法规文本上
试过，有118部报出，多数是序号写成“(一)”；逐类看过，都是文本里确实混用了半角标点，没有误报。

错误示例：

    ---
    标题: 关于报送材料的通知
    ---

    联系人:王某某,电话0400-5550101。企业(含个体工商户)均可申请.

正确写法：

    ---
    标题: 关于报送材料的通知
    ---

    联系人：王某某，电话0400-5550101。企业（含个体工商户）均可申请。

依据：《标点符号用法》（GB/T 15834-2011）5.1。条款按记忆核对，只作警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.norms import PUNCTUATION
from gongkai.rules.numbering import numbers_of
from gongkai.rules.prose import HAN, Prose, Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_WIDE_BEFORE = f"[{HAN}）》”’〕】〉」』]"
_MARK = wide_pattern(
    rf"""
    (?P<mark>[,;:?!])
    (?: (?<={_WIDE_BEFORE}.) | (?<={_WIDE_BEFORE}\*\*.) | (?<=[{HAN}][)\"].)
      | (?<=[0-9A-Za-z%℃][,;])(?=[ ]?\*{{0,3}}[{HAN}《“（〔]) )
    (?:[ ](?=\S))?(?![,;:?!.])
    """,
    re.VERBOSE,
)
"""The mark comes first, so that the search leaps from one to the next."""
_STOP = wide_pattern(rf"(?P<mark>\.)(?:(?<={_WIDE_BEFORE}.)|(?<=[{HAN}][)\"].))(?=[{HAN}”’）》]|\s|$)")
_BRACKETS = re.compile(r"[(（]([^()（）\n]*)[)）]")
_BRACKET = str.maketrans("()", "（）")
_YEAR = re.compile(r"[12][0-9]{3}[)）]\s*(?:第\s*)?[0-9]+\s*号")
_WIDE_AFTER = wide_pattern(rf"\*{{0,3}}(?:[{HAN}，。；：、）》”]|\s|$)")
_HAN = wide_pattern(f"[{HAN}]")
_QUOTED = re.compile(r"\"(?!\s)[^\"\n“”\0]{1,80}(?<!\s)\"")


def check(source: Source, config: Config) -> Iterator[Finding]:
    prose = prose_of(source)
    for pattern in (_MARK, _STOP):
        yield from _marks(source, prose, pattern)
    for stretch, match in prose.matches(_BRACKETS):
        yield from _brackets(stretch, match)
    for stretch, match in prose.matches(_QUOTED):
        yield from _quotes(stretch, match)


def _marks(source: Source, prose: Prose, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """The mark after a number at the head of a paragraph is another rule's matter."""
    for stretch, match in prose.matches(pattern):
        start = match.start("mark")
        if stretch is not prose.body or all(number.end - 1 != start for number in numbers_of(source)):
            yield _mark(stretch, start, match.end())


def _mark(stretch: Stretch, start: int, end: int) -> Finding:
    mark = stretch.text[start]
    wide = _WIDE[mark]
    certain = mark != "." or not _HAN.match(stretch.text, end)
    return Finding(
        message=f"中文里用了半角的“{mark}”（……{stretch.around(start, start + 1)}……）。",
        hint=f"改为全角的“{wide}”。" if certain else "改为全角的“。”；姓名中的间隔号写“·”。",
        span=stretch.span(start, start + 1),
        fix=stretch.fix(f"“{mark}”改为“{wide}”", (start, end, wide)) if certain else None,
    )


def _brackets(stretch: Stretch, match: re.Match[str]) -> Iterator[Finding]:
    """A pair is wrong where it holds Chinese or stands within it, half a pair where the other half is full-width."""
    text = stretch.text
    within = _HAN.search(match[1]) or (_is_han(text, match.start() - 1) and _WIDE_AFTER.match(text, match.end()))
    halves = [place for place, half in ((match.start(), "("), (match.end() - 1, ")")) if text[place] == half]
    if halves and (within or len(halves) == 1) and not _YEAR.match(text, match.start() + 1):
        yield _bracket(stretch, halves)


def _bracket(stretch: Stretch, halves: list[int]) -> Finding:
    marks = "".join(stretch.text[place] for place in halves)
    wide = marks.translate(_BRACKET)
    return Finding(
        message=f"中文里用了半角的括号“{marks}”（……{stretch.around(halves[0], halves[-1] + 1)}……）。",
        hint=f"改为全角的“{wide}”。",
        span=stretch.span(halves[0], halves[-1] + 1),
        fix=stretch.fix(
            f"“{marks}”改为“{wide}”", *((place, place + 1, stretch.text[place].translate(_BRACKET)) for place in halves)
        ),
    )


def _quotes(stretch: Stretch, match: re.Match[str]) -> Iterator[Finding]:
    """Only a pair that holds a few words and no other quotation: which mark opens is else not certain."""
    start, end = match.start(), match.end() - 1
    if _HAN.search(match.group()) or _is_han(stretch.text, start - 1):
        yield Finding(
            message=f"中文里用了直引号（……{stretch.around(start, end + 1)}……）。",
            hint="改为弯引号“”。",
            span=stretch.span(start, end + 1),
            fix=stretch.fix("直引号改为“”", (start, start + 1, "“"), (end, end + 1, "”")),
        )


def _is_han(text: str, at: int) -> bool:
    return at >= 0 and _HAN.match(text[at]) is not None


RULE = SourceRule(
    id="halfwidth-punctuation",
    title="中文里用了半角标点",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="5.1",
    signs=(Sign('(),;"'), Sign(":?!.", r"(?<=[^0-9A-Za-z\s].)")),
    check=check,
)
