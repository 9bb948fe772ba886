"""What exact search costs: `python -m bench.search [ITEMS] [TEXTS]`, from the project's root.

A generated column of ITEMS (10,000 unless told) is planned; with TEXTS, a folder of Markdown or plain text in Chinese,
the bodies are paragraphs of these instead. Printed is a Markdown table each of what the build makes, of what an edit
rewrites, and of what a query moves and how long its script runs. No network delay is in the times.
"""

from __future__ import annotations

import gzip
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser

from gongkai.model.catalog import Catalog, gather
from gongkai.model.item import Item, Source, Withdrawal
from gongkai.pages.edition import Edition
from gongkai.pages.search import search_pages
from gongkai.pages.search.terms import fold
from gongkai.pages.search.words import words_of
from gongkai.publish.render import Renderer
from gongkai.publish.theme import load_theme, packaged_templates
from tests.browser.chromium import Reader, launched
from tests.browser.planned import PlannedSite, serve_plan
from tests.browser.searching import Search
from tests.large import large_catalog, saying

ASKED, LONGEST, SEED = 100, 20, 4


class Answer(NamedTuple):
    """What a query cost: bytes compressed, files, milliseconds of script; and whether all that it showed was right."""

    words: str
    moved: int
    files: int
    script: float
    right: bool


