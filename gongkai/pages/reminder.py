"""A calendar entry for the last day on which one can respond, as RFC 5545 has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from urllib.parse import urlsplit

from gongkai.model.item import Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import Moment
from gongkai.model.page import Data, Page
from gongkai.pages.edition import Edition
from gongkai.pages.feeds import xml_text
from gongkai.pages.line import UNTITLED
from gongkai.pages.links import site_url

LINE_OCTETS = 75
"""Of a content line without its end (RFC 5545 3.1)."""
WHAT_ENDS = {Kind.CONSULTATION: "征求意见截止", Kind.HEARING: "报名截止", Kind.FUND: "申报截止"}
# Nine in the morning of the day before a whole day; a day before an hour.
ALARM_OF_DAY, ALARM_OF_HOUR = "-PT15H", "-P1D"


def reminder_path(item: Item) -> str:
    """Where the entry of an item lies; nothing where it has no last day."""
    return f"{item.address.removesuffix('.html')}.ics" if item.closes and not item.withdrawn else ""


def reminder_pages(edition: Edition) -> Iterator[Page]:
    """The entry of every item that one can respond to until some day."""
    for item in edition.catalog.listed:
        if item.closes and item.published:
            make = partial(_told, edition, item, item.closes, item.published)
            stamp = partial(edition.catalog.digest_of, (item,))
            yield Page(reminder_path(item), "text.txt", make, f"content/{item.path}", stamp)


def folded(line: str) -> Iterator[str]:
    """A content line in pieces short enough, none of which breaks a character; all but the first begin with a space."""
    piece, room = "", LINE_OCTETS
    for character in line:
        octets = len(character.encode())
        if octets > room:
            yield piece
            piece, room = " ", LINE_OCTETS - 1
        piece += character
        room -= octets
    yield piece


def _told(edition: Edition, item: Item, closes: Moment, published: Moment) -> Data:
    lines = _event(edition, item, closes, published)
    return {"text": "".join(f"{part}\n" for line in lines for part in folded(line))}


def _event(edition: Edition, item: Item, closes: Moment, published: Moment) -> Iterable[str]:
    site = edition.config.site
    address = site.base + site_url(item.address)
    title = item.title or UNTITLED
    what = WHAT_ENDS.get(edition.place(item)[1].kind, "截止")
    when = f":{_instant(closes.at(site.zone))}" if closes.clock else f";VALUE=DATE:{closes.day:%Y%m%d}"
    return (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(site.name)}//{_text(site.column)}//ZH",
        "BEGIN:VEVENT",
        f"UID:{item.address}@{urlsplit(site.base).hostname}",
        f"DTSTAMP:{_instant(published.at(site.zone))}",
        f"SEQUENCE:{len(item.corrections)}",
        f"DTSTART{when}",
        f"SUMMARY:{_text(f'{what}：{title}')}",
        f"DESCRIPTION:{_text(f'{item.summary}{chr(10)}{address}'.strip())}",
        f"URL:{address}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_text(title)}",
        f"TRIGGER:{ALARM_OF_HOUR if closes.clock else ALARM_OF_DAY}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )


def _instant(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """A value of type TEXT (RFC 5545 3.3.11)."""
    plain = xml_text(text).replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
