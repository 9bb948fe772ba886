"""Annual reports as their rules read them: the six parts, the three statutory tables, and where things stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.item import Body, Item, Part, Source
from gongkai.model.kinds import Kind
from gongkai.norms.annual_report import Form, Published, Row, Schema, form_of, proactive, requests, schema_of, suits
from gongkai.norms.headings import normalise
from gongkai.rules.column import of_kinds, source_at
from gongkai.rules.html_table import Table, tables_in
from gongkai.rules.once import once, once_a_source
from gongkai.rules.standing import file_of, kind_of

KINDS = frozenset({Kind.ANNUAL_REPORT})
"""What rules about annual reports are asked about."""
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年")


@dataclass(frozen=True)
class Report:
    """An annual report that was read."""

    item: Item
    body: Body

    @cached_property
    def year(self) -> int | None:
        """The year that it reports on."""
        return year_of(self.item)

    @property
    def schema(self) -> Schema | None:
        """The form that its tables must have; None where that is not known."""
        return schema_of(self.year) if self.year else None

    @cached_property
    def tables(self) -> Mapping[Form, Table]:
        """The first table of each form."""
        found: dict[Form, Table] = {}
        for table in tables_in(self.body.html):
            if form := form_of(table.rows):
                found.setdefault(form, table)
        return found

    @cached_property
    def published(self) -> tuple[Published, ...]:
        """The figures of the table of what was disclosed by itself."""
        return proactive(self._grid(Form.PROACTIVE))

    @cached_property
    def requests(self) -> tuple[Row, ...]:
        """The rows of the table of requests."""
        return requests(self._grid(Form.REQUESTS))

    @cached_property
    def suits(self) -> tuple[tuple[str, ...], ...]:
        """The groups of the table of reconsideration and litigation."""
        return suits(self._grid(Form.LITIGATION))

    def _grid(self, form: Form) -> tuple[tuple[str, ...], ...]:
        return self.tables[form].rows if form in self.tables else ()

    def part(self, heading: str) -> Part | None:
        """The part under a heading, given without its numbering."""
        return next((part for part in self.body.parts if part.level and normalise(part.title) == heading), None)

    def text(self, heading: str) -> str | None:
        """What stands under a heading and those below it; None where there is no such heading."""
        part = self.part(heading)
        if part is None:
            return None
        first, *deeper = self.body.extent(self.body.parts.index(part))
        return "\n".join((first.text, *(text for part in deeper for text in (part.title, part.text))))

    def place(self, form: Form, name: str = "") -> Span | None:
        """The line of a table where `name` stands, else that of the heading it is under, else of the title."""
        part = self.part(normalise(form.value))
        start = part.line + 1 if part else self.body.line
        lines = self.body.source.split("\n")
        for number in range(start, self.body.line + len(lines)) if name else ():
            line = lines[number - self.body.line]
            if name in line:
                column = line.index(name) + 1
                return Span(number, column, number, column + len(name))
        return line_of(self, part) if part else self.item.spans.get("title")


def year_of(item: Item) -> int | None:
    """The year that a report is about, from its title where the field is not there."""
    if item.year is None and (match := _YEAR.search(item.title)):
        return int(match.group(1))
    return item.year


def line_of(report: Report, part: Part) -> Span:
    """The place of a heading's words."""
    line = report.body.source.split("\n")[part.line - report.body.line]
    start = line.find(part.title) if part.title else -1
    first, last = (start, start + len(part.title)) if start >= 0 else (0, len(line))
    return Span(part.line, first + 1, part.line, last + 1)


def report_of(source: Source, config: Config) -> Report | None:
    """The report that a file is, if it is one and has a body."""
    item = source.item
    if item is None or item.withdrawn or kind_of(item, config) not in KINDS:
        return None
    return _read(source)


@once_a_source
def _read(source: Source) -> Report | None:
    """One for all rules, since each table is read when it is first asked for."""
    return Report(source.item, source.body) if source.item and source.body else None


@once
def reports_in(catalog: Catalog) -> tuple[tuple[Report, Report], ...]:
    """Each report with that of the year before in the same category."""
    return tuple(_pairs(catalog))


def _pairs(catalog: Catalog) -> Iterator[tuple[Report, Report]]:
    found: dict[tuple[str, str, int], list[Source]] = defaultdict(list)
    items = (source.item for source in catalog.sources if source.item)
    for item in of_kinds(items, KINDS, catalog.config):
        if not (item.draft or item.withdrawn) and (year := year_of(item)):
            found[item.section, item.category, year].append(source_at(catalog)[file_of(item)])
    for (section, category, year), sources in found.items():
        earlier = found.get((section, category, year - 1), [])
        if (report := _first(sources)) and (before := _first(earlier)):
            yield report, before


def _first(sources: Iterable[Source]) -> Report | None:
    """The first that has a body."""
    return next((Report(source.item, source.body) for source in sources if source.item and source.body), None)
