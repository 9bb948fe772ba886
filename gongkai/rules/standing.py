"""Where items and findings about them stand."""

from __future__ import annotations

from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.rules.demands import demands_of


def file_of(item: Item) -> str:
    """The root-relative path of an item's file."""
    return f"content/{item.path}"


def closing_fence(source: Source) -> Span:
    """The place before the fence that ends the front matter, where a missing key would go."""
    return Span(source.front_end, 1, source.front_end, 1)


def value_span(text: str, span: Span) -> Span | None:
    """Where a value of the front matter stands without its quotation marks; None where it is not written plainly."""
    if span.line != span.end_line or "\n" in text:
        return None
    quotes = (span.end_column - span.column - len(text)) / 2
    if quotes not in {0, 1}:
        return None
    return Span(span.line, span.column + int(quotes), span.end_line, span.end_column - int(quotes))


def kind_of(item: Item, config: Config) -> Kind | None:
    """The kind of an item's category."""
    demands = demands_of(item, config)
    return demands.kind if demands else None
