"""An element that holds a word for what is still to be written.

查什么：要素和标题、发文机关、内容概述等项里写的是“待补充”“略”“XX”“××”“……”“暂无”“同上”“见上”“TODO”之类；
“详见附件”而条目没有附件。列表和表格逐项、逐格看，有一格这样的只警告。打了掩码的“李××”“尾号××”不算。
写“无”“不涉及”而没有理由的，由 missing-element 报告。

为什么：占位的字样等于没有公开，却会让检查以为已经写了；公众看到“略”“待补充”，只会认为是敷衍。

错误示例：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    咨询电话: 0400-5550103
    ---

    ## 申请条件

    待补充

    ## 收费标准

    详见附件

正确写法：

    content/service/guides/a.md
    ---
    标题: 技术改造项目备案
    咨询电话: 0400-5550103
    ---

    ## 申请条件

    在本县注册的工业企业。

    ## 收费标准

    不涉及，备案不收费。

依据：每一要素在 config.yaml 中写明的依据，轻重同 missing-element：依据是原文核实（S）、推算（D）或本机关自定（own）的
为错误，其他为警告。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity, Span
from gongkai.model.fields import FIELDS, FieldType
from gongkai.model.item import ElementValue, Item, Source
from gongkai.model.taxonomy import Element
from gongkai.norms.placeholders import TELLING, is_placeholder, points_to_attachment
from gongkai.rules.demands import demands_of
from gongkai.rules.element_extents import extents
from gongkai.rules.rule import SourceRule

_MARKER = re.compile(r"\s*(?:[-*+>](?=\s)|[0-9]{1,3}[.)、]|[（(][0-9一二三四五六七八九十]{1,3}[)）])?\s*")
_LONGEST = 60
"""Characters of a line that may be no more than a placeholder."""
_FIELDS = tuple(field for field in FIELDS if field.type is FieldType.TEXT and field.id not in {"section", "category"})


def check(source: Source, config: Config) -> Iterator[Finding]:
    item = source.item
    demands = demands_of(item, config) if item else None
    if item is None or demands is None:
        return
    elements = demands.elements
    if TELLING.search("\n".join(_said(item))):
        yield from _fields(item, elements, config)
        for value in item.elements.values():
            if value.part is None and value.element in elements:
                yield from _key(item, value, elements[value.element], config)
    if source.body and any(value.part is not None for value in item.elements.values()):
        yield from _body(source, item, elements, config)


def _said(item: Item) -> Iterator[str]:
    """All that the front matter says."""
    yield from item.raw.values()
    for value in item.elements.values():
        yield from _parts_of(value) if value.part is None else ()


def _parts_of(value: ElementValue) -> Sequence[str]:
    return value.entries or [cell for row in value.rows for cell in row] or (value.text,)


def _fields(item: Item, elements: Mapping[str, Element], config: Config) -> Iterator[Finding]:
    for field in _FIELDS:
        text = item.raw.get(field.id, "")
        if text and _is_blank(text, item):
            element = elements.get(field.id)
            yield _finding(field.name, text, item.spans[field.id], element, config, whole=True)


def _key(item: Item, value: ElementValue, element: Element, config: Config) -> Iterator[Finding]:
    parts = _parts_of(value)
    blank = [part for part in parts if _is_blank(part, item)]
    if blank:
        yield _finding(element.name, blank[0], value.span, element, config, whole=len(blank) == len(parts))


def _body(source: Source, item: Item, elements: Mapping[str, Element], config: Config) -> Iterator[Finding]:
    """Lines and cells of the body that are placeholders, each under the element to which it belongs."""
    for text, place in _blanks(source, item):
        for value, lines in extents(item, source.body) if source.body else ():
            if place.line in lines:
                element, whole = elements[value.element], _is_blank(value.text, item)
                yield _finding(element.name, text, place, element, config, whole=whole)


def _blanks(source: Source, item: Item) -> Iterator[tuple[str, Span]]:
    """What fills a line, the sign of a list before it aside, or a cell."""
    text, first = (source.body.source, source.body.line) if source.body else ("", 1)
    seen = -1
    for match in TELLING.finditer(text):
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.start())
        line = text[start : end if end >= 0 else len(text)]
        if start != seen and (len(line) <= _LONGEST or "|" in line):
            seen = start
            for column, part in _parts(line):
                if _is_blank(part, item):
                    number = first + text.count("\n", 0, start)
                    yield part, Span(number, column + 1, number, column + 1 + len(part))


def _parts(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a row, or a line without the sign of a list before it, each with its offset."""
    marker = _MARKER.match(line) if "|" not in line else None
    offset = marker.end() if marker else 0
    for part in line[offset:].split("|"):
        text = part.strip()
        if text:
            yield offset + part.index(text), text
        offset += len(part) + 1


def _is_blank(text: str, item: Item) -> bool:
    if not TELLING.search(text):
        return False
    return is_placeholder(text) or (not item.attachments and points_to_attachment(text))


def _finding(
    name: str, text: str, span: Span | None, element: Element | None, config: Config, *, whole: bool
) -> Finding:
    certain = config.certainty(element.basis, element.certainty).severity if element else Severity.ERROR
    to_do = "写出实际内容" if not points_to_attachment(text) else "把附件写进“附件”一项，或者在这里写出内容"
    none = "；确实没有的，写“不涉及”并说明理由" if element and element.none_allowed else ""
    return Finding(
        message=f"“{name}”{'写的' if whole else '里有一处'}是“{text.strip()}”，等于没有写。",
        hint=f"{to_do}{none}；还没有准备好的，先作为草稿（草稿: 是），不要公开。",
        span=span,
        severity=certain if whole else Severity.WARNING,
        basis=config.basis(element.basis) if element else None,
        element=name,
    )


RULE = SourceRule(
    id="placeholder-element",
    title="要素只写了占位的字样",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
