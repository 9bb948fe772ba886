"""A credit code or organisation code whose check character shows a slip.

查什么：正文、表格、开头各要素和附件中，写明是“统一社会信用代码”或“组织机构代码”的，按国家标准核对位数、
字符和校验码；索引号前段是别的机关的代码的，也核对这段代码（本机关的代码由 bureau-code 检查）。
只写后几位的、隐去几位的不查。

为什么：抄错一位就成了别的单位的代码，或者查不到。极少数真实的代码确实通不过校验，所以只是警告；核对无误的写豁免。
在300部法律法规全文上试过，没有误报。

错误示例：

    ---
    标题: 关于准予备案的决定
    ---

    示例县某某铸造有限公司（统一社会信用代码：11000000MB0000018X）。

正确写法：

    ---
    标题: 关于准予备案的决定
    ---

    示例县某某铸造有限公司（统一社会信用代码：11000000MB0000019X）。

依据：《法人和其他组织统一社会信用代码编码规则》（GB 32100-2015）；组织机构代码依《全国组织机构代码编制规则》
（GB 11714-1997）。二手来源，所以只是警告。
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Basis, Finding, Severity
from gongkai.model.item import Item, Source
from gongkai.norms.credit_code import LENGTH
from gongkai.rules.code_faults import credit_code_fault, organisation_code_fault
from gongkai.rules.first_look import look_of
from gongkai.rules.index_numbers import index_number_of
from gongkai.rules.norms import CREDIT_CODE, ORGANISATION_CODE
from gongkai.rules.pieces import Piece, pieces_of
from gongkai.rules.rule import SourceRule

_CREDIT = re.compile(r"(?<![0-9A-Za-z*])[0-9A-Za-z]{16,20}(?![0-9A-Za-z*×])")
_ORGANISATION = re.compile(r"(?<![0-9A-Za-z*])[0-9A-Z]{8}-?[0-9A-Za-z](?![0-9A-Za-z*×-])")
_NEAR = "[^0-9A-Za-z，。；、尾后]{0,8}$"
_SORTS: tuple[tuple[str, re.Pattern[str], Callable[[str], str], Basis], ...] = (
    ("信用代码", _CREDIT, credit_code_fault, Basis(CREDIT_CODE.title, CREDIT_CODE.number)),
    ("机构代码", _ORGANISATION, organisation_code_fault, Basis(ORGANISATION_CODE.title, ORGANISATION_CODE.number)),
)
_LABELS = {name: re.compile(f"{name}(?:证?号码?)?{_NEAR}") for name, *_ in _SORTS}


def check(source: Source, config: Config) -> Iterator[Finding]:
    if source.item and source.item.index_number:
        yield from _of_index_number(source.item, config)
    look = look_of(source)
    sorts = [sort for sort in _SORTS if sort[0] in look.text] if look.says(_LABELS) else []
    for piece in pieces_of(source).all if sorts else ():
        for name, form, fault_of, basis in sorts:
            for match in form.finditer(piece.text):
                if _is_labelled(piece, match.start(), name) and (fault := fault_of(match.group())):
                    yield _finding(piece, match, fault, basis)


def _of_index_number(item: Item, config: Config) -> Iterator[Finding]:
    number = index_number_of(item, config)
    code = number.code if number and number.code != config.bureau.code else ""
    fault = (credit_code_fault if len(code) == LENGTH else organisation_code_fault)(code) if code else ""
    if fault:
        yield Finding(
            message=f"索引号前段的代码“{code}”：{fault}。",
            hint="还没有公布的，删掉索引号由系统自动编号；已经公布的索引号不再改动，写豁免并说明。",
            span=item.spans.get("index_number"),
        )


def _is_labelled(piece: Piece, start: int, name: str) -> bool:
    """Whether the name of the code stands right before it, or over the cell that it fills."""
    before = piece.text[:start]
    return bool(_LABELS[name].search(before)) or (not before.strip() and name in piece.label)


def _finding(piece: Piece, match: re.Match[str], fault: str, basis: Basis) -> Finding:
    return Finding(
        message=f"代码“{match.group()}”{f'（{piece.where}）' if piece.where else ''}：{fault}。",
        hint="对照营业执照或登记证书改正；核对无误的，写豁免并说明。",
        span=piece.span(*match.span()),
        basis=basis,
    )


RULE = SourceRule(
    id="credit-code",
    title="信用代码或机构代码校验不通过",
    page=__doc__,
    severity=Severity.WARNING,
    norm=CREDIT_CODE,
    check=check,
)
