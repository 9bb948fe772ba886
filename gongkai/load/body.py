"""The body of an item: rendered, with its links, and with the elements that stand in it under headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from gongkai.load import markdown
from gongkai.load.attachments import Attachments
from gongkai.load.links import scan_links
from gongkai.load.problems import Problems
from gongkai.load.schema import Schema
from gongkai.load.source_text import SourceText
from gongkai.load.targets import published_target, take_links
from gongkai.model.item import Body, ElementValue, Part
from gongkai.model.problem import ProblemCode
from gongkai.norms.headings import normalise


def read_body(source: SourceText, start: int, stem: str, attachments: Attachments, problems: Problems) -> Body | None:
    """The body that starts at an offset; the files that it links and shows join the attachments."""
    links = scan_links(source, start)
    take_links(links, attachments, problems)
    text, line = source.text[start:], source.line_at(start)
    try:
        body = markdown.render(text, line, lambda target: published_target(target, stem, attachments))
    except markdown.TooComplexError:
        problems.add(ProblemCode.TOO_DEEP, source.line_span(line))
        return None
    return replace(body, links=links)


def elements_in(
    body: Body, source: SourceText, schema: Schema, keys: Mapping[str, ElementValue], problems: Problems
) -> dict[str, ElementValue]:
    """The elements that stand under headings; one that stands somewhere already is reported and left out."""
    found: dict[str, ElementValue] = {}
    for index, part in enumerate(body.parts):
        element = schema.headings.get(normalise(part.title)) if part.level else None
        if element is None:
            continue
        span = source.line_span(part.line)
        if first := keys.get(element.id) or found.get(element.id):
            detail = {"name": element.name, "first_line": str(first.span.line)}
            problems.add(ProblemCode.ELEMENT_TWICE, span, element=element.id, **detail)
        else:
            found[element.id] = ElementValue(element.id, span, _text_of(body.extent(index)), part=index)
    return found


def _text_of(parts: tuple[Part, ...]) -> str:
    first, *deeper = parts
    texts = (first.text, *(text for part in deeper for text in (part.title, part.text)))
    return "\n".join(text for text in texts if text)
