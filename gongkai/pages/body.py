"""The body of an item as its page shows it: wide tables in regions of their own, the signature set apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gongkai.model.item import Body, Part
from gongkai.pages.links import Link

CONTENTS_FROM = 4
"""Headings from which on a page lists them."""
TABLE = re.compile(r"<table\b.*?</table>|<h([2-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_FOOT = r"(?=\s*(?:<p>（[^<]*）</p>\s*)?$)"
SIGNATURE = re.compile(rf"<p>([^<]{{2,60}}(?:<br ?/?>\s*[^<]{{2,60}})*)</p>\s*<p>({_DAY})</p>{_FOOT}")
ONE_PARAGRAPH_SIGNATURE = re.compile(rf"<p>([^<]{{2,60}}<br ?/?>\s*{_DAY})</p>{_FOOT}")
SIGNATURE_REACH = 300
"""Characters from the end within which a signature's date stands."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the body under its heading; one of level 0 has none, and may be the whole body."""

    level: int
    title: str
    anchor: str
    html: str
    """Sanitised when the item was loaded."""


def whole_body(body: Body, title: str) -> tuple[Passage, ...]:
    """The body as it stands; `title` names those of its tables that stand under no heading."""
    return (Passage(0, "", "", with_signature(with_regions(body.html, title))),) if body.html.strip() else ()


def passage_of(part: Part, title: str) -> Passage:
    """One part of the body."""
    html = with_signature(with_regions(part.html, part.title or title))
    return Passage(part.level, part.title, part.anchor, html)


def nested_html(parts: tuple[Part, ...]) -> str:
    """A part without its own heading, with the deeper ones and theirs."""
    first, *deeper = parts
    return with_regions(first.html + "".join(_with_heading(part) for part in deeper), first.title)


def contents(body: Body) -> tuple[Link, ...]:
    """Links to the headings of the second level, where they are many enough to need a list."""
    found = [Link(part.title, f"#{part.anchor}") for part in body.parts if part.level == 2 and part.anchor]
    return tuple(found) if len(found) >= CONTENTS_FROM else ()


def with_regions(html: str, title: str) -> str:
    """Each table in a region that scrolls, can be focused and has a name of its own."""
    return "".join(_regions(html, title)) if "<table" in html else html


def with_signature(html: str) -> str:
    """The issuer and the date at the foot of an official document, marked for the right margin."""
    if "日</p>" not in html[-SIGNATURE_REACH:]:
        return html
    html = SIGNATURE.sub(r'<p class="signature">\1<br>\2</p>', html)
    return ONE_PARAGRAPH_SIGNATURE.sub(r'<p class="signature">\1</p>', html)


def _with_heading(part: Part) -> str:
    level = min(max(part.level, 3), 6)
    return f'<h{level} id="{_escaped(part.anchor)}">{_escaped(part.title)}</h{level}>\n{part.html}'


def _regions(html: str, title: str) -> Iterator[str]:
    seen: dict[str, int] = {}
    heading, position = title, 0
    for match in TABLE.finditer(html):
        yield html[position : match.start()]
        position = match.end()
        if match[1]:
            heading = TAG.sub("", match[2])
            yield match[0]
            continue
        caption = CAPTION.search(match[0])
        name = " ".join(TAG.sub("", caption[1] if caption else heading).split())
        seen[name] = seen.get(name, 0) + 1
        label = f"{name}：表{seen[name]}" if seen[name] > 1 else f"{name}：表"
        yield f'<div class="wide" role="region" tabindex="0" aria-label="{_quoted(label)}">{match[0]}</div>'
    yield html[position:]


def _escaped(text: str) -> str:
    return _quoted(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _quoted(text: str) -> str:
    return text.replace('"', "&quot;")
