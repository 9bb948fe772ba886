"""Matters and items counted by category, section and department."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from gongkai.model.audit import CategoryState, DepartmentState, Matter, SectionState, count
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.freshness import last_update
from gongkai.staff.audit.duties import listed_in
from gongkai.staff.audit.punctuality import Dues, timeliness
from gongkai.staff.audit.register import Register

Key = TypeVar("Key")
Value = TypeVar("Value")


def category_states(
    register: Register, dues: Dues, diagnostics: Iterable[Diagnostic], matters: Iterable[Matter]
) -> Iterator[CategoryState]:
    """A state for each category of config.yaml."""
    catalog = register.catalog
    held = Counter((entry.item.section, entry.item.category) for entry in catalog.held)
    severities = _severities(register, diagnostics)
    by_place = _grouped((matter.place, matter) for matter in matters)
    for place, _, category in register.categories():
        published = catalog.in_category(place.section, place.category)
        listed = listed_in(catalog, place)
        yield CategoryState(
            place=place,
            department=register.lead(place.section, place.category),
            deadline=category.deadline.text,
            published=len(listed),
            withdrawn=len(published) - len(listed),
            held=held[place.section, place.category],
            updated=last_update(listed, catalog.today),
            update_days=category.update_days,
            timeliness=timeliness(published, dues),
            counts=count(by_place[place]),
            errors=severities[place.section, place.category, Severity.ERROR],
            warnings=severities[place.section, place.category, Severity.WARNING],
        )


def section_states(register: Register, categories: Iterable[CategoryState]) -> Iterator[SectionState]:
    """A state for each section."""
    config = register.catalog.config
    by_section = _grouped((state.place.section, state) for state in categories)
    for section in config.sections:
        states = by_section[section.id]
        covered = sum(state.covered for state in states)
        lead = config.lead(section).name
        yield SectionState(id=section.id, title=section.title, department=lead, categories=len(states), covered=covered)


def department_states(
    register: Register, dues: Dues, categories: Iterable[CategoryState], matters: Iterable[Matter]
) -> Iterator[DepartmentState]:
    """A state for each department of config.yaml, then for what is nobody's."""
    catalog = register.catalog
    published = _grouped((register.department(item), item) for item in catalog.published)
    owed = _grouped((matter.department, matter) for matter in matters)
    led = Counter(state.department for state in categories)
    names = [department.name for department in catalog.config.departments]
    for name in dict.fromkeys([*names, *owed]):
        yield DepartmentState(
            name=name,
            categories=led[name],
            published=sum(not item.withdrawn for item in published[name]),
            timeliness=timeliness(published[name], dues),
            counts=count(owed[name]),
        )


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> defaultdict[Key, list[Value]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _severities(register: Register, diagnostics: Iterable[Diagnostic]) -> Counter[tuple[str, str, Severity]]:
    """How many findings of each weight there are about the items of a category."""
    items = {item.path: item for item in register.catalog.items}
    found = ((items[one.item], one.severity) for one in diagnostics if one.item in items)
    return Counter((item.section, item.category, severity) for item, severity in found)
