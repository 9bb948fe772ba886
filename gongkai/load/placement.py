"""Where a file belongs: its section and category, and the stem that its address is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gongkai.load.problems import Problems, quote
from gongkai.load.suggestions import suggest
from gongkai.load.tree import SUFFIX
from gongkai.model import node as nodes
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.fields import FIELD_BY_ID
from gongkai.model.node import Node
from gongkai.model.problem import ProblemCode
from gongkai.model.taxonomy import Category, Section
from gongkai.norms.wide_pattern import wide_pattern

_ILLEGAL = wide_pattern(r"[^a-z0-9_\-\u3400-\u4dbf\u4e00-\u9fff〇\U00020000-\U0003ffff]")
_LISTING = re.compile(r"[0-9]{4}(?:-[0-9]+)?")
_DEPTH = "条目要放在“content/栏目/类别/”里，不多一层也不少一层"
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands; `stem` is its file's name without the suffix."""

    section: Section
    category: Category
    stem: str


def name_fault(stem: str) -> str:
    """Why a file's stem cannot be an address, in Chinese; empty where it can."""
    if illegal := _ILLEGAL.search(stem):
        character = illegal.group()
        if character.isascii() and character.isupper():
            return "文件名里的英文字母要小写"
        return "文件名里不能有空格" if character.isspace() else f"文件名里不能有“{character}”"
    if not stem[:1].isalnum():
        return "文件名要以字母、数字或汉字开头"
    if stem == "index" or _LISTING.fullmatch(stem):
        return "这个名字留给了列表页"
    return "这个名字在 Windows 上不能用" if stem.split(".", maxsplit=1)[0] in _RESERVED else ""


def place(path: str, mapping: nodes.Mapping | None, config: Config, problems: Problems) -> Place | None:
    """Where the item at a root-relative path belongs by its folder and by what its front matter says."""
    parts = path.split("/")
    name = parts[-1]
    fault = _DEPTH if len(parts) != 4 else name_fault(name.removesuffix(SUFFIX))
    if fault:
        problems.add(ProblemCode.BAD_NAME, name=name, reason=fault)
    if len(parts) != 4:
        return None
    section = _section(parts[1], _written(mapping, "section"), config, problems)
    category = _category(parts[2], _written(mapping, "category"), section, problems) if section else None
    return Place(section, category, name.removesuffix(SUFFIX)) if section and category else None


def _written(mapping: nodes.Mapping | None, field: str) -> Node | None:
    """The value of a field that may be written under either of its keys."""
    found = (value for key in (field, FIELD_BY_ID[field].name) if mapping and (value := mapping.get(key)))
    return next(found, None)


def _section(folder: str, written: Node | None, config: Config, problems: Problems) -> Section | None:
    section = config.section_by_id.get(folder)
    if section is None:
        suggestion = suggest(folder, config.section_by_id)
        problems.add(ProblemCode.UNKNOWN_SECTION, found=folder, suggestion=suggestion)
    text = _text(written)
    if written is None or not text:
        return section
    named = next((one for one in config.sections if text in {one.id, one.title}), None)
    if named is None:
        names = [name for one in config.sections for name in (one.id, one.title)]
        problems.add(ProblemCode.UNKNOWN_SECTION, written.span, found=text, suggestion=suggest(text, names))
    elif section and named is not section:
        _contradiction("section", text, section.title, written.span, problems)
    return section


def _category(folder: str, written: Node | None, section: Section, problems: Problems) -> Category | None:
    category = next((one for one in section.categories if one.id == folder), None)
    if category is None:
        suggestion = suggest(folder, (one.id for one in section.categories))
        problems.add(ProblemCode.UNKNOWN_CATEGORY, found=folder, section=section.title, suggestion=suggestion)
    text = _text(written)
    if written is None or not text:
        return category
    named = next((one for one in section.categories if text in {one.id, one.title}), None)
    if named is None:
        names = [name for one in section.categories for name in (one.id, one.title)]
        suggestion = suggest(text, names)
        problems.add(
            ProblemCode.UNKNOWN_CATEGORY, written.span, found=text, section=section.title, suggestion=suggestion
        )
    elif category and named is not category:
        _contradiction("category", text, category.title, written.span, problems)
    return category


def _text(node: Node | None) -> str:
    return quote(node).strip() if node else ""


def _contradiction(field: str, found: str, expected: str, span: Span, problems: Problems) -> None:
    name = FIELD_BY_ID[field].name
    problems.add(ProblemCode.PATH_CONTRADICTION, span, name=name, found=found, expected=expected)
