"""The sample column's audit against a count of its files that knows nothing of the program."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.sample import ROOT, TODAY

CONTENT = ROOT / "content"
LATER = "2036-11-24"
PUBLISHED = re.compile(r"^(?:发布日期|published): *[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)
DRAFT = re.compile(r"^(?:草稿|draft): *(?:是|true)", re.MULTILINE)
WITHDRAWN = re.compile(r"^(?:撤下|withdrawn):", re.MULTILINE)
WITHDRAW_ON = re.compile(r"^(?:撤下日期|withdraw_on): *[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)


@cache
def audit(today: str) -> Any:
    command = [sys.executable, str(ROOT / "build.py"), "audit", "--format", "json", "--today", today]
    done = subprocess.run(
        [*command, "--config", str(ROOT / "config.yaml")], capture_output=True, check=True, timeout=120
    )
    return json.loads(done.stdout)


def front(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n---", 1)[0]


def counted(folder: Path, today: str) -> tuple[int, int, int]:
    """Items on the site, withdrawn, held back."""
    published = withdrawn = held = 0
    for path in folder.glob("*.md"):
        text = front(path)
        day, on = PUBLISHED.search(text), WITHDRAW_ON.search(text)
        if DRAFT.search(text) or (day and day[1] > today):
            held += 1
        elif WITHDRAWN.search(text) or (on and on[1] <= today):
            withdrawn += 1
        else:
            published += 1
    return published, withdrawn, held


@pytest.mark.parametrize("today", [TODAY, LATER])
def test_every_category_holds_as_many_items_as_its_folder(today: str) -> None:
    found = {
        f"{one['section']}/{one['category']}": (one["published"], one["withdrawn"], one["held"])
        for one in audit(today)["categories"]
    }
    assert found == {folder: counted(CONTENT / folder, today) for folder in found}
    assert len(found) == len([path for path in CONTENT.glob("*/*") if list(path.glob("*.md"))])


@pytest.mark.parametrize("today", [TODAY, LATER])
def test_the_summary_is_the_sum_of_the_categories(today: str) -> None:
    found = audit(today)
    for name in ("published", "withdrawn", "held", "late", "missing", "stale"):
        assert found["summary"][name] == sum(category[name] for category in found["categories"])
    for name in ("late", "overdue", "stale", "missing", "due"):
        assert found["summary"][name] == len(found[name]) == sum(one[name] for one in found["departments"])
    assert found["summary"]["published"] == sum(one["published"] for one in found["departments"])
    judged = [one["timeliness"]["judged"] for one in found["departments"]]
    assert found["summary"]["timeliness"]["judged"] == sum(judged) > 100


def test_every_category_of_the_sample_is_covered_and_complete() -> None:
    found = audit(TODAY)["summary"]
    assert (found["coverage"], found["missing"]) == (1.0, 0)


def test_in_ten_years_everything_is_stale_and_nothing_that_was_timely_has_become_late() -> None:
    now, later = audit(TODAY), audit(LATER)
    assert later["summary"]["stale"] == len([one for one in later["categories"] if one["update_days"]])
    assert now["summary"]["late"] == later["summary"]["late"] == 0


def test_nobody_but_a_department_answers_for_anything() -> None:
    for today in (TODAY, LATER):
        found = audit(today)
        matters = [*found["overdue"], *found["stale"], *found["due"]]
        assert matters
        assert all(matter["department"] and matter["category"] for matter in matters)


def test_what_is_due_comes_within_thirty_days_in_order() -> None:
    found = audit("2027-01-10")
    days = [(date.fromisoformat(one["due"]) - date(2027, 1, 10)).days for one in found["due"]]
    assert days == sorted(days) == [one["days"] for one in found["due"]]
    assert 0 <= min(days) <= max(days) <= 30
    reports = {one["category"] for one in found["due"] if one["due"] == "2027-01-31"}
    assert {"disclosure", "website"} <= reports
