"""The skeleton of a new item: everything its category asks for, each with its explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.moment import Moment
from gongkai.model.skeleton import BLANK, to_paste
from gongkai.model.taxonomy import Category, Condition, Element, ElementType, Section

_PLAIN = re.compile(r"[^\W\d_][\w（）《》〔〕“”、，。·—/-]*")
"""Texts that YAML reads as they stand."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is known of an item when it is begun."""

    section: Section
    category: Category
    title: str
    published: Moment
    index_number: str

    @property
    def known(self) -> dict[str, str]:
        """Fields that need not be asked for, by id."""
        return {"title": quoted(self.title), "published": str(self.published)}


def skeleton(config: Config, new: NewItem) -> str:
    """The text of the new file; what is still empty, `check` will name."""
    elements = config.elements_of(new.category)
    keys = [element for element in elements if not element.type.in_body]
    headings = [element for element in elements if element.type.in_body]
    lines = ["---", *_known_lines(config, new)]
    lines += [line for element in keys if element.id not in new.known for line in _key(config, element)]
    lines += [*_review(new.category, elements), "---", ""]
    lines += [line for element in headings for line in _heading(config, element)]
    return "\n".join(lines).rstrip("\n") + "\n"


def quoted(text: str) -> str:
    """A text as a YAML scalar: plain where YAML would read it back the same, else in single quotes."""
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def _known_lines(config: Config, new: NewItem) -> Iterator[str]:
    yield f"标题: {new.known['title']}"
    yield f"发布日期: {new.published}"
    yield f"索引号: {new.index_number}"
    yield f"责任科室: {config.lead(new.section, new.category).name}"


def _key(config: Config, element: Element) -> Iterator[str]:
    yield f"# {element.name}（{_need(element)}，依据{config.basis(element.basis)}）：{element.explain}"
    if element.choices:
        yield f"# 可选：{'、'.join(element.choices)}"
    yield from (
        f"# 如：{line}" if number == 0 else f"#     {line}" for number, line in enumerate(_example(element, config))
    )
    yield f"{'' if element.required is True else '# '}{element.name}: "


def _review(category: Category, elements: tuple[Element, ...]) -> Iterator[str]:
    """What the category demands beside its elements (条例第十七条)."""
    if category.review and all(element.id != "review" for element in elements):
        yield "# 审查（必填）：公开前谁审的、哪一天、结论是什么。"
        yield from (f"# {line}".rstrip() for line in ("审查:", "  审查人: ", "  日期: ", "  结论: "))


def _example(element: Element, config: Config) -> list[str]:
    """How a value is written, where that is not plain from the name."""
    example = to_paste(element, config)
    return [] if example.endswith(BLANK) and "\n" not in example else example.splitlines()


def _heading(config: Config, element: Element) -> Iterator[str]:
    note = f"{_need(element)}，依据{config.basis(element.basis)}：{element.explain}"
    if element.none_allowed:
        note += "没有的写“无”并说明理由。"
    if element.required is True:
        yield from (f"## {element.name}", "", f"<!-- {note} -->", "", *_form(element))
    else:
        yield from (f"<!-- {note} 需要时加上小标题：## {element.name} -->", "")


def _form(element: Element) -> tuple[str, ...]:
    if element.type == ElementType.TABLE and element.columns:
        return (_row(element.columns), _row(("---",) * len(element.columns)), _row(("",) * len(element.columns)), "")
    return ("1. ", "") if element.type == ElementType.LIST else ("", "")


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _need(element: Element) -> str:
    if isinstance(element.required, Condition):
        return f"{_condition(element.required)}时必填"
    return "必填" if element.required else "选填"


def _condition(condition: Condition) -> str:
    return "、".join(
        f"“{name}”为{value if isinstance(value, str) else '或'.join(value)}" for name, value in condition.when.items()
    )
