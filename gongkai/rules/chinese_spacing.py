"""Spaces within Chinese text.

查什么：句子里汉字与汉字之间、标点前后的空格。段首序号、日期后面的空格（第一条 为了……），
标题里为了好看空开的字（总 则），没有句子的短行（落款、姓名表），两三个字一组排开的名单，
职务和部门后面的姓名，书名号里的，都不算。标点前面的空格可以自动删去。

为什么：从 PDF、扫描件复制来的文字常夹着空格，全文检索搜不到被空格隔开的词，读屏软件会一个字一个字地念。
在300部法律法规文本上试过，有6部报出17处，逐处看过：多半是几段被错误地连成了一段，其余是字间多了空格，没有误报。

错误示例：

    ---
    标题: 关于技术改造的通知
    ---

    为加快 工业企业技术改造，促进产业升 级 ，现通知如下。

正确写法：

    ---
    标题: 关于技术改造的通知
    ---

    为加快工业企业技术改造，促进产业升级，现通知如下。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.blocks import ITEM, PARAGRAPH, blocks_of
from gongkai.rules.numbering import numbers_of
from gongkai.rules.prose import HAN, Stretch, prose_of
from gongkai.rules.rule import SourceRule

_POINTS = "，。；：、！？"
_CLOSING = f"{_POINTS}）》”〕】"
_OPENING = "（《“〔【"
_SPACE = "[ \t\u3000]"
_BETWEEN_CHINESE = (
    rf"(?:(?<=[{HAN}{_CLOSING}{_OPENING}]{_SPACE})|(?<=[{HAN}][)\"]{_SPACE})){_SPACE}*"
    rf"(?=[{HAN}{_CLOSING}{_OPENING}]|[(\"][{HAN}])"
)
_GAP = wide_pattern(f"{_SPACE}{_BETWEEN_CHINESE}")
"""The space comes first, so that the search leaps from one to the next."""
_USUAL_GAP = wide_pattern(f" {_BETWEEN_CHINESE}")
"""The only one where there are but spaces of ASCII."""
_TITLE = 100
"""How long the title of a document may be."""
_SENTENCE = re.compile("[，。；！？]")
_DATE = wide_pattern(rf"[\s*_（(]*[0-9{HAN}]{{1,16}}[日号月年]$")
_WORD_BEFORE = wide_pattern(rf"(?:^|[\s、：，。；）])[{HAN}]{{2,4}}$|[长任记员师人席监理事授士科室局处办部厅组心会所]$")
_WORD_AFTER = wide_pattern(rf"[{HAN}]{{2,4}}(?:$|[\s、，。；（：])")


def check(source: Source, config: Config) -> Iterator[Finding]:
    prose = prose_of(source)
    gap = _GAP if "\t" in prose.text or "\u3000" in prose.text else _USUAL_GAP
    if not gap.search(prose.text):
        return
    if prose.body:
        yield from _in_body(source, prose.body)
    for stretch in prose.front:
        yield from _in_sentence(stretch, 0, len(stretch.text), list(_GAP.finditer(stretch.text)))


def _in_body(source: Source, body: Stretch) -> Iterator[Finding]:
    numbered = frozenset(number.end for number in numbers_of(source))
    gaps = deque(gap for gap in _GAP.finditer(body.text) if gap.start() not in numbered)
    for block in blocks_of(source) if gaps else ():
        here: list[re.Match[str]] = []
        while gaps and gaps[0].start() < block.end:
            here.append(gaps.popleft())
        if here and block.kind in {PARAGRAPH, ITEM}:
            yield from _in_sentence(body, block.start, block.end, here)


def _in_sentence(stretch: Stretch, start: int, end: int, gaps: list[re.Match[str]]) -> Iterator[Finding]:
    """One finding a paragraph: what was copied with spaces has them everywhere."""
    if _SENTENCE.search(stretch.text, start, end):
        wrong = [gap for gap in gaps if not _is_meant(stretch.text, start, end, gap)]
        if wrong:
            yield _finding(stretch, wrong)


def _is_meant(text: str, start: int, end: int, gap: re.Match[str]) -> bool:
    """Whether it stands after a date at the head, in a title, between names of a list, or between post and name."""
    left, right = gap.span()
    before, after = text[max(start, left - 20) : left], text[right : min(end, right + 6)]
    if len(before) < 20 and _DATE.match(before):
        return True
    near = max(start, left - _TITLE)
    if text.rfind("《", near, left) > text.rfind("》", near, left):
        return True
    return _WORD_BEFORE.search(before) is not None and _WORD_AFTER.match(after) is not None


def _finding(stretch: Stretch, gaps: list[re.Match[str]]) -> Finding:
    first = gaps[0].span()
    more = f"，这一段共{len(gaps)}处" if len(gaps) > 1 else ""
    certain = [(*gap.span(), "") for gap in gaps if stretch.text[gap.end()] in _CLOSING]
    return Finding(
        message=f"中文句子里有空格（……{stretch.around(*first)}……）{more}。",
        hint="删去空格；本来是两段的，中间空一行分开。",
        span=stretch.span(*first),
        fix=stretch.fix("删去标点前面的空格", *certain) if certain else None,
    )


RULE = SourceRule(
    id="chinese-spacing",
    title="中文句子里有空格",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
