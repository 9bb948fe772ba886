"""The front matter of a file and where its body starts."""

from __future__ import annotations

from typing import NamedTuple

from gongkai.load.plain_front import read_plain
from gongkai.load.source_text import SourceText
from gongkai.model.node import Mapping
from gongkai.model.problem import Problem


class FrontMatter(NamedTuple):
    """`fields` is None where there is nothing to go by; `body` is the offset at which the body starts."""

    fields: Mapping | None
    body: int = 0
    end_line: int = 1
    problems: tuple[Problem, ...] = ()


def split(source: SourceText) -> FrontMatter:
    """Split a file; a fence that is nearly one is reported and then taken for what was meant."""
    if plain := read_plain(source.text):
        return FrontMatter(plain.fields, min(plain.end + 1, len(source.text)), plain.end_line)
    from gongkai.load.library_front import split_by_library  # noqa: PLC0415 - the YAML library takes long

    return split_by_library(source)
