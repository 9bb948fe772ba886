"""Reads what the search script reads, by the rules of docs/search.md."""

from __future__ import annotations

import json
import re
from typing import Any

from gongkai.model.catalog import Catalog
from gongkai.pages.search.postings import FIELD_MARKS, FIRST
from tests.pages.column import pages, renderer

_SHARD = re.compile(r"searchShard\((?P<name>\"[^\"]+\"),(?P<content>.*)\)\n", re.DOTALL)
Entry = dict[str, list[int]]
"""Numbers of documents by the mark of the field."""


def files(made: Catalog) -> dict[str, Any]:
    """What each file of the search holds, by name."""
    paths = {path: page for path, page in pages(made).items() if path.startswith("search/")}
    return {path: content(renderer(made.config).render(page).decode()) for path, page in paths.items()}


def content(script: str) -> Any:
    found = _SHARD.fullmatch(script)
    assert found, script
    return json.loads(found["content"])


def numbers(text: str) -> list[int]:
    return [ord(character) - FIRST for character in text]


def entries(bucket: str) -> dict[str, Entry]:
    """Every entry of a bucket, by term."""
    found = (entry for entry in bucket.split(" ") if entry)
    return {_units(entry, 0, 2): _entry(_units(entry, 2, None)) for entry in found}


def _entry(text: str) -> Entry:
    parts = re.split(f"([{''.join(FIELD_MARKS)}])", text)
    marks = ["", *parts[1::2]]
    return {mark: _added_up(gaps) for mark, gaps in zip(marks, parts[::2], strict=True) if gaps}


def _added_up(gaps: str) -> list[int]:
    found: list[int] = []
    for gap in numbers(gaps):
        found.append((found[-1] if found else -1) + gap + 1)
    return found


def _units(text: str, start: int, end: int | None) -> str:
    """A slice of a string as a script would take it, in UTF-16 units."""
    encoded = text.encode("utf-16-le")
    return encoded[start * 2 : end and end * 2].decode("utf-16-le")
