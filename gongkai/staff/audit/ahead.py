"""What the coming days bring: dates written in items, and what the clock rules will find if nobody does anything.

A duty is written down once, in its rule. So the rules are asked about each day to come, and what they find on one day
and not on the day before was due on the day before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from gongkai.model.audit import Concern, Matter
from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Catalog, gather
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.rules import CLOCK_RULES, RULE_BY_ID, diagnose, settle
from gongkai.staff.audit.duties import TOLD_BY_CATEGORY
from gongkai.staff.audit.register import Register

TOLD_BY_DATE = frozenset({"expired-waiver"})
_ASKED = tuple(RULE_BY_ID[rule] for rule in sorted(CLOCK_RULES - TOLD_BY_CATEGORY - TOLD_BY_DATE))
_DAY = timedelta(days=1)
_ELAPSED = re.compile(r"\d+(?=个?(?:工作日|自然日|日|天))")
_CLOSES = {
    Kind.CONSULTATION: ("征求意见截止", "截止后整理意见，按时公布意见采纳反馈。"),
    Kind.HEARING: ("报名截止", "截止后确定参加人，会后公布结果。"),
}
_OTHER_CLOSES = ("截止", "截止后公布结果。")


def foreseen(register: Register, horizon: int) -> Iterator[Matter]:
    """What has to be done within the horizon, or a clock rule will find it undone."""
    catalog = register.catalog
    known = {_identity(found) for found in _found_by_clock(catalog)}
    for days in range(horizon + 1):
        after = gather(catalog.config, catalog.sources, catalog.now + (days + 1) * _DAY)
        for found in _found_by_clock(after):
            if _identity(found) not in known:
                known.add(_identity(found))
                what = f"过了这一天就是“{RULE_BY_ID[found.rule].title}”"
                due = catalog.today + days * _DAY
                yield replace(register.of_finding(Concern.DUE, found), what=what, due=due, days=days)


def events(register: Register, horizon: int) -> Iterator[Matter]:
    """What the dates of items bring about within the horizon."""
    catalog = register.catalog
    dated = [(item, *one) for item in catalog.listed for one in (*_dates(item, catalog), *_waivers(item))]
    dated += [
        (entry.item, entry.until.date(), "定时发布", "到时候生成网站，就会公开。")
        for entry in catalog.held
        if entry.until
    ]
    for item, day, what, todo in dated:
        if 0 <= (day - catalog.today).days <= horizon:
            yield register.of_item(Concern.DUE, item, what, todo, due=day)


def _found_by_clock(catalog: Catalog) -> Iterator[Diagnostic]:
    found = settle(diagnose(catalog, _ASKED), catalog, Baseline(), _ASKED)
    return (one for one in found if not one.waived)


def _dates(item: Item, catalog: Catalog) -> Iterator[tuple[date, str, str]]:
    """Days of an item with what happens on them, and what to do."""
    category = catalog.config.category(item.section, item.category)
    if item.closes and category:
        yield item.closes.day, *_CLOSES.get(category.kind, _OTHER_CLOSES)
    if item.withdraw_on:
        yield item.withdraw_on, "公示期满撤下", "当天生成网站，正文和附件就会撤下。"
    if item.expires:
        yield item.expires, "失效", "需要继续施行的，到期前办理延续并公布。"


def _waivers(item: Item) -> Iterator[tuple[date, str, str]]:
    for waiver in item.waivers:
        yield waiver.until, f"对“{waiver.rule}”的豁免到期", "改好它所管的问题，或者由批准人重新核准。"


def _identity(found: Diagnostic) -> tuple[object, ...]:
    """The same on all days, though its message counts them."""
    return found.rule, found.path, found.element, found.span, _ELAPSED.sub("", found.message)
