"""XML parts, streamed: no document type, so that no entity can grow, and no tree, so that no part fills the memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from xml.parsers import expat

from gongkai.load.attached.harvest import UnreadableError

Attributes = dict[str, str]
_SEPARATOR = " "


class Handler(Protocol):
    """Hears of each element by its name without namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters."""


def feed(chunks: Iterable[bytes], handler: Handler) -> None:
    """Parse a part; raises UnreadableError where it is not well-formed or has a document type."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: handler.start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise UnreadableError from error


def _local(name: str) -> str:
    return name.rpartition(_SEPARATOR)[2]


def _refuse(*_: object) -> None:
    raise UnreadableError
