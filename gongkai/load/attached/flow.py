"""The text of documents and presentations: paragraphs and rows of tables, in whatever part of the file they hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gongkai.load.attached.harvest import Harvest
from gongkai.load.attached.markup import Attributes, feed
from gongkai.load.attached.package import Package


@dataclass(frozen=True, slots=True)
class Dialect:
    """The elements that matter, by name; where `texts` is empty, all characters of a paragraph are its text."""

    paragraphs: frozenset[str]
    texts: frozenset[str]
    tables: frozenset[str] = frozenset({"tbl", "table"})
    rows: frozenset[str] = frozenset({"tr", "table-row"})
    cells: frozenset[str] = frozenset({"tc", "table-cell"})


OFFICE = Dialect(frozenset({"p", "text", "v"}), frozenset({"t", "delText", "instrText", "text", "v"}))
"""Word, PowerPoint, and the drawings and comments of Excel; what was deleted with changes tracked is still there."""
OPEN_DOCUMENT = Dialect(frozenset({"p", "h"}), frozenset())
FIXED_LAYOUT = Dialect(frozenset({"TextObject"}), frozenset({"TextCode"}))

_BREAKS = frozenset({"br", "cr", "tab", "line-break", "s"})
_REPEATED = "Fallback"
"""Repeats what stands beside it for older programs."""


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    cells: list[list[str]] = field(default_factory=list)


class Flow:
    """Hears a part and gives its lines and rows to the harvest; `where` says which part it is."""

    def __init__(self, harvest: Harvest, dialect: Dialect, where: str) -> None:
        self._harvest = harvest
        self._dialect = dialect
        self._where = where
        self._line: list[str] = []
        self._tables: list[_Table] = []
        self._paragraphs = 0
        self._heard = 0
        self._skipped = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        dialect = self._dialect
        if name == _REPEATED:
            self._skipped += 1
        elif name in dialect.texts or (not dialect.texts and name in dialect.paragraphs):
            self._heard += 1
        elif name in dialect.tables:
            self._finish_line()
            self._tables.append(_Table(self._harvest.next_table()))
        elif name in dialect.cells and self._tables:
            self._tables[-1].cells.append([])
        elif name in _BREAKS:
            self._line.append(" ")

    def end(self, name: str) -> None:
        """An element ends."""
        dialect = self._dialect
        if name == _REPEATED:
            self._skipped -= 1
        if name in dialect.texts or (not dialect.texts and name in dialect.paragraphs):
            self._heard -= 1
        if name in dialect.paragraphs:
            self._finish_line()
        elif name in dialect.rows and self._tables:
            self._finish_row(self._tables[-1])
        elif name in dialect.tables and self._tables:
            self._tables.pop()

    def text(self, text: str) -> None:
        """Characters, of which only those in the right places are text."""
        if self._heard > 0 and not self._skipped:
            self._line.append(text)

    def finish(self) -> None:
        """What no paragraph ended, as in comments that know none."""
        self._finish_line()

    def _finish_line(self) -> None:
        line = "".join(self._line)
        self._line.clear()
        if self._tables and self._tables[-1].cells:
            self._tables[-1].cells[-1].append(line)
        elif line.strip():
            self._paragraphs += 1
            self._harvest.take(f"{self._where}第{self._paragraphs}段", line)

    def _finish_row(self, table: _Table) -> None:
        self._finish_line()
        table.row += 1
        place = f"{self._where}第{table.number}张表第{table.row}行"
        self._harvest.take(place, *(" ".join(cell) for cell in table.cells), table=table.number)
        table.cells = []


class _Targets:
    """Hears relationships: where links lead that are not parts of the file."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if attributes.get("TargetMode") == "External":
            self.found.append(attributes.get("Target", ""))

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters."""


_PLACES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"word/document\d*\.xml"), ""),
    (re.compile(r"word/header\d*\.xml"), "页眉"),
    (re.compile(r"word/footer\d*\.xml"), "页脚"),
    (re.compile(r"(word|xl|ppt)/(comments|threadedComments|persons)\w*(/[^/]*)?\.xml"), "批注"),
    (re.compile(r"word/(footnotes|endnotes)\.xml"), "脚注"),
    (re.compile(r"word/glossary/document\.xml"), "文档部件"),
    (re.compile(r"ppt/slides/slide(\d+)\.xml"), "第{}页"),
    (re.compile(r"ppt/notesSlides/notesSlide(\d+)\.xml"), "第{}页备注"),
    (re.compile(r"(word|xl|ppt)/(drawings|charts|diagrams)/[^/]*\.xml"), "图形"),
)
_OPEN_PLACES = (("content.xml", ""), ("styles.xml", "页眉页脚"))
_FIXED_PAGE = re.compile(r"Doc_\d+/Pages/Page_(\d+)/Content\.xml")
_RELATIONSHIPS = re.compile(r"(word|xl|ppt)/.*\.rels")


def read_office(package: Package, harvest: Harvest) -> None:
    """All text of a Word or PowerPoint file, or what stands beside the cells in an Excel file."""
    for name in package.names:
        if (where := _place_of(name)) is not None:
            _read_part(package, name, Flow(harvest, OFFICE, where))
    for name in package.names:
        if _RELATIONSHIPS.fullmatch(name):
            targets = _Targets()
            feed(package.chunks(name), targets)
            for target in targets.found:
                harvest.take("链接", target)


def read_open_document(package: Package, harvest: Harvest) -> None:
    """The text of an OpenDocument file of any sort."""
    for name, where in _OPEN_PLACES:
        if name in package.names:
            _read_part(package, name, Flow(harvest, OPEN_DOCUMENT, where))


def read_fixed_layout(package: Package, harvest: Harvest) -> None:
    """The text of an OFD file."""
    for name, page in _fixed_pages(package):
        _read_part(package, name, Flow(harvest, FIXED_LAYOUT, f"第{page}页"))


def _fixed_pages(package: Package) -> Iterator[tuple[str, int]]:
    for name in package.names:
        if match := _FIXED_PAGE.fullmatch(name):
            yield name, int(match[1]) + 1


def _place_of(name: str) -> str | None:
    for pattern, where in _PLACES:
        if match := pattern.fullmatch(name):
            return where.format(*match.groups())
    return None


def _read_part(package: Package, name: str, flow: Flow) -> None:
    feed(package.chunks(name), flow)
    flow.finish()
