"""Which lines of the body belong to an element that stands there under a heading."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.item import Body, ElementValue, Item

_END = 10**9


def extents(item: Item, body: Body) -> Iterator[tuple[ElementValue, range]]:
    """Each element of the body with the lines below its heading, numbered as in the raw file."""
    for value in item.elements.values():
        if value.part is not None:
            parts = body.extent(value.part)
            after = value.part + len(parts)
            end = body.parts[after].line if after < len(body.parts) else _END
            yield value, range(parts[0].line + 1, end)
