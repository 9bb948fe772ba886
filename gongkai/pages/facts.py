"""What an item says in a word or a line: the metadata block of the national portal, and the other facts beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from gongkai.model.item import Item
from gongkai.model.taxonomy import ElementType
from gongkai.pages.edition import Edition
from gongkai.pages.links import Link, web_address
from gongkai.pages.views import AUDIENCES

NUMBER = re.compile(r"((?<![\d转])\+?\d[\d\-]{1,18}\d)")


@dataclass(frozen=True, slots=True)
class Call:
    """A stretch of a text that names phone numbers; `href` is empty for what stands between them."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands beside it: words, an address outside the site, numbers to call, or links inside it."""

    name: str
    text: str
    href: str = ""
    """An address outside the site, or of a mailbox."""
    day: str = ""
    """The machine's form of a date."""
    links: tuple[Link, ...] = ()
    calls: tuple[Call, ...] = ()


def metadata(item: Item, validity: str) -> tuple[Fact, ...]:
    """The eight cells of the national portal's block, in its order, empty ones left out."""
    return filled(
        (
            Fact("索引号", item.index_number),
            Fact("主题分类", item.subject),
            Fact("发文机关", item.issuer),
            dated("成文日期", item.issued),
            Fact("标题", item.title),
            Fact("发文字号", item.document_number),
            Fact("发布日期", str(item.published or ""), day=str(item.published or "").replace(" ", "T")),
            Fact("有效性", validity),
        )
    )


def particulars(edition: Edition, item: Item) -> tuple[Fact, ...]:
    """The facts of the fields that the metadata block has no cell for."""
    return filled(
        (
            dated("施行日期", item.effective),
            dated("失效日期", item.expires),
            Fact("资金", item.fund),
            Fact("年度", str(item.year or "")),
            Fact("公开对象", item.audience),
            Fact("公开方式", item.disclosure),
            Fact("服务对象", "、".join(item.serves), links=tuple(_audience_links(item))),
            Fact("专题", "、".join(item.topics), links=tuple(_topic_links(edition, item))),
            Fact("关键词", "、".join(item.keywords)),
            Fact("来源", item.source),
            Fact("发布渠道", "、".join(item.channels)),
            dated("公示期满", item.withdraw_on),
        )
    )


def filled(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Only the facts that say something."""
    return tuple(fact for fact in facts if fact.text.strip())


def dated(name: str, day: date | None) -> Fact:
    """A fact that is a date."""
    return Fact(name, day.isoformat() if day else "", day=day.isoformat() if day else "")


def typed(name: str, text: str, kind: ElementType) -> Fact:
    """A fact from an element: a phone number can be called, an address opened."""
    if kind == ElementType.PHONE:
        return Fact(name, text, calls=calls(text))
    if kind == ElementType.EMAIL:
        return Fact(name, text, href=f"mailto:{text}")
    if kind == ElementType.URL:
        return Fact(name, text, href=web_address(text))
    return Fact(name, text)


def calls(text: str) -> tuple[Call, ...]:
    """Cut a text so that each number in it can be called: several numbers, or one with an extension."""
    pieces = (piece for piece in NUMBER.split(text) if piece)
    return tuple(Call(piece, f"tel:{piece}" if NUMBER.fullmatch(piece) else "") for piece in pieces)


def _audience_links(item: Item) -> Iterator[Link]:
    folders = {name: folder for folder, name, _ in AUDIENCES}
    for name in item.serves:
        yield Link(name, f"audience/{folders[name]}/index.html" if name in folders else "")


def _topic_links(edition: Edition, item: Item) -> Iterator[Link]:
    for name in item.topics:
        topic = edition.config.topic_by_name.get(name)
        yield Link(name, f"topics/{topic.id}/index.html" if topic else "")
