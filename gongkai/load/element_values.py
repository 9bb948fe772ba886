"""Elements written as keys of the front matter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from gongkai.load.keys import report_unknown
from gongkai.load.problems import Problems
from gongkai.load.suggestions import suggest
from gongkai.load.values import EXPECTED, NO_SUCH_DAY, Expected, read_date
from gongkai.model import node as nodes
from gongkai.model.fields import FieldType
from gongkai.model.item import ElementValue
from gongkai.model.node import Node, Scalar, Sequence
from gongkai.model.taxonomy import Element, ElementType
from gongkai.norms.address import leads_to_a_door
from gongkai.norms.office_hours import is_office_hours
from gongkai.norms.phone import is_phone

_NONE = re.compile(r"暂?无|没有|不涉及|不适用")
_AMOUNT = r"(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?"
_MONEY = re.compile(rf"(?:人民币|¥)?\s*-?{_AMOUNT}\s*(?:元|万元|亿元)", re.ASCII)
_NUMBER = re.compile(rf"-?{_AMOUNT}%?", re.ASCII)
_RANGE = re.compile(r"(\S+?)\s*(?:至|到|/)\s*(\S+)")
_URL = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)

_LONGEST = 300
"""Characters that a typed value may have: far more than any needs, and few enough to be looked at closely."""

_EXPECTED = {
    ElementType.TEXT: EXPECTED[FieldType.TEXT],
    ElementType.DATE: EXPECTED[FieldType.DATE],
    ElementType.PHONE: Expected("电话号码，固定电话带区号，分机写“转”；几个号码之间用顿号", "0431-12345678转801"),
    ElementType.MONEY: Expected("金额，写明单位元、万元或亿元", "120万元"),
    ElementType.NUMBER: Expected("数字，不带单位", "12"),
    ElementType.RANGE: Expected("起止日期，写成“年-月-日 至 年-月-日”，结束不早于开始", "2020-01-01 至 2020-12-31"),
    ElementType.URL: Expected("完整的网址，以 http:// 或 https:// 开头", "https://www.example.gov.cn/"),
    ElementType.EMAIL: Expected("电子邮箱", "gongkai@example.gov.cn"),
    ElementType.HOURS: Expected("哪几天、几点到几点，开始早于结束", "工作日8:30—11:30，13:30—17:00，法定节假日除外"),
    ElementType.ADDRESS: Expected("地址，写到门牌、楼层、房间号或窗口号", "示例县振兴路1号政务中心二楼3号窗口"),
}
_LIST = Expected("列表，每项一行，以“- ”开头", "- 第一项")
_CELLS = Expected("每格一段文字", "……")


def read_element(element: Element, node: Node, problems: Problems) -> ElementValue | None:
    """The value of an element written as a key; an empty one has an empty text."""
    if element.type is ElementType.LIST and isinstance(node, Sequence):
        return _list(element, node, problems)
    if element.type is ElementType.TABLE and isinstance(node, Sequence):
        return _table(element, node, problems)
    if not isinstance(node, Scalar):
        problems.wrong(element.name, node, _expected(element), element=element.id)
        return None
    text = node.text.strip()
    if text and not is_right(element, text):
        problems.wrong(element.name, node, _expected_instead(element, text), element=element.id)
        return None
    entries = tuple(line.strip() for line in text.split("\n") if line.strip())
    return ElementValue(element.id, node.span, text, entries=entries if element.type is ElementType.LIST else ())


def is_right(element: Element, text: str) -> bool:
    """Whether a text fits the element's type, or says that there is nothing of the kind where that is allowed."""
    if element.none_allowed and _NONE.match(text):
        return True
    if element.type is ElementType.CHOICE:
        return text in element.choices
    fits = _FITS.get(element.type)
    return fits is None or (len(text) <= _LONGEST and fits(text))


def _fits_range(text: str) -> bool:
    match = _RANGE.fullmatch(text)
    start, end = (read_date(day) for day in match.groups()) if match else (None, None)
    return start is not None and end is not None and start <= end


_FITS: dict[ElementType, Callable[[str], bool]] = {
    ElementType.TABLE: lambda _: False,
    ElementType.DATE: lambda text: read_date(text) is not None,
    ElementType.PHONE: is_phone,
    ElementType.MONEY: lambda text: _MONEY.fullmatch(text) is not None,
    ElementType.NUMBER: lambda text: _NUMBER.fullmatch(text) is not None,
    ElementType.RANGE: _fits_range,
    ElementType.URL: lambda text: _URL.fullmatch(text) is not None,
    ElementType.EMAIL: lambda text: _EMAIL.fullmatch(text) is not None,
    ElementType.HOURS: is_office_hours,
    ElementType.ADDRESS: leads_to_a_door,
}


def _expected(element: Element) -> Expected:
    match element.type:
        case ElementType.LIST:
            return _LIST
        case ElementType.TABLE:
            columns = "、".join(element.columns)
            row = ", ".join(f"{column}: ……" for column in element.columns)
            return Expected(f"表格，每行一项，写{columns}" if columns else "表格，每行一项", f"- {{{row}}}")
        case ElementType.CHOICE:
            return Expected("以下之一：" + "、".join(element.choices), next(iter(element.choices), ""))
    return _EXPECTED[element.type]


def _expected_instead(element: Element, found: str) -> Expected:
    expected = _expected(element)
    if element.type is ElementType.CHOICE and (nearest := suggest(found, element.choices)):
        return Expected(expected.words, nearest)
    if element.type is ElementType.DATE and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found):
        return NO_SUCH_DAY
    return expected


def _list(element: Element, node: Sequence, problems: Problems) -> ElementValue:
    entries = tuple(text for text in _texts(element, node.items, problems) if text)
    return ElementValue(element.id, node.span, "\n".join(entries), entries=entries)


def _table(element: Element, node: Sequence, problems: Problems) -> ElementValue:
    rows = tuple(row for item in node.items if (row := tuple(_row(element, item, problems))))
    return ElementValue(element.id, node.span, "\n".join("\t".join(row) for row in rows), rows=rows)


def _row(element: Element, node: Node, problems: Problems) -> Iterator[str]:
    """The cells of a row in the order of the columns, or as written where the element names none."""
    if isinstance(node, Sequence) and len(node.items) == (len(element.columns) or len(node.items)):
        yield from _texts(element, node.items, problems)
    elif isinstance(node, nodes.Mapping):
        cells = {key.text: value for key, value in node}
        for key, _ in node:
            if element.columns and key.text not in element.columns:
                report_unknown(key, element.columns, problems)
        absent = Scalar("", node.span)
        columns = element.columns or tuple(cells)
        yield from _texts(element, (cells.get(column, absent) for column in columns), problems)
    else:
        problems.wrong(element.name, node, _expected(element), element=element.id)


def _texts(element: Element, cells: Iterable[Node], problems: Problems) -> Iterator[str]:
    for cell in cells:
        if not isinstance(cell, Scalar):
            problems.wrong(element.name, cell, _CELLS, element=element.id)
        yield cell.text.strip() if isinstance(cell, Scalar) else ""
