"""`new`: where a new item goes, what it is called and which index number it gets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from pypinyin import lazy_pinyin

from gongkai.errors import UsageError
from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.model.taxonomy import Category, Section
from gongkai.norms.index_number import IndexNumbering

_SLUG_LENGTH = 48


def find_section(config: Config, wanted: str) -> Section:
    """The section with that id or title; raises UsageError naming those there are."""
    for section in config.sections:
        if wanted in (section.id, section.title):
            return section
    names = "、".join(f"{section.title}（{section.id}）" for section in config.sections)
    raise UsageError(f"没有“{wanted}”这个栏目。", f"可选的栏目：{names}。")


def find_category(section: Section, wanted: str) -> Category:
    """The category of a section with that id or title; raises UsageError naming those there are."""
    for category in section.categories:
        if wanted in (category.id, category.title):
            return category
    names = "、".join(f"{category.title}（{category.id}）" for category in section.categories)
    raise UsageError(f"栏目“{section.title}”下没有“{wanted}”这个类别。", f"可选的类别：{names}。")


def next_index_number(config: Config, sources: Iterable[Source], year: int) -> str:
    """The first index number of the year that no item, withdrawn ones included, has borne."""
    numbering = IndexNumbering(config.index_number, config.bureau.code)
    return numbering.next((source.item.index_number for source in sources if source.item), year)


def slug(title: str) -> str:
    """The title in pinyin, for file names: lower-case letters, digits and hyphens, cut between syllables."""
    syllables = [re.sub(r"[^a-z0-9]+", "-", syllable.lower()).strip("-") for syllable in lazy_pinyin(title)]
    name = ""
    for syllable in filter(None, syllables):
        if len(name) + len(syllable) >= _SLUG_LENGTH:
            break
        name = f"{name}-{syllable}" if name else syllable
    return name or "item"


def free_path(root: Path, section: Section, category: Category, day: date, title: str) -> Path:
    """Where the item goes: named by date and pinyin, with a number where that name is taken."""
    folder = root / "content" / section.id / category.id
    stem = f"{day.isoformat()}-{slug(title)}"
    names = (stem if count == 1 else f"{stem}-{count}" for count in range(1, 1000))
    return next(path for name in names if not (path := folder / f"{name}.md").exists())


def write_new(path: Path, text: str) -> None:
    """Write a file that does not exist yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
