"""Whichever required element is deleted from whichever item, the command names exactly that one.

A run deletes one element from every item at once: the first of each, then the second, until all have had their turn.
What must be there is worked out from config.yaml and the text of the items alone, without the code under test.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.load import load_config
from gongkai.model.taxonomy import Category, Condition, Element
from gongkai.norms.headings import normalise
from tests.sample import ROOT, TODAY, copy_project

CONFIG = load_config(ROOT / "config.yaml")
CATEGORIES = {f"{section.id}/{one.id}": one for section in CONFIG.sections for one in section.categories}
KEY = re.compile(r"(?P<key>[^\s:#-][^:]*):(?P<value>.*)")
HEADING = re.compile(r"(?P<level>#{1,6}) +(?P<title>.*?) *#* *")


def required(category: Category, lines: list[str]) -> Iterator[Element]:
    """The elements that an item must state."""
    for element in CONFIG.elements_of(category):
        needed = element.required
        if all(holds(lines, *wanted) for wanted in needed.when.items()) if isinstance(needed, Condition) else needed:
            yield element


def holds(lines: list[str], key: str, wanted: str | tuple[str, ...]) -> bool:
    written = {match["key"]: match["value"].strip() for line in front(lines) if (match := KEY.match(line))}
    spellings = [key, *(element.id for one in CATEGORIES.values() for element in one.elements if element.name == key)]
    said = next((written[spelling] for spelling in spellings if spelling in written), "")
    return said in ((wanted,) if isinstance(wanted, str) else wanted)


def front(lines: list[str]) -> list[str]:
    return lines[1 : lines.index("---", 1)]


def without(lines: list[str], element: Element) -> list[str]:
    """The lines of an item without an element: its key with all that belongs to it, or its heading and what follows."""
    start, end = extent_of_key(lines, element) or extent_of_heading(lines, element)
    return lines[:start] + lines[end:]


def extent_of_key(lines: list[str], element: Element) -> tuple[int, int] | None:
    close = lines.index("---", 1)
    for start in range(1, close):
        match = KEY.match(lines[start])
        if match and match["key"].strip() in {element.id, element.name}:
            following = (number for number in range(start + 1, close) if KEY.match(lines[number]))
            return start, next(following, close)
    return None


def extent_of_heading(lines: list[str], element: Element) -> tuple[int, int]:
    headings = [
        (number, len(match["level"]), match["title"])
        for number, line in enumerate(lines)
        if number > lines.index("---", 1) and (match := HEADING.fullmatch(line))
    ]
    for start, level, title in headings:
        if normalise(title) == normalise(element.name):
            following = (number for number, other, _ in headings if number > start and other <= level)
            return start, next(following, len(lines))
    raise AssertionError(f"{element.name} stands nowhere")


def is_exempt(lines: list[str]) -> bool:
    """Of drafts and withdrawn items nothing is asked for."""
    return any(re.match(r"(草稿|draft|撤下|withdrawn) *:", line) for line in front(lines))


def items(root: Path) -> Iterator[tuple[Path, list[str], list[Element]]]:
    """Each item with its lines and the elements that it must state."""
    for path in sorted((root / "content").glob("*/*/*.md")):
        lines = path.read_text(encoding="utf-8").split("\n")
        if not is_exempt(lines):
            category = CATEGORIES[path.parent.relative_to(root / "content").as_posix()]
            yield path, lines, list(required(category, lines))


MOST = max(len(elements) for _, _, elements in items(ROOT))


def delete(root: Path, turn: int) -> set[tuple[str, str]]:
    """Delete one required element from each item that has so many; what was deleted, by content path."""
    deleted: set[tuple[str, str]] = set()
    for path, lines, elements in items(ROOT):
        name = path.relative_to(ROOT)
        left = without(lines, elements[turn]) if turn < len(elements) else lines
        rewrite(root / name, "\n".join(left))
        if left is not lines:
            deleted.add((name.relative_to("content").as_posix(), elements[turn].name))
    return deleted


def rewrite(path: Path, text: str) -> None:
    """Leave a file alone that says it already, so that it is not read again."""
    if path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, of which each turn leaves what the next one finds."""
    return copy_project(tmp_path_factory.mktemp("elements") / "column")


@pytest.mark.parametrize("turn", range(MOST))
def test_a_deleted_element_is_named_and_nothing_else(turn: int, root: Path) -> None:
    deleted = delete(root, turn)
    arguments = ["check", "--format", "json", "--config", str(root / "config.yaml"), "--today", TODAY]
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments], capture_output=True, encoding="utf-8", check=False
    )
    errors = [found for found in json.loads(done.stdout)["diagnostics"] if found["severity"] == "error"]
    assert done.returncode == 1, done.stderr
    assert sorted((found["item"], found["element"]) for found in errors) == sorted(deleted)
    assert {found["rule"] for found in errors} == {"missing-element"}


def test_every_item_that_is_public_has_its_turn() -> None:
    counted = {path: len(elements) for path, _, elements in items(ROOT)}
    assert len(counted) >= 80
    assert min(counted.values()) >= 3
