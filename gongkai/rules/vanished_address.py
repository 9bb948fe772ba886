"""An address that was published and now leads nowhere.

查什么：用 --since 与旧版本比较时，公布过的网址都还要打得开：每条信息的网页和附件，栏目、类别等的首页，以前的旧网址。
改名、移动的，写“旧网址”；不再公开的，写“撤下”，不删文件。撤下的信息，附件随之撤下。按年分页的列表不查。
附件去掉或者改名而没有“更正记录”的，只作警告。

为什么：网址被引用、收藏、存档，打不开就是信息不见了；已公布的信息只能撤下，要留下日期和理由，不能悄悄删掉。

错误示例：

    旧版本里有 content/policy/documents/2020-05-14-jishu-gaizao.md，现在改名为
    content/policy/documents/2020-05-14-jishu-gaizao-tongzhi.md，没有写旧网址。

正确写法：

    在新的文件里写上：

    旧网址: policy/documents/2020-05-14-jishu-gaizao

依据：技术要求，不出自规范；“公布的东西只撤下、不删除”是本程序的约定。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongkai.model.catalog import Before, Catalog
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Item
from gongkai.model.page import Copy, Page, SitePlan
from gongkai.rules.diagnosis import CONFIG_FILE
from gongkai.rules.rule import ChangeRule
from gongkai.rules.standing import file_of

_CONTENT = "content/"
_INDEX = "/index.html"


def check(plan: SitePlan, catalog: Catalog, before: Before) -> Iterator[Finding]:
    there = {page.path for page in plan.pages} | {copy.path for copy in plan.copies}
    unreadable = {source.path for source in catalog.sources if source.item is None}
    present = {file_of(item): item for item in catalog.items}
    for page in before.plan.pages:
        if page.path not in there and _lasts(page) and page.source not in unreadable:
            yield _page(page, present, before)
    earlier = {file_of(item): item for item in before.catalog.items}
    for copy in before.plan.copies:
        item = present.get(copy.source)
        if copy.path not in there and item and not item.withdrawn and not item.draft:
            yield from _attachment(copy, item, earlier[copy.source])


def _lasts(page: Page) -> bool:
    """Whether a page's address is one that people keep: not that of a part of a listing, which its items make."""
    return page.source.startswith(_CONTENT) or page.path.endswith(_INDEX)


def _page(page: Page, present: Mapping[str, Item], before: Before) -> Finding:
    if not page.source.startswith(_CONTENT):
        return _index(page)
    if item := present.get(page.source):
        return _unpublished(page, item)
    moved = _moved(page.source, present, before)
    if moved:
        return Finding(
            message=f"网址 {page.path} 公布过，现在打不开了：它似乎是改名或者移动了。",
            hint=f"在 {file_of(moved)} 里写上：\n旧网址: {page.path.removesuffix('.html')}",
            path=file_of(moved),
        )
    return Finding(
        message=f"网址 {page.path} 公布过，现在打不开了：文件没有了。",
        hint="公布过的不删除。恢复文件，写上“撤下”的日期和理由；改了名的，在新文件的“旧网址”里写上这个网址。",
        path=page.source,
    )


def _unpublished(page: Page, item: Item) -> Finding:
    """The item is there, but as a draft, for a later day, or without an old address that it had."""
    if page.path != item.address:
        hint = f"旧网址一直要留着，写回去：\n旧网址: {page.path.removesuffix('.html')}"
        return Finding(f"旧网址 {page.path} 现在打不开了。", hint, item.spans.get("aliases"), path=page.source)
    return Finding(
        message=f"网址 {page.path} 公布过，现在改成了{'草稿' if item.draft else '以后才发布'}，打不开了。",
        hint="不再公开的，写上“撤下”的日期和理由；要改内容的，直接改，并写“更正记录”。",
        span=item.spans.get("draft" if item.draft else "published"),
        path=page.source,
    )


def _moved(source: str, present: Mapping[str, Item], before: Before) -> Item | None:
    """The item that is most likely the vanished one at another address."""
    old = next(item for item in before.catalog.items if file_of(item) == source)
    known = {file_of(item) for item in before.catalog.items}
    for path, item in present.items():
        if path not in known and item.title == old.title and item.index_number in {old.index_number, ""}:
            return item
    return None


def _index(page: Page) -> Finding:
    folder = page.path.removesuffix("index.html")
    return Finding(
        message=f"网址 {folder} 公布过，现在打不开了：config.yaml 里没有了，或者改了编号。",
        hint=f"编号就是网址，公布后不改，标题可以改。确实要改的，在接替它的一条信息里写上：\n旧网址: {folder}",
        path=CONFIG_FILE,
    )


def _attachment(copy: Copy, item: Item, earlier: Item) -> Iterator[Finding]:
    if len(item.corrections) <= len(earlier.corrections):
        yield Finding(
            message=f"附件 {copy.path} 公布过，现在打不开了。",
            hint="换文件不换名：用原来的文件名。确实不再公开的，在“更正记录”里写明日期和原因。",
            span=item.spans.get("attachments"),
            path=copy.source,
            severity=Severity.WARNING,
        )


RULE = ChangeRule(
    id="vanished-address",
    title="公布过的网址不见了",
    page=__doc__,
    severity=Severity.ERROR,
    check=check,
)
