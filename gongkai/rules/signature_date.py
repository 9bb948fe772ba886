"""The date at the foot of an official document, against its date of issue.

查什么：有发文字号的条目和“文件”类的条目，正文里发文机关署名下面的成文日期，与开头的“成文日期”是不是同一天；
这个日期的写法：阿拉伯数字，年月日齐全，月、日前不补零（2012年7月以前的文件可以用汉字数字）。补零的可以自动改。
正文里有几个落款的，有一个相同就算相同；没有落款的不查。

为什么：成文日期是目录的要素，时限和排序都从它算起；两处不一样，至少有一处写错了。

错误示例：

    ---
    标题: 关于加快技术改造的通知
    发文机关: 示例县工业和信息化局
    成文日期: 2020-05-12
    发文字号: 示工信发〔2020〕12号
    ---

    请认真执行。

    示例县工业和信息化局

    2020年05月11日

正确写法：

    ---
    标题: 关于加快技术改造的通知
    发文机关: 示例县工业和信息化局
    成文日期: 2020-05-12
    发文字号: 示工信发〔2020〕12号
    ---

    请认真执行。

    示例县工业和信息化局

    2020年5月12日

依据：《党政机关公文格式》（GB/T 9704-2012）7.3.5（署名、成文日期）。正文要与原件一致，所以写法不对只是警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.model.moment import chinese_date
from gongkai.norms.numerals import DIGITS, read_numeral
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.norms import OFFICIAL_FORMAT
from gongkai.rules.prose import Stretch, prose_of
from gongkai.rules.prose_mask import PAINT
from gongkai.rules.rule import SourceRule
from gongkai.rules.standing import kind_of

_ARABIC_SINCE = date(2012, 7, 1)
"""When GB/T 9704-2012 came into force; before, the date was written in Chinese numerals."""
_MARGIN = rf"[ \t\u3000\u00a0>*_\\{PAINT}]"
_DATE = wide_pattern(
    rf"""
    ^{_MARGIN}{{0,80}}
    (?P<date>
        (?P<year>[0-9]{{4}}|[{DIGITS}○Ｏ]{{4}})[ ]?年[ ]?(?P<month>[0-9]{{1,2}}|[{DIGITS}]{{1,3}})[ ]?月[ ]?
        (?P<day>[0-9]{{1,2}}|[{DIGITS}]{{1,3}})[ ]?日
        | (?P<iso>[0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}})
    )
    {_MARGIN}{{0,80}}$
    """,
    re.VERBOSE | re.MULTILINE,
)
_END = re.compile(rf"[日0-9]{_MARGIN}{{0,80}}$", re.MULTILINE)
"""How a line with a date ends: few lines do."""
_LINE = re.compile(rf"([^\n]{{1,200}})\n(?:{_MARGIN}{{0,80}}\n){{0,3}}\Z")
_SENTENCE = re.compile("[。；：，！？]")
_SIGNER = re.compile("[局委会室府厅部院组处署办心]$")
_CHINESE_YEAR = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | dict.fromkeys("零○Ｏ", "0")


@dataclass(frozen=True, slots=True)
class _Signature:
    day: date
    start: int
    end: int
    text: str


def check(source: Source, config: Config) -> Iterator[Finding]:
    item, body = source.item, prose_of(source).body
    if item is None or body is None or not (item.document_number or kind_of(item, config) is Kind.DOCUMENT):
        return
    signatures = tuple(_signatures(item, body.text))
    if signatures and item.issued and item.issued not in {signature.day for signature in signatures}:
        yield _mismatch(signatures[0], item.issued, body)
    for signature in signatures:
        if signature.text != chinese_date(signature.day) and _is_wrong(signature):
            yield _form(signature, body)


def _signatures(item: Item, text: str) -> Iterator[_Signature]:
    """Dates that fill a line under a line that names who signs."""
    for line in _END.finditer(text):
        match = _DATE.match(text, text.rfind("\n", 0, line.start()) + 1)
        if match is None:
            continue
        above = _LINE.search(text, max(match.start() - 460, 0), match.start())
        name = above[1].strip(" \t\u3000\u00a0>*_\\" + PAINT) if above else ""
        signs = (item.issuer and item.issuer in name) or (not _SENTENCE.search(name) and _SIGNER.search(name))
        day = _day(match)
        if signs and day:
            yield _Signature(day, match.start("date"), match.end("date"), match["date"])


def _day(match: re.Match[str]) -> date | None:
    if match["iso"]:
        year, month, day = (int(part) for part in re.split("[-./]", match["iso"]))
    else:
        year = int("".join(_CHINESE_YEAR.get(digit, digit if digit.isdecimal() else "0") for digit in match["year"]))
        month, day = read_numeral(match["month"]) or 0, read_numeral(match["day"]) or 0
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_wrong(signature: _Signature) -> bool:
    return signature.day >= _ARABIC_SINCE or not any(character in DIGITS for character in signature.text)


def _mismatch(signature: _Signature, issued: date, body: Stretch) -> Finding:
    return Finding(
        message=f"正文落款的日期是{chinese_date(signature.day)}，开头的“成文日期”是{chinese_date(issued)}，至少有一处写错了。",
        hint="核对原件，改正写错的一处。",
        span=body.span(signature.start, signature.end),
    )


def _form(signature: _Signature, body: Stretch) -> Finding:
    right = chinese_date(signature.day)
    return Finding(
        message=f"成文日期写成了“{signature.text}”：用阿拉伯数字写全年月日，月、日前不补零。",
        hint=f"写成“{right}”。",
        span=body.span(signature.start, signature.end),
        severity=Severity.WARNING,
        fix=body.fix(f"成文日期写成“{right}”", (signature.start, signature.end, right)),
    )


RULE = SourceRule(
    id="signature-date",
    title="落款日期不对",
    page=__doc__,
    severity=Severity.ERROR,
    norm=OFFICIAL_FORMAT,
    article="7.3.5",
    check=check,
)