def main() -> None:
    """Print the tables."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    catalog = large_catalog(size)
    if len(sys.argv) > 2:
        catalog = _retold(catalog, list(_paragraphs(Path(sys.argv[2]))))
    files, seconds = _built(catalog)
    _print_build(files, seconds, size)
    _print_edits(catalog, files)
    _print_queries(catalog)


def _built(catalog: Catalog) -> tuple[dict[str, bytes], float]:
    """Every file of the search, and the seconds of CPU that it took to make them."""
    renderer = Renderer(load_theme((packaged_templates(),)), catalog.config)
    started = time.process_time()
    files = {page.path: renderer.render(page) for page in search_pages(Edition(catalog))}
    return files, time.process_time() - started


def _print_build(files: Mapping[str, bytes], seconds: float, size: int) -> None:
    print(f"| {size} items | Files | KB | KB compressed | Largest, compressed |\n|---|---|---|---|---|")
    groups: dict[str, list[bytes]] = defaultdict(list)
    for path, body in files.items():
        groups[_sort_of(path)].append(body)
    for name, bodies in groups.items():
        packed = [len(gzip.compress(body, 6)) for body in bodies]
        print(f"| {name} | {len(bodies)} | {_kb(map(len, bodies))} | {_kb(packed)} | {max(packed)} B |")
    print(f"\nMade in {seconds / size * 1000:.2f} ms of CPU an item, rendering included.\n")


def _sort_of(path: str) -> str:
    if path.endswith(".html"):
        return "page"
    return "texts" if "/text/" in path else "lists" if path.endswith("items.js") else "index"


def _print_edits(catalog: Catalog, files: Mapping[str, bytes]) -> None:
    print("| Change | Files rewritten | of all | KB |\n|---|---|---|---|")
    for name, changed in _edits(catalog).items():
        after, _ = _built(changed)
        written = [body for path, body in after.items() if files.get(path) != body]
        print(f"| {name} | {len(written)} | {len(written) / len(after):.1%} | {_kb(map(len, written))} |")
    print()


def _edits(catalog: Catalog) -> dict[str, Catalog]:
    newest, oldest = catalog.listed[0], catalog.listed[-1]
    moment = newest.published
    assert moment is not None
    later = replace(moment, day=moment.day + timedelta(days=1))
    added = replace(newest, path=newest.path.replace(".md", "-1.md"), stem=f"{newest.stem}-1", published=later)
    gone = Withdrawal(catalog.today, "期满")
    return {
        "a sentence of an old item": _changed(catalog, oldest, lambda one: _said(one, "办理时限改为五个工作日。")),
        "the title of a new item": _changed(catalog, newest, lambda one: _titled(one, "关于开展清欠工作的公告")),
        "an item more": gather(
            catalog.config,
            [*catalog.sources, replace(_source(catalog, newest), path=f"content/{added.path}", item=added)],
            catalog.now + timedelta(days=2),
        ),
        "a new item withdrawn": _changed(catalog, newest, lambda one: _withdrawn(one, gone)),
        "an old item withdrawn": _changed(catalog, oldest, lambda one: _withdrawn(one, gone)),
    }


def _changed(catalog: Catalog, item: Item, change: Callable[[Source], Source]) -> Catalog:
    sources = [change(source) if source.item == item else source for source in catalog.sources]
    return gather(catalog.config, sources, catalog.now)


def _source(catalog: Catalog, item: Item) -> Source:
    return next(source for source in catalog.sources if source.item == item)


def _said(source: Source, text: str) -> Source:
    assert source.body
    return replace(source, body=saying(source.body.text + text))


def _titled(source: Source, title: str) -> Source:
    assert source.item
    return replace(source, item=replace(source.item, title=title))


def _withdrawn(source: Source, withdrawal: Withdrawal) -> Source:
    assert source.item
    return replace(source, item=replace(source.item, withdrawn=withdrawal))


def _print_queries(catalog: Catalog) -> None:
    texts = {
        item.address: [fold(one) for one in words_of(catalog.config, item, catalog.bodies[item.path]).fields]
        for item in catalog.listed
    }
    print(
        f"| {ASKED} queries each | KB moved: half | 95 % | most | Files | Script ms: half | 95 % | most | All right |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    with serve_plan(catalog) as (home, site), launched() as browser:
        site.make_index()
        _asked(browser, home, site, "不存在的词", texts)
        for name, lengths in {"2 characters": (2, 2), "3–4": (3, 4), "5–8": (5, 8), "9–20": (9, LONGEST)}.items():
            answers = [_asked(browser, home, site, words, texts) for words in _drawn(texts, lengths)]
            _print_answers(name, answers)


def _drawn(texts: Mapping[str, Sequence[str]], lengths: tuple[int, int]) -> list[str]:
    draw = random.Random(SEED)  # noqa: S311 - a choice of samples, nobody's secret
    pieces = [piece for fields in texts.values() for piece in fields[-1].split() if len(piece) >= lengths[1]]
    drawn = []
    for piece in draw.choices(pieces, k=ASKED):
        length = draw.randint(*lengths)
        start = draw.randrange(len(piece) - length + 1)
        drawn.append(piece[start : start + length])
    return drawn


def _asked(browser: Browser, home: str, site: PlannedSite, words: str, texts: Mapping[str, Sequence[str]]) -> Answer:
    reader = Reader(browser, 1280, scripts=True)
    reader.session.send("Performance.enable")
    site.sent.clear()
    search = Search(reader, home)
    search.open(q=words)
    metrics = {one["name"]: one["value"] for one in reader.session.send("Performance.getMetrics")["metrics"]}
    moved = site.sizes().values()
    right = all(any(words in field for field in texts[address]) for address in search.shown)
    reader.close()
    return Answer(words, sum(moved), len(moved), metrics["ScriptDuration"] * 1000, right)


def _print_answers(name: str, answers: Sequence[Answer]) -> None:
    moved, script = sorted(one.moved for one in answers), sorted(one.script for one in answers)
    files = median(one.files for one in answers)
    nearly = len(answers) * 95 // 100
    print(
        f"| {name} | {median(moved) / 1000:.0f} | {moved[nearly] / 1000:.0f} | {moved[-1] / 1000:.0f} | {files:.0f} "
        f"| {median(script):.0f} | {script[nearly]:.0f} | {script[-1]:.0f} | {all(one.right for one in answers)} |"
    )


def _paragraphs(folder: Path) -> Iterable[str]:
    for path in sorted(folder.rglob("*.md")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from (line.strip() for line in lines if len(line.strip()) > 20 and line[0] not in "#<|")


def _retold(catalog: Catalog, paragraphs: Sequence[str]) -> Catalog:
    """The same items with as much of other words, each category with a stretch of paragraphs of its own."""
    places = sorted({(source.item.section, source.item.category) for source in catalog.sources if source.item})
    share = len(paragraphs) // len(places)
    draw = random.Random(SEED)  # noqa: S311 - a choice of samples, nobody's secret
    own = {place: paragraphs[at * share : (at + 1) * share] for at, place in enumerate(places)}
    sources = [_reworded(source, own, draw) for source in catalog.sources]
    return gather(catalog.config, sources, catalog.now)


def _reworded(source: Source, own: Mapping[tuple[str, str], Sequence[str]], draw: random.Random) -> Source:
    assert source.item
    assert source.body
    pool = own[source.item.section, source.item.category]
    wanted, said = len(source.body.text), []
    while wanted > 0:
        said.append(draw.choice(pool))
        wanted -= len(said[-1])
    title = f"关于{said[0][4:20]}的通知"
    item = replace(source.item, title=title, summary=said[-1][:60] if source.item.summary else "")
    return replace(source, item=item, body=saying("\n".join(said)))


def _kb(sizes: Iterable[int]) -> str:
    return f"{sum(sizes) / 1000:.0f}"


if __name__ == "__main__":
    main()
