"""The sample column: complete, our own words, and alive on any later day."""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gongkai.load import load_config, load_content
from gongkai.model.item import Source
from gongkai.model.kinds import Kind
from gongkai.model.progress import Silent
from tests.sample import ROOT, TODAY, copy_project, run_build

CONFIG = load_config(ROOT / "config.yaml")
SOURCES = load_content(ROOT, CONFIG, Silent())
ITEMS = [source.item for source in SOURCES if source.item]


def check(config: Path, today: str) -> tuple[int, dict[str, Any]]:
    arguments = ["check", "--format", "json", "--config", str(config), "--today", today]
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments], capture_output=True, encoding="utf-8", check=False
    )
    return done.returncode, json.loads(done.stdout)


def test_it_is_clean() -> None:
    code, found = check(ROOT / "config.yaml", TODAY)
    unwaived = [entry for entry in found["diagnostics"] if not entry["hint"].startswith("已豁免")]
    assert (code, unwaived) == (0, [])


def test_it_shows_a_waiver() -> None:
    _, found = check(ROOT / "config.yaml", TODAY)
    waived = [entry for entry in found["diagnostics"] if entry["hint"].startswith("已豁免，不必改：")]
    assert [(entry["rule"], entry["severity"]) for entry in waived] == [("document-number-form", "info")]


def test_every_category_has_a_complete_item() -> None:
    live = {(item.section, item.category) for item in ITEMS if not item.draft and not item.withdrawn}
    categories = {(section.id, category.id) for section in CONFIG.sections for category in section.categories}
    assert categories - live == set()


def test_there_are_items_of_every_kind() -> None:
    kinds = {category.kind for item in ITEMS if (category := CONFIG.category(item.section, item.category))}
    assert set(Kind) - kinds == set()


def test_it_spans_the_years_of_the_plan() -> None:
    years = {item.published.day.year for item in ITEMS if item.published}
    assert set(range(2019, 2027)) - years == set()
    assert len(ITEMS) >= 80


def test_it_shows_a_draft_a_scheduled_and_a_withdrawn_item() -> None:
    today = date.fromisoformat(TODAY)
    assert any(item.draft for item in ITEMS)
    assert any(item.withdrawn for item in ITEMS)
    assert any(item.published and item.published.day > today for item in ITEMS)


def test_each_of_the_six_stabilities_and_securities_is_borne() -> None:
    borne = {topic for item in ITEMS for topic in item.topics}
    assert {topic.name for topic in CONFIG.topics} - borne == set()


def test_each_fund_has_its_four_stages_once_its_year_is_over() -> None:
    stages: dict[tuple[str, int], set[str]] = defaultdict(set)
    for item in ITEMS:
        if item.fund and item.year and item.year < date.fromisoformat(TODAY).year:
            stages[item.fund, item.year].add(item.stage)
    assert len(stages) >= 4
    assert {key: found for key, found in stages.items() if found != {"政策", "分配", "使用", "审计"}} == {}


def test_each_closed_consultation_is_answered() -> None:
    answered = {reference.text.removesuffix(".md") for item in ITEMS for reference in item.responds_to}
    closed = [item for item in ITEMS if item.closes and item.closes.day < date.fromisoformat(TODAY)]
    consultations = [item for item in closed if item.category == "consultations"]
    unanswered = [
        item.path for item in consultations if not {item.path.removesuffix(".md"), item.index_number} & answered
    ]
    assert consultations
    assert unanswered == []


def paragraphs(source: Source) -> set[str]:
    """What somebody wrote: paragraphs and entries of lists without quoted titles; tables are forms."""
    html = re.sub(r"(?s)<table.*?</table>", "", source.body.html) if source.body else ""
    texts = (re.sub(r"<[^>]+>|《[^》]*》", "", text) for _, text in re.findall(r"(?s)<(p|li)[^>]*>(.*?)</\1>", html))
    return {text for text in texts if len(text) > 40}


def test_no_two_items_share_a_paragraph() -> None:
    written = Counter(itertools.chain.from_iterable(paragraphs(source) for source in SOURCES if source.item))
    assert sum(written.values()) > 300
    assert [line for line, count in written.items() if count > 1] == []


@pytest.mark.parametrize("today", ["2027-11-24", "2036-11-24"])
def test_it_builds_years_later(today: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "later")
    done = run_build(project, "--today", today)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "output" / "index.html").is_file()


def test_every_category_asks_for_something_of_its_own() -> None:
    bare = [
        f"{section.id}/{category.id}"
        for section in CONFIG.sections
        for category in section.categories
        if not category.elements
    ]
    assert bare == []


def test_every_page_says_that_the_bureau_is_fictional(sample_site: Path) -> None:
    pages = [page for page in sample_site.rglob("*.html") if "http-equiv" not in page.read_text(encoding="utf-8")]
    silent = [page.name for page in pages if CONFIG.site.notice not in page.read_text(encoding="utf-8")]
    assert len(pages) > 200
    assert silent == []
