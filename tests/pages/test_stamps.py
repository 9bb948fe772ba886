"""What a page depends on: whatever changes what it shows changes its digest, and little else does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

import pytest

from gongkai.model.catalog import Catalog, gather
from gongkai.model.item import Body, Dated, Item, Source, Withdrawal
from gongkai.model.moment import Moment
from gongkai.model.page import Page
from tests.pages.column import NOW, body, column, heading, item, key, pages, reference

DAY = date(2026, 11, 2)
PLAIN = body((0, "", "<p>正文。</p>\n"))
LINKING = body((0, "", '<p><a href="../notice/2025-03-06-b.html#s">公告</a></p>\n'))
EXPLAINING = body((0, "", ""), (2, "背景", "<p>背景。</p>\n"), (2, "内容", "<p>内容。</p>\n"))


@dataclass
class Draft:
    """A column that a test may change before it is gathered; items and bodies by `<kind>/<stem>`."""

    items: dict[str, Item] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    days: int = 0

    def put(self, path: str, title: str = "", text: Body = PLAIN, day: str = "2025-03-04", **fields: object) -> None:
        self.items[path], self.bodies[path] = item(path, title, day, **fields), text

    def change(self, path: str, **fields: object) -> None:
        self.items[path] = self.items[path].but(**fields)

    def gathered(self) -> Catalog:
        sources = [self._source(path) for path in self.items]
        return gather(column(), sources, NOW + timedelta(days=self.days))

    def _source(self, path: str) -> Source:
        one, text = self.items[path], self.bodies[path]
        digest = repr((vars(one), text)).encode()
        return Source(path=f"content/{one.path}", item=one, body=text, linked="<a " in text.html, digest=digest)


def usual() -> Draft:
    """Items that show something of others in every way there is."""
    draft = Draft()
    for stem in "abcd":
        draft.put(f"notice/2025-03-0{ord(stem) - 92}-{stem}", day=f"2025-03-0{ord(stem) - 92}")
    draft.put("page/2025-03-04-linking", text=LINKING)
    draft.put("document/2020-01-01-old", day="2020-01-01", expires=date(2026, 12, 1))
    draft.put("document/2023-01-01-mid", day="2023-01-01", replaces=(reference("document/2020-01-01-old"),))
    draft.put("document/2022-01-01-alone", day="2022-01-01", expires=date(2026, 12, 10))
    amended = (reference("document/2023-01-01-mid"), reference("document/z"))
    draft.put("document/2025-01-01-new", amends=amended, effective=date(2026, 12, 5))
    draft.put("interpretation/x", text=EXPLAINING, interprets=(reference("document/2025-01-01-new"),))
    draft.put("consultation/x", opens=Moment(date(2026, 11, 20)), closes=Moment(date(2026, 12, 20)))
    counted = {"received": key("received", "5条")}
    draft.put("adoption/x", responds_to=(reference("consultation/x"),), elements=counted)
    for stage in ("分配", "使用"):
        total = {"total": heading("total", 1, "10万元")}
        draft.put(f"fund/{stage}", text=EXPLAINING, fund="甲资金", year=2025, stage=stage, elements=total)
    draft.put("ledger/x", elements={"status": key("status", "推进中")})
    draft.put("notice/2026-12-01-later", day="2026-12-01")
    draft.put("notice/2025-05-05-over", day="2025-05-05", withdraw_on=date(2026, 11, 30))
    draft.put("account/coded", elements={"link": key("link", "https://www.example.com/a/")})
    draft.put("account/referring", related=(reference("notice/2025-05-05-over"),))
    return draft


@cache
def before() -> Mapping[str, Page]:
    return pages(usual().gathered())


def after(change: Callable[[Draft], None]) -> Mapping[str, Page]:
    draft = usual()
    change(draft)
    return pages(draft.gathered())


def pass_days(draft: Draft) -> None:
    draft.days = 30


def remove(draft: Draft) -> None:
    del draft.items["notice/2025-03-06-b"]


CHANGES: dict[str, Callable[[Draft], None]] = {
    "nothing": lambda draft: draft.change("notice/2025-03-06-b"),
    "a body": lambda draft: draft.bodies.update({"notice/2025-03-06-b": EXPLAINING}),
    "a title": lambda draft: draft.change("notice/2025-03-06-b", title="另一个标题"),
    "a number": lambda draft: draft.change("document/2023-01-01-mid", document_number="县工信发〔2023〕1号"),
    "a correction": lambda draft: draft.change("notice/2025-03-06-b", corrections=(Dated(DAY, "改了数字"),)),
    "a withdrawal": lambda draft: draft.change("notice/2025-03-06-b", withdrawn=Withdrawal(DAY, "有误")),
    "a draft": lambda draft: draft.change("notice/2025-03-06-b", draft=True),
    "an item less": remove,
    "an item more": lambda draft: draft.put("notice/2025-03-05-y", day="2025-03-05"),
    "what was repealed": lambda draft: draft.change("document/2020-01-01-old", validity="有效"),
    "what explains": lambda draft: draft.bodies.update({"interpretation/x": PLAIN}),
    "an explanation withdrawn": lambda draft: draft.change("interpretation/x", withdrawn=Withdrawal(DAY, "有误")),
    "what it refers to comes": lambda draft: draft.put("document/z"),
    "what it refers to is held back": lambda draft: draft.put("document/z", draft=True),
    "what was answered": lambda draft: draft.change("adoption/x", elements={"received": key("received", "6条")}),
    "a stage of the fund": lambda draft: draft.change("fund/使用", stage="审计"),
    "a status": lambda draft: draft.change("ledger/x", elements={"status": key("status", "已完成")}),
    "when it ends": lambda draft: draft.change("consultation/x", closes=Moment(date(2026, 12, 21))),
    "an address": lambda draft: draft.change(
        "account/coded", elements={"link": key("link", "https://www.example.com/b/")}
    ),
    "the day": pass_days,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_shows_something_else_depends_on_something_else(change: Callable[[Draft], None]) -> None:
    now = after(change)
    same = [
        path for path, page in before().items() if path in now and page.depends and page.depends == now[path].depends
    ]
    assert same
    assert [path for path in same if not path.startswith("search/") and before()[path].data != now[path].data] == []


@pytest.mark.parametrize(
    ("name", "count"), [("nothing", 0), ("a body", 1), ("what explains", 4), ("a stage of the fund", 2)]
)
def test_few_item_pages_depend_on_one_item(name: str, count: int) -> None:
    now = after(CHANGES[name])
    changed = [path for path, page in before().items() if page.depends != now[path].depends]
    assert len(list(filter(is_of_item, changed))) == count


def is_of_item(path: str) -> bool:
    return path.count("/") == 2 and path.endswith(".html") and before()[path].source.endswith(".md")


def test_every_item_page_has_its_digest() -> None:
    assert [path for path, page in before().items() if is_of_item(path) and not page.depends] == []


def test_nothing_is_taken_for_known_of_items_that_came_from_no_file() -> None:
    draft = usual()
    sources = [Source(path=f"content/{one.path}", item=one, body=PLAIN) for one in draft.items.values()]
    made = pages(gather(column(), sources, NOW))
    assert [path for path, page in made.items() if is_of_item(path) and page.depends] == []
