"""How exact other engines are: `python -m bench.search_engines NODE_MODULES [TEXTS]`, from the project's root.

NODE_MODULES is a folder into which `npm install pagefind minisearch lunr` was made; what is not there is left out.
The texts are the sample column's own or, with TEXTS, the Markdown files of a folder. Printed are, over 33 words as they
are asked for, recall and precision against plain looking for the word in the text: the average, the worst, and on how
many words each fell short.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from statistics import mean
from threading import Thread

from playwright.sync_api import Browser

from gongkai.model.catalog import Catalog, gather
from gongkai.pages.search.terms import fold
from gongkai.pages.search.words import words_of
from tests.browser.chromium import Reader, launched
from tests.browser.planned import serve_plan
from tests.browser.searching import Search, texts
from tests.browser.serving import Server
from tests.large import large_catalog, saying

WORDS = (
    *(
        "营商环境",
        "中小企业",
        "技术改造",
        "专项资金",
        "信息公开",
        "办事指南",
        "稳就业",
        "复工复产",
        "减税降费",
        "产业链",
        "供应链",
    ),
    *("数字化", "征求意见", "行政许可", "安全生产", "节能", "培训", "补贴", "申报", "公示", "整改", "督查"),
    *("审计", "预算", "决算", "工业", "信息化", "园区", "项目", "融资", "服务", "政策", "企业"),
)
SCRIPT = Path(__file__).with_suffix(".mjs")
PAGEFIND = """async ([address, words]) => {
  const pagefind = await import(address);
  const found = {};
  for (const word of words) {
    const { results } = await pagefind.search(word);
    const data = await Promise.all(results.map((result) => result.data()));
    found[word] = data.map((one) => Number(one.url.match(/(\\d+)\\.html/)[1]));
  }
  return found;
}"""
Found = Mapping[str, list[int]]
"""Numbers of the texts, by word."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the overridden method's name for it
        """Requests are not part of the outcome."""


def main() -> None:
    """Print a line an engine."""
    catalog = _retold(Path(sys.argv[2])) if len(sys.argv) > 2 else next(iter(texts().values())).edition.catalog
    words = (words_of(catalog.config, item, catalog.bodies.get(item.path)) for item in catalog.listed)
    documents = ["\n".join(map(fold, one.fields)) for one in words]
    with tempfile.TemporaryDirectory() as folder, launched() as browser:
        engines = {"gongkai": _ours(browser, catalog)}
        engines |= _theirs(browser, Path(folder), documents, sys.argv[1])
    print(f"| {len(documents)} texts, {len(WORDS)} words | Recall: mean | worst | Precision: mean | worst | Short on |")
    print("|---|---|---|---|---|---|")
    for name, found in engines.items():
        _print(name, found, {word: {n for n, text in enumerate(documents) if word in text} for word in WORDS})


def _retold(folder: Path) -> Catalog:
    """Items with these texts for bodies."""
    files = sorted(folder.rglob("*.md"))
    catalog = large_catalog(len(files))
    sources = [
        replace(source, body=saying(file.read_text(encoding="utf-8")))
        for source, file in zip(catalog.sources, files, strict=True)
        if source.body
    ]
    return gather(catalog.config, sources, catalog.now)


def _print(name: str, found: Found, expected: Mapping[str, set[int]]) -> None:
    both = {word: len(set(found[word]) & expected[word]) for word in WORDS}
    recall = [both[word] / len(expected[word]) for word in WORDS if expected[word]]
    precision = [both[word] / len(set(found[word])) if found[word] else 1.0 for word in WORDS]
    short = sum(set(found[word]) != expected[word] for word in WORDS)
    print(
        f"| {name} | {mean(recall):.3f} | {min(recall):.2f} | {mean(precision):.3f} | {min(precision):.2f} | {short} |"
    )


def _ours(browser: Browser, catalog: Catalog) -> Found:
    numbers = {item.address: number for number, item in enumerate(catalog.listed)}
    with serve_plan(catalog) as (home, _):
        search = Search(Reader(browser, 1280, scripts=True), home)
        search.open()
        found = search.all_of(list(WORDS))
    return {word: [numbers[one] for one in addresses] for word, addresses in zip(WORDS, found, strict=True)}


def _theirs(browser: Browser, folder: Path, documents: list[str], modules: str) -> dict[str, Found]:
    task = folder / "task.json"
    told = [{"id": number, "text": html.escape(text)} for number, text in enumerate(documents)]
    site = folder / "site"
    site.mkdir()
    task.write_text(
        json.dumps({"documents": told, "words": WORDS, "pagefind": str(site / "pagefind")}), encoding="utf-8"
    )
    command = ["node", str(SCRIPT), str(Path(modules).resolve()), str(task)]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    found: dict[str, Found] = json.loads(said.stdout.strip().splitlines()[-1])
    if found.pop("Pagefind", None) is not None:
        found["Pagefind"] = _pagefind(browser, site)
    return found


def _pagefind(browser: Browser, site: Path) -> Found:
    """Without a content policy, for it wants to compile WebAssembly."""
    (site / "index.html").write_text("<!DOCTYPE html><html lang=zh><title>Pagefind</title>", encoding="utf-8")
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        page = browser.new_page()
        page.goto(address)
        found: Found = page.evaluate(PAGEFIND, [f"{address}pagefind/pagefind.js", list(WORDS)])
        server.shutdown()
    return found


if __name__ == "__main__":
    main()
