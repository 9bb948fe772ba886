"""A change in one year of a category leaves the pages of its other years alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from gongkai import pipeline
from gongkai.model.progress import Silent
from tests.column import copy_small

YEARS = range(2021, 2026)
NOW = datetime(2026, 11, 24, tzinfo=ZoneInfo("Asia/Shanghai"))
FOLDER = "powers/documents"


def item(number: int, day: date, extra: str = "") -> str:
    return (
        f"---\n标题: 测试县工业和信息化局关于第{number}件事的通知\n发布日期: {day}\n成文日期: {day}\n"
        f"发文机关: 测试县工业和信息化局\n发文字号: 测工信发〔{day.year}〕{number}号\n"
        f"索引号: 11000000MB0000019X/{day.year}-{number + 100:05d}\n"
        f"内容概述: 第{number}件事。\n{extra}---\n\n办这件事。\n"
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Project:
    """200 documents, 40 in each of five years."""
    root = copy_small(tmp_path_factory.mktemp("years") / "column")
    for path in (root / "content" / "powers").rglob("*.md"):
        path.unlink()
    for year in YEARS:
        for number in range(1, 41):
            day = date(year, 1, 1) + timedelta(days=8 * number)
            (root / "content" / FOLDER / f"{day}-{number}.md").write_text(item(number, day), encoding="utf-8")
    return pipeline.open_project(root / "config.yaml")


def pages_of_years(project: pipeline.Project) -> Iterator[tuple[str, bytes]]:
    """Every page of the category that belongs to a year: its listings and its items."""
    checked = pipeline.check(project, NOW, Silent())
    assert not checked.verdict.blocked(), checked.diagnostics
    renderer = pipeline.renderer_of(project)
    for page in checked.plan.pages:
        if page.path.startswith(f"{FOLDER}/20"):
            yield page.path, renderer.render(page)


@pytest.fixture(scope="module")
def before(project: pipeline.Project) -> dict[str, bytes]:
    return dict(pages_of_years(project))


def changed_years(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    paths = before.keys() | after.keys()
    return {path.removeprefix(f"{FOLDER}/")[:4] for path in paths if before.get(path) != after.get(path)}


def test_there_are_parts_of_twenty(before: dict[str, bytes]) -> None:
    listings = {path for path in before if re.fullmatch(rf"{FOLDER}/\d{{4}}(-\d)?\.html", path)}
    assert listings == {f"{FOLDER}/{year}{part}.html" for year in YEARS for part in ("", "-2")}


@pytest.mark.parametrize(
    ("day", "extra"),
    [
        (date(2025, 12, 30), ""),
        (date(2023, 6, 1), ""),
        (date(2023, 6, 1), "撤下:\n  日期: 2024-01-02\n  理由: 内容有误，另行发布。\n"),
    ],
    ids=["newest", "backdated", "withdrawn"],
)
def test_a_new_item_rewrites_only_its_own_year(
    day: date, extra: str, project: pipeline.Project, before: dict[str, bytes]
) -> None:
    added = project.root / "content" / FOLDER / f"{day}-new.md"
    added.write_text(item(99, day, extra), encoding="utf-8")
    try:
        after = dict(pages_of_years(project))
    finally:
        added.unlink()
    assert changed_years(before, after) == {str(day.year)}


def test_withdrawing_an_item_rewrites_only_its_own_year(project: pipeline.Project, before: dict[str, bytes]) -> None:
    path = sorted((project.root / "content" / FOLDER).glob("2022-*.md"))[20]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\n---\n\n", "\n撤下:\n  日期: 2024-01-02\n  理由: 有误。\n---\n\n"), encoding="utf-8")
    try:
        after = dict(pages_of_years(project))
    finally:
        path.write_text(text, encoding="utf-8")
    assert changed_years(before, after) == {"2022"}


def test_an_item_leaves_the_older_parts_of_its_year_alone(project: pipeline.Project, before: dict[str, bytes]) -> None:
    added = project.root / "content" / FOLDER / "2023-12-30-late.md"
    added.write_text(item(99, date(2023, 12, 30)), encoding="utf-8")
    try:
        after = dict(pages_of_years(project))
    finally:
        added.unlink()
    assert after[f"{FOLDER}/2023.html"] == before[f"{FOLDER}/2023.html"]
