"""What rules about all items ask of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from gongkai.load import load_content
from gongkai.load.records import BODY, FAR_OF_ITEM, FAR_OF_SOURCE
from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Catalog, gather
from gongkai.model.deferred import Deferred
from gongkai.model.item import Item, Source
from gongkai.model.kinds import Kind
from gongkai.model.progress import Silent
from gongkai.pages import plan
from gongkai.rules import diagnose, plan_diagnostics, settle
from gongkai.rules.column import listed_of_kinds, of_kinds, referring_items, repeated
from tests.rules.samples import small_config, write

FILES = {
    "content/policy/documents/a.md": """---
标题: 示例县工业和信息化局关于甲的通知
发文字号: 示工信发〔2026〕1号
发布日期: 2026-11-20
索引号: 11000000MB0000019X/2026-00001
相关信息: policy/documents/b
豁免: {规则: long-paragraph, 理由: 附表, 批准人: 张三, 到期: 2027-01-01}
---

见[另一份](b.md)和[县政府网站](https://www.example.com/)。
""",
    "content/policy/documents/b.md": """---
标题: 示例县工业和信息化局关于乙的通知
发布日期: 2026-11-21
索引号: 11000000MB0000019X/2026-00002
---

## 一、目标
""",
    "content/policy/documents/c.md": "---\n标题: 丙\n草稿: 是\n---\n",
}


class Far:
    """The far parts of an item or a source, with a note of each that was asked for."""

    def __init__(self, whole: Deferred, asked: list[str]) -> None:
        self._whole, self._asked = whole, asked

    def __getitem__(self, name: str) -> object:
        if name not in FAR_OF_ITEM | FAR_OF_SOURCE | {BODY}:
            raise KeyError(name)
        self._asked.append(name)
        return getattr(self._whole, name)


def loaded(root: Path) -> tuple[Source, ...]:
    write(root, FILES)
    return load_content(root, small_config(), Silent())


def gathered(sources: tuple[Source, ...]) -> Catalog:
    return gather(small_config(), sources, datetime(2026, 11, 24, tzinfo=small_config().site.zone))


def out_of_the_cache(source: Source, asked: list[str]) -> Source:
    item = source.item
    assert item
    kept = Item.of({name: value for name, value in vars(item).items() if name not in FAR_OF_ITEM}, Far(item, asked))
    near = {name: value for name, value in vars(source).items() if name not in FAR_OF_SOURCE | {BODY}}
    return Source.of(near | {"item": kept, "findings": ()}, Far(source, asked))


def test_what_is_not_reported_is_not_fetched_from_the_cache(tmp_path: Path) -> None:
    asked: list[str] = []
    sources = loaded(tmp_path)
    site = plan(gathered(sources))
    kept = gathered(tuple(out_of_the_cache(source, asked) for source in sources))
    found = (*diagnose(kept), *plan_diagnostics(kept, site))
    reported = settle(found, kept, Baseline())
    assert {one.path for one in reported} == {"config.yaml", "content/policy/documents/a.md"}
    assert {one.rule for one in reported} == {"empty-category", "report-overdue", "unused-waiver"}
    assert asked == []


def test_items_are_found_by_their_kinds(tmp_path: Path) -> None:
    catalog = gathered(loaded(tmp_path))
    documents = frozenset({Kind.DOCUMENT})
    assert [item.stem for item in of_kinds(catalog.items, documents, catalog.config)] == ["a", "b", "c"]
    assert [item.stem for item in listed_of_kinds(catalog, documents)] == ["b", "a"]
    assert list(of_kinds(catalog.items, frozenset({Kind.BUDGET}), catalog.config)) == []


def test_items_that_refer_to_something_are_told_from_the_others(tmp_path: Path) -> None:
    assert [item.stem for item in referring_items(gathered(loaded(tmp_path)))] == ["a"]


def test_what_is_there_more_than_once_is_repeated() -> None:
    assert repeated(["a", "b", "a", "c", "c", "a"]) == {"a", "c"}
    assert repeated(["a", "b"]) == frozenset()
