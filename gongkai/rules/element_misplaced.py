"""An element that stands where it is not read as one.

查什么：电话、日期、金额、网址、可选值等有固定写法的要素和条目字段，只能写在开头两行“---”之间；写成正文的小标题，或者写成
正文里的“咨询电话：……”，都读不到。文字、列表、表格类的要素可以是开头的一项或正文的小标题，只用加粗的一行代替小标题也读不到。
开头已经写了的，正文里再提到不算。

为什么：读不到的要素不会显示在页面的规定位置，不能检索、核对和汇总；看起来写了，检查却说缺少，所以单独指出来。
这样的要素不再由 missing-element 重复报告。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    ---

    ## 咨询电话

    0400-5550103

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    咨询电话: 0400-5550103
    ---

依据：要素自己的依据，轻重同 missing-element；不是必填的只警告。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.skeleton import to_paste
from gongkai.model.taxonomy import Element
from gongkai.rules.demands import demands_of
from gongkai.rules.misplacement import Misplaced, misplaced
from gongkai.rules.requirement import required_elements
from gongkai.rules.rule import SourceRule


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    if item is None or demands is None:
        return
    found = list(misplaced(source, item, demands.elements.values()))
    needed = list(required_elements(item, config)) if found else []
    for one in found:
        yield _finding(one, config, is_needed=one.element in needed)


def _finding(found: Misplaced, config: Config, *, is_needed: bool) -> Finding:
    element = found.element
    certain = config.certainty(element.basis, element.certainty).severity
    return Finding(
        message=f"“{element.name}”写在这里读不到：{_reason(found)}。",
        hint=_hint(found, element, config),
        span=found.span,
        severity=certain if is_needed else Severity.WARNING,
        basis=config.basis(element.basis),
        element=element.name,
    )


def _reason(found: Misplaced) -> str:
    if found.element.type.in_body:
        return "它只是一行字，不是小标题"
    return "它要写在开头，不能作正文的小标题" if found.is_heading else "它要写在开头，不能只写在正文里"


def _hint(found: Misplaced, element: Element, config: Config) -> str:
    if element.type.in_body:
        return f"改成小标题“## {element.name}”，内容写在下面。"
    pasted = f"{element.name}: {found.value}" if found.value else to_paste(element, config)
    return f"移到开头两行“---”之间：\n{pasted}"


RULE = SourceRule(
    id="element-misplaced",
    title="要素写错了地方",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
