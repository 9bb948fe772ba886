"""The annual report on disclosure of government information: its parts, topics and tables.

From report year 2021 on 国办公开办函〔2021〕30号, which was read. The years 2019 and 2020 had older tables, known from
reports of those years.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from gongkai.norms.headings import normalise

PARTS = (
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
)
"""The six headings, in their order and words."""
OVERVIEW, _, _, _, PROBLEMS, OTHERS = (normalise(part) for part in PARTS)
OVERVIEW_LENGTH = 1000
"""Characters that the first part should not exceed (原则上不超过一千字)."""
TOPICS = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
"""What the first part must speak of."""

Grid = Sequence[Sequence[str]]
"""What the places of a table say, a cell that spans several standing in each of them."""


class Schema(Enum):
    """The form that the tables of a year have."""

    OLD = "2019、2020年度"
    CURRENT = "2021年度起"


class Form(Enum):
    """One of the three statutory tables, by the part it stands in."""

    PROACTIVE = PARTS[1]
    REQUESTS = PARTS[2]
    LITIGATION = PARTS[3]


_MARKS = {
    Form.REQUESTS: {"自然人", "商业企业"},
    Form.LITIGATION: {"结果维持", "结果纠正"},
    Form.PROACTIVE: {"规章", "行政规范性文件", "规范性文件", "本年制发件数", "本年新制作数量"},
}
"""Words of which a table has at least one whose form it is."""
_FIRST_OLD, _FIRST_CURRENT = 2019, 2021
_BRACKETED = re.compile(r"\([^()]*\)")
_NEITHER_WORD_NOR_DIGIT = re.compile(r"[\W_]+")


def schema_of(year: int) -> Schema | None:
    """The form of a report year's tables; None for years before the forms that are known."""
    if year >= _FIRST_CURRENT:
        return Schema.CURRENT
    return Schema.OLD if year >= _FIRST_OLD else None


def form_of(grid: Grid) -> Form | None:
    """Which statutory table a grid is, if any."""
    said = {plain(text) for row in grid for text in row}
    return next((form for form, marks in _MARKS.items() if said & marks), None)


@lru_cache(maxsize=512)
def plain(text: str) -> str:
    """What is compared: without numbering, spaces, punctuation and what stands in brackets."""
    return _NEITHER_WORD_NOR_DIGIT.sub("", _BRACKETED.sub("", normalise(text)))


class Line(Enum):
    """What a row of the table of requests counts."""

    RECEIVED = "一、本年新收"
    CARRIED = "二、上年结转"
    HANDLED = "三、本年度办理结果"
    """One of the ways in which requests were handled."""
    TOTAL = "三（七）总计"
    NEXT = "四、结转下年度继续办理"


APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
"""The columns of the table of requests."""
HANDLED = (
    "（一）予以公开",
    "（二）部分公开",
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
    "6.属于四类过程性信息",
    "7.属于行政执法案卷",
    "8.属于行政查询事项",
    "1.本机关不掌握相关政府信息",
    "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请",
    "2.重复申请",
    "3.要求提供公开出版物",
    "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)
"""The detailed rows since 2021, without what stands in brackets after a name."""
OLD_REMAINDER = "其他处理"
"""The row that stood in the old table where the last three stand now."""
_LINES = {"本年新收": Line.RECEIVED, "上年结转": Line.CARRIED, "总计": Line.TOTAL, "结转下年度": Line.NEXT}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table of requests: its name as written, and its figures in the order of `APPLICANTS`."""

    line: Line
    name: str
    figures: tuple[str, ...]


def columns_of(grid: Grid) -> tuple[int, tuple[int, ...]] | None:
    """Which row heads the table of requests, and where each of `APPLICANTS` stands; None where one is missing."""
    for number, row in enumerate(grid):
        names = [plain(text) for text in row]
        if "商业企业" in names and set(APPLICANTS) <= set(names):
            return number, tuple(names.index(name) for name in APPLICANTS)
    return None


def requests(grid: Grid) -> tuple[Row, ...]:
    """The rows of the table of requests that have figures; nothing where its columns cannot be told apart."""
    head = columns_of(grid)
    return tuple(_rows(grid[head[0] + 1 :], head[1])) if head else ()


def _rows(grid: Grid, columns: tuple[int, ...]) -> Iterator[Row]:
    for cells in grid:
        name = next((text for text in reversed(cells[: columns[0]]) if text.strip()), "")
        figures = tuple(unicodedata.normalize("NFKC", cells[column]).strip() for column in columns)
        words = plain(name)
        line = next((line for start, line in _LINES.items() if words.startswith(start)), Line.HANDLED)
        if name and any(figures) and name not in cells[columns[0] :]:
            yield Row(line, name, figures)


def missing_rows(rows: Iterable[Row], schema: Schema) -> Iterator[str]:
    """The names of rows that the table of requests lacks; of the old one only those that are the same today."""
    rows = tuple(rows)
    lines = {row.line for row in rows}
    yield from (line.value for line in Line if line is not Line.HANDLED and line not in lines)
    given = {plain(row.name) for row in rows}
    yield from (name for name in (HANDLED if schema is Schema.CURRENT else HANDLED[:2]) if plain(name) not in given)


OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
SUITS = ("行政复议", "未经复议直接起诉", "复议后起诉")
"""The groups of the table of reconsideration and litigation, each with `OUTCOMES`."""


def suits(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The figures of each of `SUITS` in the order of `OUTCOMES`; nothing where the table has not that form."""
    leaves = [plain(name) for name in OUTCOMES * len(SUITS)]
    for number, row in enumerate(grid[:-1]):
        if [plain(text) for text in row] == leaves:
            figures = [unicodedata.normalize("NFKC", text).strip() for text in grid[number + 1]]
            return tuple(tuple(figures[start : start + 5]) for start in range(0, 15, 5))
    return ()


@dataclass(frozen=True, slots=True)
class Published:
    """A figure of the table of what was disclosed by itself: its row and column as written, and what it says."""

    row: str
    column: str
    text: str


_HEAD = "信息内容"
_CURRENT_COLUMNS = {
    "规章": ("本年制发件数", "本年废止件数", "现行有效件数"),
    "行政规范性文件": ("本年制发件数", "本年废止件数", "现行有效件数"),
    "行政许可": ("本年处理决定数量",),
    "行政处罚": ("本年处理决定数量",),
    "行政强制": ("本年处理决定数量",),
    "行政事业性收费": ("本年收费金额",),
}
_OLD_COLUMNS = {
    "规章": ("本年新制作数量", "本年新公开数量", "对外公开总数量"),
    "规范性文件": ("本年新制作数量", "本年新公开数量", "对外公开总数量"),
    "行政许可": ("上一年项目数量", "本年增减", "处理决定数量"),
    "其他对外管理服务事项": ("上一年项目数量", "本年增减", "处理决定数量"),
    "行政处罚": ("上一年项目数量", "本年增减", "处理决定数量"),
    "行政强制": ("上一年项目数量", "本年增减", "处理决定数量"),
    "行政事业性收费": ("上一年项目数量", "本年增减"),
    "政府集中采购": ("采购项目数量", "采购总金额"),
}
COLUMNS_OF_ROW = {Schema.CURRENT: _CURRENT_COLUMNS, Schema.OLD: _OLD_COLUMNS}
"""The rows of the table of what was disclosed by itself, each with its columns."""


def proactive(grid: Grid) -> tuple[Published, ...]:
    """Every figure of the table of what was disclosed by itself, once, in order."""
    found: dict[tuple[str, str], Published] = {}
    head: Sequence[str] = ()
    for row in grid:
        first = plain(row[0]) if row else ""
        if first == _HEAD:
            head = row
        elif head and len(set(row)) > 1:
            for column, text in zip(head[1:], row[1:], strict=False):
                figure = Published(row[0], column, unicodedata.normalize("NFKC", text).strip())
                found.setdefault((first, plain(column)), figure)
    return tuple(found.values())


def missing_columns(figures: Iterable[Published], schema: Schema) -> Iterator[tuple[str, str]]:
    """Row and column of each figure that the table of what was disclosed by itself lacks."""
    given = {(plain(figure.row), plain(figure.column)) for figure in figures}
    for row, columns in COLUMNS_OF_ROW[schema].items():
        yield from ((row, column) for column in columns if (row, column) not in given)
