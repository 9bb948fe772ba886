"""What is owed by categories as wholes: something to read, an update in time, the report of each year.

The same facts as those of the rules named in `TOLD_BY_CATEGORY`, here with their days and departments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from gongkai.model.audit import Concern, Matter, Place
from gongkai.model.catalog import Catalog
from gongkai.model.deadlines import report_due
from gongkai.model.freshness import last_update
from gongkai.model.item import Item
from gongkai.model.taxonomy import Category
from gongkai.staff.audit.register import Register

_EMPTY, _STALE, _REPORT = "empty-category", "stale-category", "report-overdue"
TOLD_BY_CATEGORY = frozenset({_EMPTY, _STALE, _REPORT})


def duties(register: Register, horizon: int) -> Iterator[Matter]:
    """Everything about categories; nothing that config.yaml has switched off."""
    checks = {_EMPTY: _empty, _STALE: _stale, _REPORT: _report}
    rules = register.catalog.config.rules
    for rule, check in checks.items():
        if rule in rules and rules[rule].severity == "off":
            continue
        for place, _, category in register.categories():
            yield from (replace(matter, rule=rule) for matter in check(register, place, category, horizon))


def listed_in(catalog: Catalog, place: Place) -> tuple[Item, ...]:
    """The items of a category that can be read, newest first."""
    return tuple(item for item in catalog.in_category(place.section, place.category) if not item.withdrawn)


def _empty(register: Register, place: Place, _category: Category, _horizon: int) -> Iterator[Matter]:
    if not listed_in(register.catalog, place):
        todo = "公布应当公开的信息；用不上的类别，从 config.yaml 中去掉。"
        yield register.of_category(Concern.MISSING, place, "这一类别没有信息", todo)


def _stale(register: Register, place: Place, category: Category, horizon: int) -> Iterator[Matter]:
    today = register.catalog.today
    last, allowed = last_update(listed_in(register.catalog, place), today), category.update_days
    if last is None or allowed is None:
        return
    passed = (today - last).days
    todo = "公布新的信息；没有变化的，核对后在“更正记录”里写明。"
    if passed > allowed:
        what = f"{passed}天没有更新，规定{allowed}天内至少更新一次"
        yield replace(register.of_category(Concern.STALE, place, what, todo), done=last, days=passed)
    elif allowed - passed <= horizon:
        what = f"从{last}起{allowed}天内应当更新一次"
        yield register.of_category(Concern.DUE, place, what, todo, due=last + timedelta(days=allowed))


def _report(register: Register, place: Place, category: Category, horizon: int) -> Iterator[Matter]:
    """The report that is overdue, and the one that comes due within the horizon."""
    today = register.catalog.today
    years = {item.year for item in register.catalog.in_category(place.section, place.category)}
    for day in sorted({today, today + timedelta(days=horizon + 1)}):
        due = report_due(category, day)
        if due and due.since.year not in years:
            years.add(due.since.year)
            concern = Concern.OVERDUE if due.limit < today else Concern.DUE
            todo = f"公布{due.since.year}年度的，“年度”写{due.since.year}。"
            yield register.of_category(concern, place, f"{due.since.year}年度的还没有公布", todo, due=due.limit)
