"""The tables of a body as words: what is said in them, for pages that show it in another place or add it up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from gongkai.model.item import Part

TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
SPANS = re.compile(r"\b(?:col|row)span=")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table with the part that it stands in; `names` are the cells of its first row."""

    part: Part
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def word_tables(parts: Iterable[Part]) -> Iterator[WordTable]:
    """The tables of these parts in order; not those with cells that span several, whose columns are not plain."""
    for part in parts:
        for html in TABLE.findall(part.html):
            rows = [tuple(_words(cell) for cell in CELL.findall(row)) for row in ROW.findall(html)]
            if rows and not SPANS.search(html):
                yield WordTable(part, rows[0], tuple(rows[1:]))


def _words(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())
