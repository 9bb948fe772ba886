"""Which items came in time and which did not, by the same arithmetic that the rules use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from gongkai.model.audit import Concern, Matter, Timeliness
from gongkai.model.catalog import Catalog
from gongkai.model.deadlines import Due, due, due_by_others
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Item
from gongkai.rules.published_late import DAYS
from gongkai.staff.audit.register import Register

Dues = Mapping[str, Due]
"""By content path, where dates tell when an item had to be public."""
LATE_RULES = frozenset({"published-late", "follow-up-late"})


def dues_of(catalog: Catalog) -> Dues:
    """The deadlines of all items, of those held back as well."""
    config = catalog.config
    days = DAYS.of(config)
    found = {}
    for item in catalog.items:
        category = config.category(item.section, item.category)
        limit = (due(item, category, config, days) or due_by_others(item, category, catalog)) if category else None
        if limit:
            found[item.path] = limit
    return found


def timeliness(items: Iterable[Item], dues: Dues) -> Timeliness:
    """How many of some published items could be judged, and how many came in time."""
    judged = [(item, dues[item.path]) for item in items if item.path in dues and item.published]
    return Timeliness(len(judged), sum(not limit.is_late(item) for item, limit in judged))


def late(register: Register, dues: Dues, diagnostics: Iterable[Diagnostic]) -> Iterator[Matter]:
    """Published after their deadlines; late is a fact, so a waiver is told and takes nothing away."""
    waived = {found.item: found.waived for found in diagnostics if found.waived and found.rule in LATE_RULES}
    for item in register.catalog.published:
        limit = dues.get(item.path)
        if limit and item.published and limit.is_late(item):
            why = waived.get(item.path)
            todo = f"已豁免：{why}" if why else "查明原因，照实说明；不要改日期。"
            matter = register.of_item(Concern.LATE, item, _words(item, limit, register), todo, due=limit.limit)
            done = item.published.day
            yield replace(matter, done=done, days=(done - limit.limit).days)


def unpublished(register: Register, dues: Dues, horizon: int) -> Iterator[Matter]:
    """Held back though their deadlines have passed or come within the horizon."""
    for entry in register.catalog.held:
        limit = dues.get(entry.item.path)
        left = (limit.limit - register.catalog.today).days if limit else horizon + 1
        if limit and left <= horizon:
            concern = Concern.OVERDUE if left < 0 else Concern.DUE
            what = f"还没有公开（{entry.reason}）；{_words(entry.item, limit, register)}"
            todo = "尽快完成并公开；已定时的，把发布日期提前。"
            yield register.of_item(concern, entry.item, what, todo, due=limit.limit)


def _words(item: Item, limit: Due, register: Register) -> str:
    category = register.catalog.config.category(item.section, item.category)
    guess = "（放假安排未知，按周末推算）" if limit.unknown else ""
    return f"时限：{category.deadline.text if category else ''}{guess}"
