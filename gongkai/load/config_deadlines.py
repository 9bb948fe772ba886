"""The 公开时限 of categories: the day from which one counts must be a date that an item of the category has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongkai.load.config_faults import Fault
from gongkai.load.config_nodes import categories, mappings, scalar, text
from gongkai.load.suggestions import suggest
from gongkai.model import node as nodes
from gongkai.model.fields import FIELDS, FieldType, find_field
from gongkai.model.kinds import Kind, field_allowed
from gongkai.model.node import Scalar
from gongkai.model.taxonomy import ElementType

DATES = {field.id: field.name for field in FIELDS if field.type in {FieldType.DATE, FieldType.MOMENT}}
_REFERENCES = {field.id: field.name for field in FIELDS if field.type is FieldType.REFERENCES}
_KINDS = frozenset(Kind)
_DATED = frozenset({ElementType.DATE, ElementType.RANGE})


def deadline_faults(root: nodes.Mapping) -> Iterator[Fault]:
    """Faults of all deadlines."""
    general = mappings(root, "elements")
    for _, category in categories(root):
        deadline = category.get("deadline")
        if since := scalar(deadline, "since"):
            yield from _since(since, category, [*general, *mappings(category, "elements")])
        yearly, days = scalar(deadline, "yearly"), scalar(deadline, "days")
        if yearly and days:
            yield Fault(days.span, "既写了 yearly 又写了 days，不知道按哪个算。", "年度报告、报表只写 yearly。")


def _since(since: Scalar, category: nodes.Mapping, elements: list[nodes.Mapping]) -> Iterator[Fault]:
    relation, dot, day = since.text.rpartition(".")
    if dot:
        field = find_field(relation)
        kind = text(category, "kind")
        if field is None or field.id not in _REFERENCES:
            yield _unknown(since, relation, _REFERENCES, "指向别的条目的字段")
        elif kind in _KINDS and not field_allowed(field.id, Kind(kind)):
            message = f"“{Kind(kind).label}”类的条目没有“{field.name}”，时限无从算起。"
            yield Fault(since.span, message, "请写本类别有的日期，或改用别的类型 kind。")
        names = DATES
    else:
        names = DATES | {text(one, "id"): text(one, "name") for one in elements if text(one, "type") in _DATED}
    if day not in names and day not in names.values():
        yield _unknown(since, day, names, "日期")


def _unknown(since: Scalar, found: str, names: Mapping[str, str], what: str) -> Fault:
    known = [*names.values(), *names]
    nearest = suggest(found, known)
    hint = f"是不是想写“{nearest}”？" if nearest else f"可以写：{'、'.join(names.values())}。"
    return Fault(since.span, f"时限从“{found}”起算，但它不是{what}。", hint)
