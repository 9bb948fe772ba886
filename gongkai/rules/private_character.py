"""Characters of private use, which every computer shows differently, and the sign for a character that was lost.

查什么：私用区的字符（U+E000 至 U+F8FF 等），以及表示转换失败的“�”（U+FFFD）。

为什么：私用区的字符在别人的电脑上是方框或者别的字，多半是 Word 的项目符号、旧系统的造字；“�”说明原来的字已经丢了。
人名、地名里的造字尤其要改成正式编码的字。在300部法律法规文本上试过，没有报出。

错误示例：

    从 Word 复制来的项目符号“”，在网页上是一个方框。

正确写法：

    项目符号改成 Markdown 的“- ”；旧系统造的字，查《通用规范汉字表》改成正式编码的字。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule, problems

_LOST = "\N{REPLACEMENT CHARACTER}"
_CHARACTERS = f"\ue000-\uf8ff\U000f0000-\U0010fffd{_LOST}"
_PRIVATE = re.compile(f"[{_CHARACTERS}]+")
_SYMBOLS = re.compile("[\uf020-\uf0ff]")


def check(source: Source, config: Config) -> Iterator[Finding]:
    # Loading puts the same sign in the place of a control character, which it reports itself.
    replaced = any(problems(source, ProblemCode.NUL))
    for stretch, match in prose_of(source).matches(_PRIVATE):
        if not (replaced and _LOST in match.group()):
            yield _finding(stretch, match)


def _finding(stretch: Stretch, match: re.Match[str]) -> Finding:
    found = match.group()
    code = f"U+{ord(found[0]):04X}"
    around = stretch.around(*match.span())
    if found[0] == _LOST:
        message, hint = f"有一个字没有转换过来，成了“�”（……{around}……）。", "对照原件，把丢了的字补上。"
    elif _SYMBOLS.match(found):
        message = f"有 Word 符号字体的字符 {code}，网页上是方框（……{around}……）。"
        hint = "是项目符号的，改成“- ”；是勾、叉、箭头的，改成“√”“×”“→”。"
    else:
        message, hint = f"有私用区的字符 {code}，别人的电脑上显示不出来（……{around}……）。", "改成正式编码的字。"
    return Finding(message, hint, stretch.span(*match.span()))


RULE = SourceRule(
    id="private-character",
    title="有显示不出来的字符",
    page=__doc__,
    severity=Severity.WARNING,
    signs=(Sign(_CHARACTERS),),
    check=check,
)
