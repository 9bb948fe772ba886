"""axe finds nothing on any sort of page, in any theme, at any width, in any state of the toolbar.

Every page in every state takes a quarter of an hour, so that it is left to `make soak`. Else each page is looked at in
four states, chosen so that it meets each theme, width, text size and contrast, and so that each pair of these is met.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.chromium import Reader
from tests.browser.crawl import Site

PLAIN: dict[str, Any] = {"color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"}
THEMES: dict[str, dict[str, Any]] = {
    "light": PLAIN,
    "dark": {**PLAIN, "color_scheme": "dark"},
    "more contrast": {**PLAIN, "contrast": "more"},
    "forced colours": {**PLAIN, "forced_colors": "active"},
}
WIDTHS = (320, 768, 1280)
ENLARGED = range(4)
"""How often the text was enlarged: to 100, 125, 150 and 200 %."""
CONTRASTS = (False, True)
SLICES = 3
# By the toolbar's own buttons. What is folded is opened in half of the states, since it differs in nothing else.
SET = """([enlarged, high]) => {
  const [smaller, larger, contrast] = document.querySelectorAll(".toolbar button");
  while (smaller.ariaDisabled !== "true") smaller.click();
  for (let turn = 0; turn < enlarged; turn++) larger.click();
  if ((contrast.ariaPressed === "true") !== high) contrast.click();
  for (const details of document.querySelectorAll("details")) details.open = high;
}"""


class State(NamedTuple):
    """A way of looking at a page."""

    theme: str
    width: int
    enlarged: int
    high: bool


EVERY_STATE = tuple(State(*state) for state in product(THEMES, WIDTHS, ENLARGED, CONTRASTS))


def some_states(turn: int) -> list[State]:
    """The states for the page of this number."""
    themes = list(THEMES)
    return [
        State(themes[(step + turn) % 4], WIDTHS[(step + turn // 4) % 3], step, bool((step + turn // 2) % 2))
        for step in ENLARGED
    ]


def faults(reader: Reader, state: State) -> list[str]:
    reader.page.emulate_media(**THEMES[state.theme])
    reader.page.set_viewport_size({"width": state.width, "height": 800})
    reader.page.evaluate(SET, [state.enlarged, state.high])
    overflow = reader.overflow()
    return [*axe.violations(reader), *([f"{overflow} px too wide"] if overflow else [])]


def look(reader: Reader, home: str, name: str, states: Iterable[State]) -> dict[tuple[str, State], list[str]]:
    """What is wrong with a page in these states."""
    reader.page.goto(home + quote(name))
    found = {(name, state): faults(reader, state) for state in states}
    return {key: lines for key, lines in found.items() if lines}


def pairs(state: State) -> set[tuple[str, object, str, object]]:
    return {(*one, *other) for one, other in combinations(state._asdict().items(), 2)}


def test_each_page_meets_every_value_and_all_pages_every_pair(site: Site) -> None:
    chosen = [some_states(turn) for turn in range(len(site.sorts) // SLICES)]
    for states in chosen:
        assert [len(set(values)) for values in zip(*states, strict=True)] == [4, 3, 4, 2]
    met = {pair for states in chosen for state in states for pair in pairs(state)}
    assert met == {pair for state in EVERY_STATE for pair in pairs(state)}


@pytest.mark.parametrize("part", range(SLICES))
def test_every_sort_of_page_is_accessible(browser: Browser, site: Site, home: str, part: int) -> None:
    reader = Reader(browser, WIDTHS[0], scripts=True)
    found: dict[tuple[str, State], list[str]] = {}
    for turn, name in enumerate(site.sorts[part::SLICES]):
        found |= look(reader, home, name, some_states(turn))
    reader.close()
    assert found == {}


@pytest.mark.soak
def test_every_sort_of_page_is_accessible_in_every_state(browser: Browser, site: Site, home: str) -> None:
    reader = Reader(browser, WIDTHS[0], scripts=True)
    found: dict[tuple[str, State], list[str]] = {}
    for name in site.sorts:
        found |= look(reader, home, name, EVERY_STATE)
    reader.close()
    assert found == {}
