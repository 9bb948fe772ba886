"""Text files: lines, the rows of CSV, and web pages without their tags."""

from __future__ import annotations

import csv
import re
from html import unescape

from gongkai.load.attached.harvest import Harvest, UnreadableError
from gongkai.model.attachment_content import Trait

_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_SEPARATORS = ",\t;"
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_LINE_END = re.compile(r"\s*</?(tr|p|div|li|h[1-6]|br|table)\b[^<>]{0,1000}>\s*", re.IGNORECASE)
_TAG = re.compile(r"<[!/a-zA-Z][^<>]{0,5000}>")


def read_text(data: bytes, harvest: Harvest) -> None:
    """A line each."""
    for number, line in enumerate(_decode(data, harvest).splitlines(), 1):
        harvest.take(f"第{number}行", line)


def read_csv(data: bytes, harvest: Harvest) -> None:
    """A row each; the separator is the one that the first line has most of."""
    text = _decode(data, harvest)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    table = harvest.next_table()
    try:
        for row in rows:
            harvest.take(f"第{rows.line_num}行", *row, table=table)
    except csv.Error as error:
        raise UnreadableError from error


def read_html(data: bytes, harvest: Harvest) -> None:
    """What a browser would show, a row of a table each, or a paragraph."""
    text = _LINE_END.sub("\n", _CELL_END.sub("\t", _decode(data, harvest).replace("\n", " ")))
    table = harvest.next_table() if "\t" in text else 0
    for number, line in enumerate(_TAG.sub("", text).split("\n"), 1):
        cells = [unescape(cell) for cell in line.rstrip("\t").split("\t")]
        harvest.take(f"第{number}段", *cells, table=table if len(cells) > 1 else 0)


def _decode(data: bytes, harvest: Harvest) -> str:
    """UTF-8, or what Chinese systems wrote before it; what fits neither is kept as far as it goes."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    for candidate in filter(None, (encoding, "utf-8", "gb18030")):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    harvest.traits.add(Trait.BROKEN)
    return data.decode("gb18030", errors="replace")
