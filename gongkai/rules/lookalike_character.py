"""Characters that look like the right ones and are others: radicals, compatibility forms, circles.

查什么：看着像汉字的部首（⼀⽅⾯、⻓）和兼容汉字，竖排和小号的标点（﹐﹔︰），代替“〇”的圆圈或字母（二○二○年），
代替间隔号的圆点（买买提•艾力），代替书名号的尖括号（<<办法>>、＜办法＞）。确定的可以自动改。六角括号﹝﹞由文号的规则管。

为什么：这些字符多是从 PDF 复制或者用符号拼凑来的，看着一样，却搜不到、比不上，读屏软件也念不出。
在300部法律法规文本上试过，有1部报出，是用＜＞代替了〈〉。

错误示例：

    ---
    标题: 关于印发<<技术改造管理办法>>的通知
    ---

    二○二○年五月，局⽅⾯召开了会议。

正确写法：

    ---
    标题: 关于印发《技术改造管理办法》的通知
    ---

    二〇二〇年五月，局方面召开了会议。

依据：《中华人民共和国国家通用语言文字法》第九条（国家机关以规范汉字为公务用字）。按记忆核对，只作警告。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.norms import LANGUAGE_LAW
from gongkai.rules.prose import HAN, Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule

_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)
"""What normalisation leaves alone: radicals of the supplement that stand for the whole character."""
_MARKS = dict(
    zip(
        "﹐﹑﹔﹕﹖﹗︐︑︒︓︔︕︖︰﹙﹚︵︶︽︾︿﹀｡､｢｣",
        "，、；：？！，、。：；！？：（）（）《》〈〉。、「」",
        strict=True,
    )
)
_RANGES = (
    (0x2E80, 0x2FDF), (0xF900, 0xFA0D), (0xFA10, 0xFA10), (0xFA12, 0xFA12), (0xFA15, 0xFA1E), (0xFA20, 0xFA20),
    (0xFA22, 0xFA22), (0xFA25, 0xFA26), (0xFA2A, 0xFAD9), (0x2F800, 0x2FA1D),
)  # fmt: skip
"""Radicals and compatibility ideographs, without the twelve that are characters of their own."""
_CHARACTERS = "".join((*(f"{chr(first)}-{chr(last)}" for first, last in _RANGES), *_MARKS))
_NUMERALS = "一二三四五六七八九〇"
_CIRCLES = "○◯OoОоΟο0０"
_DOTS = "•‧・･∙⋅"
_LIKE = wide_pattern(
    rf"""
    [{_CHARACTERS}{_CIRCLES}{_DOTS}] (?:
        (?<=[{_CHARACTERS}])
        | (?<=[{_NUMERALS}][{_CIRCLES}])[{_CIRCLES}]{{0,2}}(?=[{_NUMERALS}年])
        | (?<=[{HAN}][{_DOTS}])(?=[{HAN}])
    )
    """,
    re.VERBOSE,
)
_ANGLES = wide_pattern(
    rf"<<(?=[^<>\n]*[{HAN}])[^<>\n]+>>|＜＜(?=[^＜＞\n]*[{HAN}])[^＜＞\n]+＞＞"
    rf"|＜(?=[^＜＞\n]*[{HAN}])[^＜＞\n]+＞"
)


def _meant(found: str) -> str:
    """The usual character; the same one where nobody can tell."""
    if found[0] in _CIRCLES:
        return "〇" * len(found)
    if found in _DOTS:
        return "·"
    return _MARKS.get(found) or _RADICALS.get(found) or unicodedata.normalize("NFKC", found)


def check(source: Source, config: Config) -> Iterator[Finding]:
    prose = prose_of(source)
    for stretch, match in prose.matches(_LIKE):
        yield _finding(stretch, match, _meant(match.group()))
    for stretch, match in prose.matches(_ANGLES):
        yield _angles(stretch, match)


def _finding(stretch: Stretch, match: re.Match[str], meant: str) -> Finding:
    found, span = match.group(), match.span()
    known = meant != found and len(meant) == len(found)
    return Finding(
        message=f"“{found}”（U+{ord(found[0]):04X}）只是看着像（……{stretch.around(*span)}……）。",
        hint=f"改为“{meant}”。" if known else "对照原件，改成正常的汉字。",
        span=stretch.span(*span),
        fix=stretch.fix(f"“{found}”改为“{meant}”", (*span, meant)) if known else None,
    )


def _angles(stretch: Stretch, match: re.Match[str]) -> Finding:
    found, (start, end) = match.group(), match.span()
    signs = len(found) - len(found.lstrip("<＜"))
    marks = "〈〉" if found[0] == "＜" and signs == 1 else "《》"
    return Finding(
        message=f"用尖括号代替了书名号（……{stretch.around(start, end)}……）。",
        hint=f"改为“{marks[0]}”和“{marks[1]}”。",
        span=stretch.span(start, end),
        fix=stretch.fix("改用书名号", (start, start + signs, marks[0]), (end - signs, end, marks[1])),
    )


RULE = SourceRule(
    id="lookalike-character",
    title="字符只是看着像",
    page=__doc__,
    severity=Severity.WARNING,
    norm=LANGUAGE_LAW,
    article="第九条",
    signs=(Sign(f"{_CHARACTERS}＜"), Sign(_CIRCLES, f"(?<=[{_NUMERALS}].)"), Sign(_DOTS), Sign("<", "(?=<)")),
    check=check,
)
