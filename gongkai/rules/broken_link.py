"""A link of a body that leads nowhere on the site.

查什么：正文里指向本专栏的链接——别的条目（….md）、网页（….html）、本页的小标题（#…）——都要有那一页、那一处。
以“/”开头的、指向文件夹的、指向自己电脑的、走出本专栏的、没有地址的，也报告。

为什么：公众点了打不开。专栏可能放在门户的子目录下，以“/”开头的链接会走到专栏之外；
指向文件夹的链接从磁盘打开时走不通。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    详见[解读](../interpretations/meiyou.md)。

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    详见[解读](../interpretations/b.md)。

    content/policy/interpretations/b.md
    ---
    标题: 《关于加快技术改造的通知》解读
    ---

依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十四条（公开平台应当具备检索、查阅、下载功能）。
"""

from __future__ import annotations

import difflib
import html
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Edit, Finding, Fix, Severity, Span
from gongkai.model.item import ID_PREFIX, Body, Item, Link
from gongkai.model.page import SitePlan
from gongkai.rules.link_target import LinkTarget, Way, read_target
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import PlanRule
from gongkai.rules.standing import file_of

_ID = re.compile(r'\sid="([^"]*)"')
_WRITE_RELATIVE = "链接别的条目，写它的 .md 文件相对于本文件的路径，如 ../interpretations/2020-05-12-jiedu.md。"
_REASONS = {
    Way.NOWHERE: ("不是网页上能打开的地址", "写上完整的网址，或者删掉这个链接。"),
    Way.LOCAL: ("是自己电脑上的路径，公众打不开", "把文件放到条目旁边作为附件，再链接附件。"),
    Way.ROOTED: ("以“/”开头，专栏放在门户的子目录下时会走到专栏之外", _WRITE_RELATIVE),
    Way.OUTSIDE: ("走到了专栏之外", _WRITE_RELATIVE),
}


@dataclass(frozen=True, slots=True)
class _Site:
    """What a link may lead to."""

    items: Mapping[str, Item]
    """By content path."""
    pages: Mapping[str, Item | None]
    """By address, with the item where the page is one's; items that are held back have a page too, in time."""
    bodies: Mapping[str, Body]


def check(plan: SitePlan, catalog: Catalog) -> Iterator[Finding]:
    linking = {source.item.path: source.inner_links for source in catalog.sources if source.item and source.inner_links}
    if not linking:
        return
    site = _site_of(plan, catalog)
    for path, links in linking.items():
        item = site.items[path]
        for link in links if not item.withdrawn else ():
            target = read_target(link.target, posixpath.dirname(path), catalog.config.site.base)
            yield from _fault(site, item, link, target)


def _site_of(plan: SitePlan, catalog: Catalog) -> _Site:
    pages: dict[str, Item | None] = dict.fromkeys(_addresses(plan))
    pages |= {item.address: item for item in catalog.items}
    return _Site({item.path: item for item in catalog.items}, pages, catalog.bodies)


def _addresses(plan: SitePlan) -> Iterator[str]:
    yield from (page.path for page in plan.pages)
    yield from (copy.path for copy in plan.copies)


def _fault(site: _Site, item: Item, link: Link, target: LinkTarget) -> Iterator[Finding]:
    if target.way in _REASONS:
        reason, hint = _REASONS[target.way]
        yield _finding(item, link, reason, hint)
    elif target.way is Way.ITEM and target.path not in site.items:
        yield _finding(item, link, "没有这个条目", _guess(target.path, site.items, item))
    elif target.way is Way.PAGE and target.path and target.path not in site.pages:
        yield _finding(item, link, "没有这一页", _guess(target.path, site.pages, item))
    elif target.folder:
        yield _finding(item, link, "指向文件夹，从磁盘打开时走不通", "在后面加上 index.html。", _with_index(link))
    elif target.fragment and not _has_place(site, item, target):
        yield _finding(item, link, f"那一页没有“{target.fragment}”这一处", _headings(site, item, target))


def _finding(item: Item, link: Link, reason: str, hint: str, fix: Fix | None = None) -> Finding:
    message = f"链接“{link.target}”打不开：{reason}。"
    return Finding(message, hint, link.span, fix=fix, path=file_of(item))


def _guess(path: str, candidates: Iterable[str], item: Item) -> str:
    """The page that was most likely meant: one of that name, else one of nearly that path."""
    known = sorted(candidates)
    namesakes = [candidate for candidate in known if posixpath.basename(candidate) == posixpath.basename(path)]
    likely = difflib.get_close_matches(path, namesakes or known, n=1, cutoff=0 if namesakes else 0.7)
    if not likely:
        return f"核对路径。{_WRITE_RELATIVE}"
    return f"您要写的是不是“{posixpath.relpath(likely[0], posixpath.dirname(item.path))}”？"


def _with_index(link: Link) -> Fix | None:
    """A folder's address with its page written out, where nothing follows the folder."""
    if not link.target.endswith("/"):
        return None
    end = Span(link.span.end_line, link.span.end_column, link.span.end_line, link.span.end_column)
    return Fix("写明 index.html", (Edit(end, "index.html"),))


def _has_place(site: _Site, item: Item, target: LinkTarget) -> bool:
    """Whether a fragment names a place; only of items is known which places they have, a withdrawn one has none."""
    goal = _goal(site, item, target)
    if goal is None or goal.withdrawn or goal.path not in site.bodies:
        return True
    name = target.fragment if target.way is Way.PAGE and target.path else f"{ID_PREFIX}{target.fragment}"
    return name in {html.unescape(match[1]) for match in _ID.finditer(site.bodies[goal.path].html)}


def _goal(site: _Site, item: Item, target: LinkTarget) -> Item | None:
    if not target.path:
        return item
    return site.items[target.path] if target.way is Way.ITEM else site.pages[target.path]


def _headings(site: _Site, item: Item, target: LinkTarget) -> str:
    goal = _goal(site, item, target)
    parts = site.bodies[goal.path].parts if goal else ()
    names = [f"#{part.anchor.removeprefix(ID_PREFIX)}" for part in parts if part.anchor]
    return f"那一页可以链接的有：{'、'.join(names)}。" if names else "那一页没有小标题，去掉“#”和后面的字。"


RULE = PlanRule(
    id="broken-link",
    title="链接打不开",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    check=check,
)
