"""All that a file says in one text, to see at once what need not be looked for in it.

What is not in this text is nowhere in the file; what is may still be in a place that no rule looks at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongkai.model.item import Item, Source
from gongkai.rules.once import once_a_source


class FirstLook:
    """Front matter and body as written, values as they were read, and the text of the attachments."""

    def __init__(self, source: Source) -> None:
        cells = (cell for content in source.contents for passage in content.passages for cell in passage.cells)
        values = _values(source.item) if source.item else ()
        self.text = "\n".join((source.front, source.body.source if source.body else "", *values, *cells))

    def says(self, words: Iterable[str]) -> bool:
        """Whether any of some words is there: nearly always one of its characters already is not."""
        text = self.text
        return any(word[0] in text and word[-1] in text and word in text for word in words)


look_of = once_a_source(FirstLook)
"""That of a file."""


def _values(item: Item) -> Iterator[str]:
    """What quotation marks or folding may have hidden."""
    yield from item.raw.values()
    for value in item.elements.values():
        if value.part is None:
            yield value.text
