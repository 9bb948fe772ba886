"""The search page as a reader uses it, and what a plain look through the same texts would find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import unquote, urlencode

from playwright.sync_api import Locator

from gongkai.cli.clock import moment
from gongkai.load import load_config, load_content
from gongkai.model.catalog import gather
from gongkai.model.item import Item
from gongkai.model.progress import Silent
from gongkai.pages.edition import Edition
from gongkai.pages.search.terms import fold
from gongkai.pages.search.words import Words, words_of
from tests.browser.chromium import Reader
from tests.sample import ROOT, TODAY

STATUS, HITS, MARKS = "[data-search-status]", "[data-search-results] > li", "[data-search-results] mark"
DONE = "[data-search-results]:not([aria-busy])"
ALL = """async (asked) => {
  const find = (name) => document.querySelector(`[data-search-${name}]`);
  const form = document.querySelector("[data-search] form");
  const found = [];
  for (const words of asked) {
    if (words !== null) {
      form.elements.q.value = words;
      form.requestSubmit();
    }
    for (;;) {
      while (find("results").hasAttribute("aria-busy")) await new Promise((resolve) => setTimeout(resolve));
      if (find("more").hidden) break;
      find("more").click();
    }
    found.push([...find("results").querySelectorAll("a")].map((link) => link.href));
  }
  return found;
}"""
"""All hits of each of several words; null stands for what has been asked already."""


@dataclass(frozen=True)
class Text:
    """An item of the sample with its words, folded."""

    item: Item
    edition: Edition
    words: Words
    folded: tuple[str, ...]

    def has(self, *words: str) -> bool:
        return all(any(fold(word) in field for field in self.folded) for word in words)

    def rank(self, *words: str) -> int:
        """The lower the better: for each word the number of the first field that has it."""
        return sum(next(i for i, field in enumerate(self.folded) if fold(word) in field) for word in words)

    def of(self, **wanted: str) -> bool:
        department = self.edition.department(self.item)
        assert self.item.published is not None
        facts = {
            "section": self.item.section,
            "department": department.id if department else "",
            "year": str(self.item.published.day.year),
            "kind": str(self.edition.place(self.item)[1].kind),
        }
        return all(facts[name] == value for name, value in wanted.items())


@cache
def texts() -> dict[str, Text]:
    """Every item that search should know, by address."""
    config = load_config(ROOT / "config.yaml")
    sources = load_content(ROOT, config, Silent())
    edition = Edition(gather(config, sources, moment(date.fromisoformat(TODAY), config.site.zone)))
    bodies = edition.catalog.bodies
    words = ((item, words_of(config, item, bodies.get(item.path))) for item in edition.catalog.listed)
    return {item.address: Text(item, edition, one, tuple(map(fold, one.fields))) for item, one in words}


def expected(*words: str, **wanted: str) -> set[str]:
    return {address for address, text in texts().items() if text.has(*words) and text.of(**wanted)}


@dataclass(frozen=True)
class Search:
    """The search page, open."""

    reader: Reader
    home: str

    def open(self, **address: str) -> None:
        self.reader.page.goto(f"{self.home}search.html?{urlencode(address)}")
        self.settle()

    def settle(self) -> None:
        self.reader.page.locator(DONE).wait_for(state="attached")

    def ask(self, words: str) -> None:
        self.box.fill(words)
        self.box.press("Enter")
        self.settle()

    def choose(self, name: str, value: str) -> None:
        self.reader.page.locator(f"select[name={name}]").select_option(value)
        self.settle()

    @property
    def box(self) -> Locator:
        return self.reader.page.get_by_role("searchbox")

    @property
    def status(self) -> str:
        return self.reader.page.locator(STATUS).inner_text()

    @property
    def shown(self) -> list[str]:
        return self._addresses(self.reader.page.locator(f"{HITS} a").evaluate_all("links => links.map(a => a.href)"))

    def everything(self) -> list[str]:
        """The addresses of all hits of what was asked."""
        (found,) = self.reader.page.evaluate(ALL, [None])
        return self._addresses(found)

    def all_of(self, words: list[str]) -> list[list[str]]:
        """The addresses of all hits of each of several words."""
        return [self._addresses(found) for found in self.reader.page.evaluate(ALL, words)]

    def _addresses(self, links: list[str]) -> list[str]:
        return [unquote(link.removeprefix(self.home)) for link in links]
