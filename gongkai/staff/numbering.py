"""`check --fix --number`: index numbers for the items that lack one, and new ones where two items bear the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from gongkai.load.front_matter import split
from gongkai.load.source_text import SourceText
from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Diagnostic, Edit, Fix, Severity, Span
from gongkai.model.fields import FIELD_BY_ID, FIELDS, find_field
from gongkai.model.item import Item, Source
from gongkai.model.node import Mapping, Scalar
from gongkai.norms.index_number import IndexNumbering
from gongkai.rules import duplicate_index_number, missing_index_number
from gongkai.rules.standing import value_span
from gongkai.staff.edits import apply

FIELD = FIELD_BY_ID["index_number"]
_BEFORE = tuple(field.id for field in FIELDS[: FIELDS.index(FIELD)])
"""Fields after whose last one a number is written."""


def numberings(catalog: Catalog, found: Iterable[Diagnostic], covers: Callable[[str], bool]) -> tuple[Diagnostic, ...]:
    """A mend for each item that lacks its own index number and lies at a path that is covered.

    Numbers go by date of publication; a draft without one waits until it is published. Of several items with one
    number the finding tells which is to change.
    """
    twins = {one.path: one for one in found if one.rule == duplicate_index_number.RULE.id and not one.waived}
    sources = [source for source in catalog.sources if source.item and covers(source.path)]
    sources.sort(key=lambda source: _order(source.item) if source.item else ())
    numbers = _Numbers(catalog)
    return tuple(_mends(sources, twins, numbers))


def _order(item: Item) -> tuple[object, ...]:
    return (item.published is None, item.published.sort_key() if item.published else (), item.path)


def _mends(sources: Iterable[Source], twins: dict[str, Diagnostic], numbers: _Numbers) -> Iterator[Diagnostic]:
    for source in sources:
        item = source.item
        if item is None:
            continue
        if source.path in twins:
            yield from _renumbered(item, twins[source.path], numbers)
        elif not item.index_number and not item.draft:
            yield from _numbered(source, item, numbers)


def _renumbered(item: Item, twin: Diagnostic, numbers: _Numbers) -> Iterator[Diagnostic]:
    place = value_span(item.index_number, item.spans[FIELD.id])
    if place:
        number = numbers.next(item)
        yield replace(twin, fix=Fix(f"索引号改为 {number}", (Edit(place, number),)))


def _numbered(source: Source, item: Item, numbers: _Numbers) -> Iterator[Diagnostic]:
    number = numbers.peek(item)
    edit = _edit(source, item, number)
    if edit and _reads(source, edit, number):
        rule = missing_index_number.RULE.id
        fix = Fix(f"编索引号 {numbers.next(item)}", (edit,))
        yield Diagnostic(rule, Severity.WARNING, source.path, "没有索引号。", "", item=item.path, fix=fix)


def _edit(source: Source, item: Item, number: str) -> Edit | None:
    """Into the key that is there, or on a line of its own after the fields that stand before it."""
    fields = split(SourceText(source.front)).fields
    if fields is None:
        return None
    if empty := item.spans.get(FIELD.id):
        before = source.front.split("\n")[empty.line - 1][: empty.column - 1]
        return Edit(empty, f" {number}" if before.endswith(":") else number)
    line = _line_after(fields) or source.front_end
    return Edit(Span(line, 1, line, 1), f"{_indent(fields)}{_key(fields)}: {number}\n")


def _line_after(fields: Mapping) -> int | None:
    """The line after the last one-line value of a field that stands before the index number."""
    lines = [
        value.span.line
        for key, value in fields
        if (field := find_field(key.text))
        and field.id in _BEFORE
        and isinstance(value, Scalar)
        and key.span.line == value.span.line == value.span.end_line
        and value.text
    ]
    return max(lines) + 1 if lines else None


def _indent(fields: Mapping) -> str:
    return " " * (fields.entries[0][0].span.column - 1) if fields.entries else ""


def _key(fields: Mapping) -> str:
    """The key in the language of most of the others."""
    english = sum(key.text.isascii() for key, _ in fields)
    return FIELD.id if english * 2 > len(fields.entries) else FIELD.name


def _reads(source: Source, edit: Edit, number: str) -> bool:
    """Whether the front matter then says the number and whatever it said before, and nothing else."""
    before = split(SourceText(source.front)).fields
    mended = apply(source.front.encode("utf-8"), (Fix("", (edit,)),)).decode("utf-8")
    after = split(SourceText(mended)).fields
    return before is not None and after is not None and _said(after) == {**_said(before), FIELD.id: number}


def _said(fields: Mapping) -> dict[str, object]:
    """Scalars by field or key; of anything else how it is made up."""
    return {
        (field.id if (field := find_field(key.text)) else key.text): value.text
        if isinstance(value, Scalar)
        else type(value)
        for key, value in fields
    }


class _Numbers:
    """Allocates numbers, those of items that are gone counted as taken."""

    def __init__(self, catalog: Catalog) -> None:
        before = catalog.before.catalog.items if catalog.before else ()
        self._taken = [item.index_number for item in (*catalog.items, *before)]
        self._numbering = IndexNumbering(catalog.config.index_number, catalog.config.bureau.code)
        self._year = catalog.today.year
        self._next: dict[int, int] = {}

    def peek(self, item: Item) -> str:
        """The number that the item would get."""
        year = self._year_of(item)
        if year not in self._next:
            first = self._numbering.parse(self._numbering.next(self._taken, year))
            self._next[year] = first.serial if first else 1
        return self._numbering.format(year, self._next[year])

    def next(self, item: Item) -> str:
        """The number that the item gets."""
        number = self.peek(item)
        self._next[self._year_of(item)] += 1
        return number

    def _year_of(self, item: Item) -> int:
        day = item.published.day if item.published else item.issued
        return day.year if day else self._year
