"""Marks for bold type that readers will see as they stand.

查什么：正文里的“**”“__”没有变成加粗，而是原样显示在网页上：只有一半、里面挨着空格、隔了段，或者用“__”紧挨着汉字。
以网站实际使用的 Markdown 程序转出来的结果为准。反斜杠转义的（\\*\\*）、代码里的、填空用的下划线不算。

为什么：公众看到的是一堆星号。同一段文字在别的软件里预览，星号挨着全角标点时也可能不加粗，以本网站的预览为准。
在300部法律法规文本上试过，没有报出。

错误示例：

    ---
    标题: 关于报送材料的通知
    ---

    ** 报送时间 **：5月底前。请用__书面__方式报送。

正确写法：

    ---
    标题: 关于报送材料的通知
    ---

    **报送时间**：5月底前。请用**书面**方式报送。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Body, Source
from gongkai.rules.blocks import blocks_of
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.rule import Sign, SourceRule

_MOST = 1000
"""Marks of one body that are looked for on its page."""
_RUN = re.compile(r"(?<![*\\])\*{2,3}(?!\*)|(?<![_\\])__(?!_)")
_BEFORE = re.compile(r"[^\s*_\[\]`<>&\\\0]{0,4}$")
_AFTER = re.compile(r"[^\s*_\[\]`<>&\\\0]{0,4}")
_UNDERLINED = re.compile(r"(?<![_\\])__(?![_\s])[^_\n]+?(?<![\s\\])__(?!_)")


def check(source: Source, config: Config) -> Iterator[Finding]:
    body, stretch = source.body, prose_of(source).body
    if body and stretch and ("**" in body.text or "__" in body.text):
        looked = 0
        for block in blocks_of(source):
            runs = list(_RUN.finditer(stretch.text, block.start, block.end))
            looked += len(runs)
            if looked > _MOST:
                return
            yield from _first(body, stretch, runs)


def _first(body: Body, stretch: Stretch, runs: list[re.Match[str]]) -> Iterator[Finding]:
    """One finding a block: a mark that is not understood takes the next ones with it."""
    counts = Counter(run.group() for run in runs)
    for run in runs:
        alone = counts[run.group()] == 1
        if not (alone and run.group() == "__") and _is_shown(body, stretch.text, run):
            yield _finding(stretch, run, alone=alone)
            return


def _is_shown(body: Body, text: str, run: re.Match[str]) -> bool:
    """Whether the page shows the mark between what stands around it."""
    before = _BEFORE.search(text, max(run.start() - 4, 0), run.start())
    after = _AFTER.match(text, run.end())
    around = (before.group() if before else "", after.group() if after else "")
    spaces = (
        " " if text[run.start() - 1 : run.start()] == " " else "",
        " " if text[run.end() : run.end() + 1] == " " else "",
    )
    return (around[0] + spaces[0] + run.group()[:2] + spaces[1] + around[1]) in body.text


def _finding(stretch: Stretch, run: re.Match[str], *, alone: bool) -> Finding:
    mark = run.group()
    pair = _UNDERLINED.match(stretch.text, run.start())
    if mark == "__":
        hint = "改用“**”。"
    elif alone:
        hint = f"补上另一半“{mark}”，或者删去这一半；每一段要分别加粗。"
    else:
        hint = f"“{mark}”要紧挨着加粗的文字，里面不留空格；两两成对。"
    return Finding(
        message=f"“{mark}”没有变成加粗，会原样显示在网页上（……{stretch.around(*run.span())}……）。",
        hint=hint,
        span=stretch.span(*run.span()),
        fix=stretch.fix("“__”改为“**”", (pair.start(), pair.start() + 2, "**"), (pair.end() - 2, pair.end(), "**"))
        if pair
        else None,
    )


RULE = SourceRule(
    id="emphasis-shown",
    title="加粗的星号会原样显示",
    page=__doc__,
    severity=Severity.WARNING,
    signs=(Sign("*", r"(?=\*)"), Sign("_", "(?=_)")),
    check=check,
)
