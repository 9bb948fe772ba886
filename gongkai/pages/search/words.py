"""What is searched of an item: all that its page says in words, the best first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.config import Config
from gongkai.model.item import Body, Item
from gongkai.model.search import Indexed
from gongkai.pages.line import UNTITLED
from gongkai.pages.links import site_url
from gongkai.pages.search.script import json_of
from gongkai.pages.search.terms import packed


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one item on one line each, as written, and what a result shows beside them."""

    title: str
    document_number: str
    index_number: str
    summary: str
    place: str
    """The title of the category."""
    rest: str
    url: str
    day: str

    @property
    def fields(self) -> tuple[str, str, str, str]:
        """What is searched, as the index ranks it: title, numbers, summary, everything else."""
        numbers, rest = f"{self.document_number}\n{self.index_number}", f"{self.place}\n{self.rest}"
        return self.title, numbers, self.summary, rest

    @property
    def shown(self) -> dict[str, str]:
        """What the script reads; the keys are short because they are repeated for every item."""
        return {
            "t": self.title,
            "n": self.document_number,
            "i": self.index_number,
            "s": self.summary,
            "c": self.place,
            "x": self.rest,
            "u": self.url,
            "d": self.day,
        }


def indexed(config: Config, item: Item, body: Body | None) -> Indexed:
    """What the search keeps of a published item."""
    words = words_of(config, item, body)
    return Indexed(json_of(words.shown), packed(words.fields))


def words_of(config: Config, item: Item, body: Body | None) -> Words:
    """The words of a published item; loading has seen to it that its category exists."""
    category = config.category(item.section, item.category)
    return Words(
        title=_line(item.title) or UNTITLED,
        document_number=_line(item.document_number),
        index_number=_line(item.index_number),
        summary=_line(item.summary),
        place=_line(category.title) if category else "",
        rest=" ".join(filter(None, map(_line, _rest(item, body)))),
        url=site_url(item.address),
        day=item.published.day.isoformat() if item.published else "",
    )


def _rest(item: Item, body: Body | None) -> Iterator[str]:
    """In the order in which a page says it, since a snippet may run over from one to the next."""
    yield item.issuer
    yield item.source
    yield from (value.text for value in item.elements.values() if value.part is None)
    if body:
        yield body.text
    yield from (entry.text for entry in item.progress)
    yield from (entry.text for entry in item.corrections)
    for attachment in item.attachments:
        yield attachment.title
        yield attachment.alternative
    yield from item.keywords


def _line(text: str) -> str:
    return " ".join(text.split())
