"""Fields made of entries: progress, attachments, corrections, waivers and their like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from gongkai.load.keys import both_spellings, read_keys
from gongkai.load.problems import Problems
from gongkai.load.values import Expected, expected_of, read_date
from gongkai.model import node as nodes
from gongkai.model.diagnostic import Span
from gongkai.model.fields import FIELD_BY_ID, Field, FieldType, Part
from gongkai.model.item import Dated, Review, Waiver, Withdrawal
from gongkai.model.node import Node, Scalar, Sequence
from gongkai.model.problem import ProblemCode

_SINGLE = frozenset({"withdrawn", "review"})
_EXAMPLES = {FieldType.DATE: "2020-05-12"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry whose required parts are all there and right; `spans` tells where each written part stands."""

    span: Span
    values: Mapping[str, str | date]
    spans: Mapping[str, Span]

    def text(self, part: str) -> str:
        """A part that may be absent."""
        value = self.values.get(part, "")
        return value if isinstance(value, str) else ""

    def day(self, part: str) -> date:
        """A required part that is a date."""
        value = self.values[part]
        return value if isinstance(value, date) else date.min


def read_entries(field: Field, node: Node, problems: Problems) -> tuple[Entry, ...]:
    """The entries of a field that are complete."""
    if field.id in _SINGLE and isinstance(node, Sequence) and len(node.items) > 1:
        problems.wrong(field.name, node, Expected(f"只有一项，写{_parts_in_words(field)}", _example(field)))
    return tuple(entry for item in _items(node) if (entry := _entry(field, item, problems)))


def build(field: Field, entries: tuple[Entry, ...]) -> object:
    """What the item holds for the entries of any field but `attachments`."""
    if field.id == "waivers":
        return tuple(_waiver(entry) for entry in entries)
    if field.id == "withdrawn":
        return next((Withdrawal(entry.day("date"), entry.text("reason")) for entry in entries), None)
    if field.id == "review":
        return next((Review(entry.text("by"), entry.day("date"), entry.text("result")) for entry in entries), None)
    return tuple(Dated(entry.day("date"), entry.text("text") or entry.text("note")) for entry in entries)


def _waiver(entry: Entry) -> Waiver:
    return Waiver(
        rule=entry.text("rule"),
        element=entry.text("element"),
        text=entry.text("text"),
        reason=entry.text("reason"),
        by=entry.text("by"),
        until=entry.day("until"),
        span=entry.span,
    )


def _items(node: Node) -> Iterator[Node]:
    if isinstance(node, Sequence):
        yield from node.items
    elif not isinstance(node, Scalar) or node.text.strip():
        yield node


def _entry(field: Field, node: Node, problems: Problems) -> Entry | None:
    if isinstance(node, Scalar) and field.id == "attachments" and node.text.strip():
        return Entry(node.span, {"file": node.text.strip()}, {"file": node.span})
    if not isinstance(node, nodes.Mapping):
        _report_no_entry(field, node, problems)
        return None
    written = {part.id: value for part, _, value in read_keys(node, _keys_of(field.id), problems)}
    values = {part.id: _value(field, part, written.get(part.id), node, problems) for part in field.parts}
    if None in values.values():
        return None
    present = {part: value for part, value in values.items() if value is not None}
    return Entry(node.span, present, {part: value.span for part, value in written.items()})


def _value(field: Field, part: Part, node: Node | None, entry: Node, problems: Problems) -> str | date | None:
    """The value of a part; an absent optional one is empty, an absent required or a wrong one None and reported."""
    name = f"{field.name}的“{part.name}”"
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if node is None or (isinstance(node, Scalar) and not text):
        if part.required:
            absent = Scalar("", node.span if node else entry.span)
            problems.wrong(name, absent, Expected(f"不能缺少“{part.name}”", f"{part.name}: {_part_example(part)}"))
        return None if part.required else ""
    value = read_date(text) if part.type is FieldType.DATE else text or None
    if value is None:
        problems.wrong(name, node, expected_of(part.type, text))
    return value


def _report_no_entry(field: Field, node: Node, problems: Problems) -> None:
    """Of what is no mapping, perhaps only because its colons are full-width: 「- 文件：表.csv」 is one string."""
    text = node.text if isinstance(node, Scalar) else ""
    swallowed = [key for key in _keys_of(field.id) if re.search(rf"(?:^|\s){key}[ ]*：", text)]
    for key in swallowed:
        problems.add(ProblemCode.FULLWIDTH_COLON, node.span, key=key)
    if not swallowed:
        problems.wrong(field.name, node, Expected(f"每项写{_parts_in_words(field)}", _example(field)))


@cache
def _keys_of(field: str) -> dict[str, Part]:
    return both_spellings(FIELD_BY_ID[field].parts)


def _parts_in_words(field: Field) -> str:
    return "、".join(f"“{part.name}”" for part in field.parts if part.required)


def _example(field: Field) -> str:
    parts = ", ".join(f"{part.name}: {_part_example(part)}" for part in field.parts if part.required)
    return f"{{{parts}}}" if field.id in _SINGLE else f"- {{{parts}}}"


def _part_example(part: Part) -> str:
    return _EXAMPLES.get(part.type, "……")
