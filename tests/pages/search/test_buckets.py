"""What a build takes from earlier ones changes nothing but what it costs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.model.catalog import Catalog, gather
from gongkai.model.item import Source, Withdrawal
from gongkai.pages.edition import Edition
from gongkai.pages.search import search_pages
from tests.large import saying
from tests.pages.column import NOW, column, item
from tests.pages.search.remembering import Remembering

WORDS = st.text(st.sampled_from("公开政务企业5012 ，a𠮷"), max_size=8)
DAYS = ("2026-01-02", "2026-01-03", "2025-05-06", "2022-02-02", "2019-12-31")
NAMES = st.tuples(st.sampled_from(["notice", "guide"]), st.sampled_from(DAYS), st.integers(1, 9))
COLUMN = st.dictionaries(NAMES, st.tuples(WORDS, WORDS, WORDS), max_size=12)
EDITS = st.lists(st.dictionaries(NAMES, st.none() | st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=2), max_size=5)
Said = dict[tuple[str, str, int], tuple[str, str, str]]


def catalog(said: Said) -> Catalog:
    return gather(column(), [source(*name, *words) for name, words in said.items()], NOW)


def source(kind: str, day: str, number: int, title: str, summary: str, text: str) -> Source:
    made = item(f"{kind}/{day}-{number}", title, day, summary=summary)
    digest = blake2b(repr((kind, day, number, title, summary, text)).encode()).digest()
    return Source(path=f"content/{made.path}", item=made, body=saying(text), digest=digest)


@settings(deadline=None)
@given(COLUMN, EDITS)
def test_whatever_was_built_before_the_files_are_the_same(
    said: Said, edits: list[dict[tuple[str, str, int], tuple[str, str, str] | None]]
) -> None:
    memory = Remembering()
    memory.build(catalog(said))
    for edit in edits:
        said = {name: words for name, words in {**said, **edit}.items() if words is not None}
        assert memory.build(catalog(said)) == Remembering().build(catalog(said))


MANY: Said = {("notice", f"2026-01-{day:02}", day): (f"关于第{day}项工作的通知", "", "") for day in range(1, 29)}
FIRST = ("notice", "2026-01-01", 1)


def remembered() -> Remembering:
    memory = Remembering()
    memory.build(catalog(MANY))
    return memory


def edited() -> Catalog:
    return catalog({**MANY, FIRST: ("关于第1项工作的通知龘", "", "")})


def test_the_buckets_of_an_era_are_made_by_one_process_and_nothing_else_with_them() -> None:
    made = Edition(catalog({**MANY, ("notice", "2019-12-31", 1): ("甲", "", "")}))
    batches: dict[str, set[str]] = defaultdict(set)
    for page in search_pages(made):
        batches[page.batch].add(page.path.rpartition("/")[0])
    assert sorted(len(folders) for batch, folders in batches.items() if batch) == [1, 1]


def test_without_a_change_nothing_is_made() -> None:
    memory = remembered()
    memory.build(catalog(MANY))
    assert memory.made == []


def test_an_edit_makes_the_list_the_text_and_the_buckets_of_what_is_new() -> None:
    memory = remembered()
    memory.build(edited())
    bucket, text = memory.made[1:]
    assert memory.made[0].endswith("/items.js")
    assert bucket.startswith("search/2026-")
    assert text == "search/text/powers/notice/2026-1.js"


def test_an_edit_asks_for_no_other_item() -> None:
    memory = remembered()
    kept = set(memory.kept)
    memory.kept = {digest: memory.kept[digest] for digest in (source(*FIRST, *MANY[FIRST]).digest,)}
    memory.build(edited())
    # The item as it was and as it is, and the one with which it shares a file.
    assert len(memory.kept) == 3
    assert len(kept & set(memory.kept)) == 2


def test_what_was_published_from_something_else_is_not_built_upon() -> None:
    memory = remembered()
    memory.site = dict.fromkeys(memory.site, (b"other", b""))
    assert memory.build(edited()) == Remembering().build(edited())


def test_an_edited_item_whose_former_terms_are_gone_is_indexed_with_all_others() -> None:
    memory = remembered()
    memory.kept.clear()
    assert memory.build(edited()) == Remembering().build(edited())


def test_an_item_that_is_withdrawn_leaves_no_word() -> None:
    memory = remembered()
    gone = [
        replace(one, item=replace(one.item, withdrawn=Withdrawal(NOW.date(), "期满")))
        for one in catalog(MANY).sources
        if one.item and one.item.stem.endswith("-28")
    ]
    kept = [one for one in catalog(MANY).sources if one.path not in {other.path for other in gone}]
    made = memory.build(gather(column(), [*kept, *gone], NOW))
    assert "第28项" not in b"".join(made.values()).decode()


def test_what_a_bureaus_template_has_made_something_else_of_is_not_built_upon(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = remembered()
    monkeypatch.setattr(Remembering, "published", lambda *_: "// its own")
    assert memory.build(edited()) == Remembering().build(edited())


def test_nothing_is_asked_of_a_memory_before_a_page_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check plans the pages too, and has no use for them."""

    def forbidden(*_: object) -> None:
        pytest.fail("the memory was asked")

    for name in ("text", "terms", "former_terms", "published", "era", "keep"):
        monkeypatch.setattr(Remembering, name, forbidden)
    assert list(search_pages(Edition(edited()), Remembering()))
