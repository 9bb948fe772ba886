"""Words that official texts confuse or misspell.

查什么：正文、标题、内容概述等文字里的错别字和误用的词，如“按装”（安装）、“截止目前”（截至目前）、“帐号”（账号）。
自带的词表在 gongkai/rules/words.yaml，有600多条。本单位常错的词写进 config.yaml 的 words，格式与词表相同：

    words:
      - {wrong: 示列县, right: 示例县, why: 本县名称}
      - {wrong: 座落}

第一条补充一个词；第二条没有写 right，表示“座落”不再查。有时候也对的词（doubtful: true）只作提示。

为什么：错别字影响公信力，政府网站检查把严重表述错误列为单项否决；错字还会让人搜不到。词表的每一条都在300部法律法规文本
和四百多万字的报纸、网上文字里试过，作警告的没有误报；在法律法规文本里还有用例的
（其它、台帐、成份等）降为提示，有18部报出35处。
发布的是原件，所以不自动改。

错误示例：

    ---
    标题: 关于布署安全生产检查的通知
    ---

    截止目前，己经按装报警器30台。

正确写法：

    ---
    标题: 关于部署安全生产检查的通知
    ---

    截至目前，已经安装报警器30台。

依据：《中华人民共和国国家通用语言文字法》第九条（国家机关以规范汉字为公务用字）。按记忆核对，只作警告。
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.words import Word
from gongkai.rules.norms import LANGUAGE_LAW
from gongkai.rules.once import once
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import SourceRule


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    word: Word

    @property
    def end(self) -> int:
        return self.start + len(self.word.wrong)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words by their first two characters, and what finds these and little else: few of them occur in a text."""

    by_head: Mapping[str, Sequence[Word]]
    likely: re.Pattern[str]


@once
def _words_of(config: Config) -> _Words:
    heads: dict[str, list[Word]] = defaultdict(list)
    for word in config.words:
        if word.right:
            heads[word.wrong[:2]].append(word)
    first, second = ("".join(re.escape(head[place]) for head in sorted(heads)) for place in (0, 1))
    return _Words(heads, re.compile(f"[{second}](?<=([{first}].))" if heads else "(?!)"))


def check(source: Source, config: Config) -> Iterator[Finding]:
    prose, words = prose_of(source), _words_of(config)
    heads = words.by_head.keys() & words.likely.findall(prose.text)
    present = [word for head in heads for word in words.by_head[head] if word.wrong in prose.text]
    for stretch in prose.stretches if present else ():
        yield from _findings(stretch, present)


def _findings(stretch: Stretch, words: Iterable[Word]) -> Iterator[Finding]:
    """The longest word where several begin alike or overlap."""
    last = 0
    for hit in sorted(_hits(stretch.text, words), key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= last:
            last = hit.end
            yield _finding(stretch, hit)


def _hits(text: str, words: Iterable[Word]) -> Iterator[_Hit]:
    for word in words:
        start = text.find(word.wrong)
        while start >= 0:
            if not any(_covers(text, start, word, right) for right in word.unless):
                yield _Hit(start, word)
            start = text.find(word.wrong, start + 1)


def _covers(text: str, start: int, word: Word, right: str) -> bool:
    """Whether the place is part of a longer word that is right."""
    within = right.find(word.wrong)
    return 0 <= within <= start and text.startswith(right, start - within)


def _finding(stretch: Stretch, hit: _Hit) -> Finding:
    word = hit.word
    why = f"（{word.why}）" if word.why else ""
    verb = "多半应为" if word.doubtful else "应为"
    return Finding(
        message=f"“{word.wrong}”{verb}“{word.right}”{why}（……{stretch.around(hit.start, hit.end)}……）。",
        hint=f"{'核对原意，' if word.doubtful else ''}改为“{word.right}”；这里确实没有错的，可以写进 words 的 unless。",
        span=stretch.span(hit.start, hit.end),
        severity=Severity.INFO if word.doubtful else None,
    )


RULE = SourceRule(
    id="wrong-word",
    title="错别字、误用的词",
    page=__doc__,
    severity=Severity.WARNING,
    norm=LANGUAGE_LAW,
    article="第九条",
    check=check,
)
