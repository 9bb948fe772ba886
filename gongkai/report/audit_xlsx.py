"""The audit as a workbook to send round: a sheet a table, ready to filter and to print.

All text is written as text, so that nothing in a content file can become a formula, not even after a cell was edited.
"""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from gongkai.model.audit import Audit
from gongkai.report.audit_cells import NOTHING, Cell, Share, Table
from gongkai.report.audit_summary import headline, sentences
from gongkai.report.audit_tables import tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LIMIT = 32_000
"""Excel takes 32767 characters in a cell."""
_A4 = 9
_FONT = "宋体"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_STYLES: dict[str, dict[str, object]] = {
    "title": {"font_name": "黑体", "font_size": 14, "border": 0},
    "summary": {"border": 0, "text_wrap": False},
    "head": {"bold": True, "bg_color": "#EEF2F6", "align": "center", "valign": "vcenter"},
    "text": {},
    "quoted": {"quote_prefix": True},
    "number": {"num_format": "0"},
    "day": {"num_format": "yyyy-mm-dd", "align": "center"},
    "share": {"num_format": "0.0%"},
}
_COMMON = {
    "font_name": _FONT,
    "font_size": 10.5,
    "border": 1,
    "border_color": "#BFBFBF",
    "text_wrap": True,
    "valign": "top",
}


def render(audit: Audit) -> bytes:
    """The workbook; the same audit gives the same bytes."""
    # Imported when first needed: most commands never write a workbook.
    from xlsxwriter import Workbook  # noqa: PLC0415

    buffer = BytesIO()
    book = Workbook(buffer, _SAFE)
    book.set_properties(_properties(audit))
    styles = {name: book.add_format({**_COMMON, **style}) for name, style in _STYLES.items()}
    for table in tables(audit):
        lines = list(sentences(audit)) if table.title.id == "overview" else []
        _Sheet(book.add_worksheet(table.title.sheet), styles).write(table, headline(audit), lines)
    book.close()
    return buffer.getvalue()


def _properties(audit: Audit) -> dict[str, object]:
    created = datetime.combine(audit.today, time())
    return {"title": headline(audit), "company": audit.bureau, "created": created}


class _Sheet:
    """One table on one sheet."""

    def __init__(self, sheet: Worksheet, styles: dict[str, Format]) -> None:
        self._sheet = sheet
        self._styles = styles

    def write(self, table: Table, headline: str, lines: list[str]) -> None:
        """Title and sentences, heads that stay, a row a record."""
        self._text(0, 0, f"{headline}　{table.title.text}", "title")
        for row, line in enumerate(lines, 1):
            self._text(row, 0, line, "summary")
        top = len(lines) + 1
        for column, head in enumerate(table.heads):
            self._sheet.set_column(column, column, head.width)
            self._text(top, column, head.title, "head")
        for row, cells in enumerate(table.rows, top + 1):
            for column, cell in enumerate(cells):
                self._cell(row, column, cell)
        if not table.rows:
            self._text(top + 1, 0, NOTHING, "text")
        self._lay_out(table, top)

    def _lay_out(self, table: Table, top: int) -> None:
        last = top + max(len(table.rows) - table.summed, 1)
        self._sheet.freeze_panes(top + 1, 0)
        self._sheet.autofilter(top, 0, last, len(table.heads) - 1)
        self._sheet.set_landscape()
        self._sheet.set_paper(_A4)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(top)
        self._sheet.set_footer("&C第&P页，共&N页")

    def _cell(self, row: int, column: int, cell: Cell) -> None:
        if cell is None:
            self._sheet.write_blank(row, column, None, self._styles["text"])
        elif isinstance(cell, date):
            self._sheet.write_datetime(row, column, datetime.combine(cell, time()), self._styles["day"])
        elif isinstance(cell, int):
            self._sheet.write_number(row, column, cell, self._styles["number"])
        elif isinstance(cell, Share):
            self._sheet.write_number(row, column, cell.value, self._styles["share"])
        else:
            text = str(cell)
            self._text(row, column, text, "quoted" if text.startswith(_FORMULA) else "text")

    def _text(self, row: int, column: int, text: str, style: str) -> None:
        self._sheet.write_string(row, column, text[:_LIMIT], self._styles[style])
