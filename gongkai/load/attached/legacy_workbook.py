"""The cells of an Excel file of before 2007."""

from __future__ import annotations

from io import StringIO

import xlrd

from gongkai.load.attached.harvest import Harvest


def read_legacy_workbook(data: bytes, harvest: Harvest) -> None:
    """Every row of every sheet, hidden ones among them; raises whatever the library does over a broken file."""
    with xlrd.open_workbook(file_contents=data, logfile=StringIO(), on_demand=True, ragged_rows=True) as book:
        for index, name in enumerate(book.sheet_names()):
            sheet = book.sheet_by_index(index)
            table = harvest.next_table()
            for row in range(sheet.nrows):
                cells = (_said(value) for value in sheet.row_values(row))
                harvest.take(f"第{table}张表“{name}”第{row + 1}行", *cells, table=table)
            book.unload_sheet(index)


def _said(value: object) -> str:
    """A cell as it would be read: numbers are kept as floats."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
