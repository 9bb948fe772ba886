from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from gongkai.report import audit_xlsx
from tests.report.audits import AUDIT, FORMULA, LATE, NOTHING

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEETS = ["总表", "逾期", "即将到期", "缺失", "按科室", "按栏目"]


class Workbook:
    """A workbook as its parts say it is."""

    def __init__(self, content: bytes) -> None:
        self.parts = zipfile.ZipFile(BytesIO(content))
        self.strings = ["".join(map(str, node.itertext())) for node in self.part("xl/sharedStrings.xml")]
        formats = self.part("xl/styles.xml").find(f"{MAIN}cellXfs")
        assert formats is not None
        self.formats = list(formats)

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts.read(name))

    @property
    def names(self) -> list[str]:
        return [str(sheet.attrib["name"]) for sheet in self.part("xl/workbook.xml").iter(f"{MAIN}sheet")]

    def sheet(self, name: str) -> etree._Element:
        return self.part(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml")

    def rows(self, name: str) -> list[list[str]]:
        rows = self.sheet(name).iter(f"{MAIN}row")
        return [[self.text(cell) for cell in row.iter(f"{MAIN}c")] for row in rows]

    def text(self, cell: etree._Element) -> str:
        value = cell.findtext(f"{MAIN}v") or ""
        return self.strings[int(value)] if cell.get("t") == "s" else value


BOOK = Workbook(audit_xlsx.render(AUDIT))


def test_the_sheets_are_named_for_those_who_read_them() -> None:
    assert BOOK.names == SHEETS


def test_the_overview_has_a_line_a_category() -> None:
    *summary, heads, documents, guides = BOOK.rows("总表")
    assert len(summary) == 6
    assert heads[:5] == ["栏目", "类别", "牵头科室", "公开时限", "在线"]
    assert documents == [
        *("权力配置", "政策文件", "办公室", "20个工作日内", "12", "1", "2"),
        *("46335", "180", "3", "2", "0.666", "1", "1", "0", "0", "0", "3", "4"),
    ]
    assert guides[heads.index("按时率")] == ""


def test_what_is_late_overdue_and_stale_stands_on_one_sheet() -> None:
    _, heads, *rows = BOOK.rows("逾期")
    assert [row[0] for row in rows] == ["逾期公开", "到期未办", "久未更新"]
    assert dict(zip(heads, rows[0], strict=True))["天数"] == "7"


@pytest.mark.parametrize(("sheet", "count"), [("即将到期", 1), ("缺失", 1), ("按科室", 4), ("按栏目", 3)])
def test_every_other_table_has_its_rows(sheet: str, count: int) -> None:
    assert len(BOOK.rows(sheet)) == 2 + count


def test_the_last_row_of_departments_sums_up() -> None:
    assert BOOK.rows("按科室")[-1] == ["合计", "2", "24", "3", "2", "0.666", "1", "1", "1", "1", "1"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_heads_stay_in_sight_and_can_be_filtered(sheet: str) -> None:
    pane = next(BOOK.sheet(sheet).iter(f"{MAIN}pane"))
    top = int(pane.attrib["ySplit"])
    assert pane.attrib["state"] == "frozen"
    assert BOOK.rows(sheet)[top - 1][0] in {"栏目", "情形", "期限", "科室"}
    assert str(next(BOOK.sheet(sheet).iter(f"{MAIN}autoFilter")).attrib["ref"]).startswith(f"A{top}:")


@pytest.mark.parametrize("sheet", SHEETS)
def test_columns_are_as_wide_as_what_stands_in_them_and_fit_a_page(sheet: str) -> None:
    assert all(float(column.attrib["width"]) > 6 for column in BOOK.sheet(sheet).iter(f"{MAIN}col"))
    assert next(BOOK.sheet(sheet).iter(f"{MAIN}pageSetup")).attrib["orientation"] == "landscape"


@pytest.mark.parametrize("sheet", SHEETS)
def test_nothing_is_a_formula_or_a_link(sheet: str) -> None:
    assert list(BOOK.sheet(sheet).iter(f"{MAIN}f")) == []
    assert list(BOOK.sheet(sheet).iter(f"{MAIN}hyperlink")) == []


@pytest.mark.parametrize("text", [FORMULA, "+1", "-1+2", "@SUM(A1)"])
def test_text_like_a_formula_stays_text_even_when_edited(text: str) -> None:
    book = Workbook(audit_xlsx.render(replace(AUDIT, matters=(replace(LATE, title=text),))))
    cells = [cell for cell in book.sheet("逾期").iter(f"{MAIN}c") if book.text(cell) == text]
    assert [book.formats[int(cell.attrib["s"])].get("quotePrefix") for cell in cells] == ["1"]


def test_no_control_of_a_content_file_is_in_it() -> None:
    assert not any(character in text for text in BOOK.strings for character in "\x07\u202e")


def test_a_text_longer_than_excel_takes_is_cut() -> None:
    book = Workbook(audit_xlsx.render(replace(AUDIT, matters=(replace(LATE, what="长" * 40_000),))))
    assert max(map(len, book.strings)) == 32_000


def test_days_and_shares_are_numbers_with_their_formats() -> None:
    codes = {node.attrib["formatCode"] for node in BOOK.part("xl/styles.xml").iter(f"{MAIN}numFmt")}
    assert codes == {"yyyy-mm-dd", "0.0%"}


def test_the_same_audit_gives_the_same_bytes() -> None:
    assert audit_xlsx.render(AUDIT) == audit_xlsx.render(AUDIT)
    assert b"2026-11-24T00:00:00Z" in BOOK.parts.read("docProps/core.xml")
    assert {info.date_time for info in BOOK.parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_tables_without_rows_say_so() -> None:
    book = Workbook(audit_xlsx.render(NOTHING))
    assert [book.rows(sheet)[-1] for sheet in ("总表", "逾期", "即将到期", "缺失")] == [["没有"]] * 4
