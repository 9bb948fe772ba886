"""The body of an item as its page shows it: wide tables in regions of their own, the signature set apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from posixpath import normpath
from urllib.parse import unquote

from gongkai.model.item import Body, Part
from gongkai.pages.links import Link

CONTENTS_FROM = 4
"""Headings from which on a page lists them."""
TABLE = re.compile(r"<table\b.*?</table>|<h([2-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
# Marked as dates, so that no browser breaks them at a hyphen.
DAY_CELL = re.compile(r"<td([^>]*)>(\d{4}-\d\d-\d\d)</td>")
# With its area code, since a bare number may count anything.
PHONE_CELL = re.compile(r"<td([^>]*)>(0\d{2,3}-\d{7,8})</td>")
TOTAL_ROW = re.compile(r"<tr>(\s*<t[dh][^>]*>(?:<strong>)?(?:合计|总计|小计)(?:</strong>)?</t[dh]>)")
CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>", re.DOTALL)
ANCHOR = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")
_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
_SIGNER = r"[^<。！？；：]{2,60}"
SIGNATURE = re.compile(rf"((?:<p>{_SIGNER}</p>\s*){{1,4}})<p>({_DAY})</p>")
ONE_PARAGRAPH_SIGNATURE = re.compile(rf"<p>({_SIGNER}<br ?/?>\s*{_DAY})</p>")
ADDRESSEE = re.compile(r"\A\s*<p>([^<]*：)</p>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the body under its heading; one of level 0 has none, and may be the whole body."""

    level: int
    title: str
    anchor: str
    html: str
    """Sanitised when the item was loaded."""


def with_live_links(body: Body, folder: str, hidden: Collection[str], withdrawn: Collection[str]) -> Body:
    """The body of an item in `folder` with its links as far as they lead: those to `hidden` addresses, which are not
    public, turned into words; those to places in `withdrawn` pages, of which a tombstone remains, to the whole page.
    """
    if not (hidden or withdrawn) or "<a " not in body.html:
        return body

    def alive(match: re.Match[str]) -> str:
        path, hash_sign, _ = match[1].partition("#")
        target = normpath(f"{folder}/{unquote(path)}")
        if target in hidden:
            return match[2]
        return match[0].replace(match[1], path, 1) if hash_sign and target in withdrawn else match[0]

    parts = tuple(
        part._replace(heading=ANCHOR.sub(alive, part.heading), html=ANCHOR.sub(alive, part.html)) for part in body.parts
    )
    return body if parts == body.parts else replace(body, parts=parts)


def whole_body(body: Body, title: str) -> tuple[Passage, ...]:
    """The body as it stands; `title` names those of its tables that stand under no heading."""
    return (Passage(0, "", "", as_issued(with_regions(body.html, title))),) if body.html.strip() else ()


def passage_of(part: Part, title: str, highest: int) -> Passage:
    """One part of the body; `highest` is the level that becomes the second of the page."""
    html = as_issued(with_regions(part.html, part.title or title))
    level = min(max(part.level - highest + 2, 2), 6) if part.title else 0
    return Passage(level, part.title, part.anchor, html)


def highest_level(body: Body) -> int:
    """The level of the body's highest headings, as written."""
    return min((part.level for part in body.parts if part.level), default=2)


def nested_html(parts: tuple[Part, ...]) -> str:
    """A part without its own heading, which becomes the page's second level, with the deeper ones and theirs."""
    first, *deeper = parts
    headed = "".join(_with_heading(part, part.level - first.level + 2) for part in deeper)
    return as_issued(with_regions(first.html + headed, first.title))


def contents(body: Body, taken: Collection[int] = ()) -> tuple[Link, ...]:
    """Links to the highest headings, where they are many enough to need a list; not to parts `taken` elsewhere."""
    highest = highest_level(body)
    kept = (part for index, part in enumerate(body.parts) if part.level == highest and index not in taken)
    found = [Link(part.title, f"#{part.anchor}") for part in kept if part.anchor]
    return tuple(found) if len(found) >= CONTENTS_FROM else ()


def with_regions(html: str, title: str) -> str:
    """Each table in a region that scrolls, can be focused and has a name of its own."""
    return "".join(_regions(html, title)) if "<table" in html else html


def as_issued(html: str) -> str:
    """The addressee, the issuer and the date of an official document marked for their places on the page."""
    if "日</p>" in html:
        html = SIGNATURE.sub(_signature, html)
        html = ONE_PARAGRAPH_SIGNATURE.sub(r'<p class="signature">\1</p>', html)
    return ADDRESSEE.sub(r'<p class="addressee">\1</p>', html)


def _signature(match: re.Match[str]) -> str:
    signers = "<br>".join(TAG.split(match[1])[1::2])
    return f'<p class="signature">{signers}<br>{match[2]}</p>'


def _with_heading(part: Part, level: int) -> str:
    level = min(level, 6)
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
        table = _marked(match[0])
        yield f'<div class="wide" role="region" tabindex="0" aria-label="{_quoted(label)}">{table}</div>'
    yield html[position:]


def _marked(table: str) -> str:
    """Days kept whole, phone numbers that can be called, rows of totals set apart."""
    table = DAY_CELL.sub(r"<td\1><time>\2</time></td>", table)
    table = PHONE_CELL.sub(r'<td\1><a href="tel:\2">\2</a></td>', table)
    return TOTAL_ROW.sub(r'<tr class="total">\1', table)


def _escaped(text: str) -> str:
    return _quoted(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _quoted(text: str) -> str:
    return text.replace('"', "&quot;")
