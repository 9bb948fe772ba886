"""A late publication in words."""

from __future__ import annotations

from gongkai.model.config import Config
from gongkai.model.deadlines import Due
from gongkai.model.diagnostic import Basis, Finding, Severity
from gongkai.model.fields import find_field
from gongkai.model.item import Item
from gongkai.model.moment import chinese_date
from gongkai.model.taxonomy import Category
from gongkai.norms.working_days import Counting
from gongkai.rules.norms import REGULATION
from gongkai.rules.standing import file_of

_HINT = "晚了是事实，不要改日期来通过检查（伪造发稿日期是网站检查的单项否决项）；日期写错了的，照实改正。"


def late(item: Item, category: Category, due: Due, config: Config) -> Finding:
    """What is said of an item that was published after it was due; a guess where days off are not known."""
    guess = f"（{'、'.join(map(str, due.unknown))}年的放假安排还不知道，只除去了周末）" if due.unknown else ""
    return Finding(
        message=f"{_subject(item)}，晚了：{_rule(category, due, config)}，最迟{chinese_date(due.limit)}{guess}。",
        hint=_HINT,
        span=item.spans.get("published"),
        severity=Severity.INFO if due.unknown else None,
        basis=_basis(category, due, config),
        path=file_of(item),
    )


def _subject(item: Item) -> str:
    return f"{chinese_date(item.published.day)}发布" if item.published else "发布"


def _rule(category: Category, due: Due, config: Config) -> str:
    if due.counted is None:
        return f"{due.since.year}年度的要在次年公布"
    start = f"{_name(category, config)}（{chinese_date(due.since)}）"
    return f"自{start}起{due.days}{due.counted.label}内公开"


def _name(category: Category, config: Config) -> str:
    """The date from which one counts, as the clerk knows it."""
    parts = []
    for part in category.deadline.since.split("."):
        field = find_field(part)
        element = next((one for one in config.elements_of(category) if part in (one.id, one.name)), None)
        parts.append(field.name if field else element.name if element else part)
    return "的".join(parts)


def _basis(category: Category, due: Due, config: Config) -> Basis:
    """The regulation's own 20 working days, or the norms that the category names for a deadline of its own."""
    if (due.days, due.counted) == (20, Counting.WORKING):
        return Basis(REGULATION.title, REGULATION.number, "第二十六条")
    return config.basis(category.basis[0])
