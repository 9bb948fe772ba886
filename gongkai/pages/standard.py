"""What a category must contain, when and by whom: the row of the 标准目录 as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.identity import Department
from gongkai.model.taxonomy import Category, Element, Section


@dataclass(frozen=True, slots=True)
class Requirement:
    """One element: `need` is 必填, 视情形 or 选填."""

    name: str
    need: str
    explain: str
    basis: str


@dataclass(frozen=True, slots=True)
class Standard:
    """The columns of the 标准目录 for one category."""

    basis: tuple[str, ...]
    deadline: str
    publisher: str
    lead: Department
    supports: tuple[Department, ...]
    channels: str
    audience: str
    disclosure: str
    level: str
    elements: tuple[Requirement, ...]


def standard_of(config: Config, section: Section, category: Category) -> Standard:
    """The standard of a category, with what it takes over from its section and from the general elements."""
    supports = category.supports or section.supports
    return Standard(
        basis=tuple(str(config.basis(reference)) for reference in category.basis),
        deadline=category.deadline.text,
        publisher=category.publisher or config.bureau.name,
        lead=config.lead(section, category),
        supports=tuple(config.department_by_id[department] for department in supports),
        channels="、".join(category.channels),
        audience=category.audience,
        disclosure="、".join(category.disclosure),
        level="、".join(category.level),
        elements=tuple(_requirement(config, element) for element in config.elements_of(category)),
    )


def _requirement(config: Config, element: Element) -> Requirement:
    return Requirement(element.name, _need(element), element.explain, str(config.basis(element.basis)))


def _need(element: Element) -> str:
    if isinstance(element.required, bool):
        return "必填" if element.required else "选填"
    return "视情形"
