"""A column of any size to measure with: `python -m bench.column FOLDER [ITEMS] [--texts DIR]`, from the project's root.

As many items as told (10,000) over ten years in forty categories, bodies of 4.2 KB on the average, the same for the
same number: paragraphs under headings, with lists, tables, emphasis and links as often as notices have them. The words
are made up; with DIR, a folder of Markdown or plain text in Chinese, the sentences are of these instead.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from tests.large import language

ROOT = Path(__file__).resolve().parent.parent
LAST, YEARS = date(2026, 11, 20), 10
LENGTH = 1400
"""Characters of a body, on the average."""
SECTIONS, CATEGORIES = 8, 5
NUMERALS = "一二三四五六七八九十"
DOCUMENT = """
          - {id: issuer, name: 发文机关, type: field, basis: 条例 第十二条第三款, explain: 测量用的要素。}
          - {id: issued, name: 成文日期, type: field, basis: 条例 第十二条第三款, explain: 测量用的要素。}
          - {id: document_number, name: 发文字号, type: field, basis: 公文格式 7.2.5, explain: 测量用的要素。}"""
NOTICE = """
          - {id: source, name: 来源, type: field, basis: 条例 第十二条第三款, explain: 测量用的要素。}
          - {id: event_date, name: 事项日期, type: date, basis: 条例 第十二条第三款, explain: 测量用的要素。}
          - {id: contact_phone, name: 联系电话, type: phone, basis: 本局规定, explain: 测量用的要素。}"""


def generate(folder: Path, size: int, texts: Path | None = None, *, length: int = LENGTH) -> None:
    """Fill `folder` with config.yaml and `size` items, the bodies of `length` characters on the average."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.yaml").write_text(_config(), "utf-8")
    for path, text in items(size, texts, length=length):
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text, "utf-8")


def items(size: int, texts: Path | None = None, seed: int = 1, *, length: int = LENGTH) -> Iterator[tuple[str, str]]:
    """Content paths and what stands there."""
    draw = random.Random(seed)  # noqa: S311 - a choice of samples, nobody's secret
    sentences = _made_up(seed) if texts is None else _sentences(texts)
    for number in range(1, size + 1):
        place = draw.randrange(SECTIONS * CATEGORIES)
        day = LAST - timedelta(days=draw.randrange(YEARS * 365))
        path = f"s{place // CATEGORIES + 1}/c{place % CATEGORIES + 1}/{day}-{number}.md"
        yield (
            path,
            "\n".join(_front(draw, sentences, place, day, number))
            + "\n\n".join(_blocks(draw, sentences, length))
            + "\n",
        )


def category_kind(place: int) -> str:
    """The kind of a category, by its number: two of five hold documents."""
    return "document" if place % CATEGORIES < 2 else "notice"


def _config() -> str:
    head, _, _ = (ROOT / "config.yaml").read_text("utf-8").partition("\nsections:\n")
    return f"{head}\nsections:\n" + "".join(_section(number) for number in range(SECTIONS))


def _section(number: int) -> str:
    first = number * CATEGORIES
    categories = "".join(_category(place) for place in range(first, first + CATEGORIES))
    return f"""  - id: s{number + 1}
    title: 栏目{NUMERALS[number]}
    summary: 测量用的栏目。
    column_type: 测量
    lead: office
    categories:
{categories}"""


def _category(place: int) -> str:
    kind = category_kind(place)
    return f"""      - id: c{place % CATEGORIES + 1}
        title: 类别{place + 1}
        kind: {kind}
        summary: 测量用的第{place + 1}个类别。
        basis: [条例 第十九条]
        deadline: {{text: 形成之日起20个工作日内, days: 20}}
        elements:{DOCUMENT if kind == "document" else NOTICE}
"""


def _front(draw: random.Random, sentences: Sequence[str], place: int, day: date, number: int) -> list[str]:
    return [
        "---",
        f"标题: 示例县工业和信息化局关于{draw.choice(sentences)[: draw.randrange(8, 24)].rstrip('，、。；：')}的通知",
        f"发布日期: {day} {draw.randrange(8, 18):02}:{draw.randrange(60):02}",
        f"索引号: 11000000MB0000019X/{day.year}-{number:05}",
        f"内容概述: {draw.choice(sentences)}",
        f"关键词: {'、'.join(sentence[:4] for sentence in draw.sample(sentences, 3))}",
        *(_of_document if category_kind(place) == "document" else _of_notice)(day, number),
        "---",
        "",
        "",
    ]


def _of_document(day: date, number: int) -> tuple[str, ...]:
    return ("发文机关: 示例县工业和信息化局", f"成文日期: {day}", f"发文字号: 示工信发〔{day.year}〕{number}号")


def _of_notice(day: date, number: int) -> tuple[str, ...]:
    return ("来源: 示例县工业和信息化局", f"事项日期: {day}", f"联系电话: 0400-55501{number % 100:02}")


def _blocks(draw: random.Random, sentences: Sequence[str], length: int) -> Iterator[str]:
    wanted, part = max(200, int(draw.lognormvariate(0, 0.6) * length * 0.83)), 0
    while wanted > 0:
        if part < len(NUMERALS) and draw.random() < 0.2:
            yield f"## {NUMERALS[part]}、{re.sub('[，、。；：]', '', draw.choice(sentences)[:8])}"
            part += 1
        block = _block(draw, sentences)
        wanted -= len(block)
        yield block


def _block(draw: random.Random, sentences: Sequence[str]) -> str:
    kind = draw.random()
    if kind < 0.03:
        rows = (f"| {draw.choice(sentences)[:6]} | {draw.randrange(1, 5000)} |" for _ in range(draw.randrange(3, 9)))
        return "\n".join(("| 事项 | 数量 |", "|---|---:|", *rows))
    if kind < 0.08:
        return "\n".join(f"{index}. {draw.choice(sentences)}" for index in range(1, draw.randrange(3, 7)))
    text = "".join(draw.choices(sentences, k=draw.randrange(1, 5)))
    if kind < 0.13:
        return f"**{text[:8]}**{text[8:]}"
    return f"{text[:-1]}，详见[办事大厅](https://www.example.com/{len(text)})。" if kind < 0.16 else text


def _made_up(seed: int) -> list[str]:
    return [re.sub("[，、；]+(?=[，、；。])", "", sentence) for sentence in language(seed).sentences]


def _sentences(folder: Path) -> list[str]:
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".txt"})
    text = "\n".join(path.read_text("utf-8", "replace") for path in files)
    found = re.findall(r"[\u4e00-\u9fff][\u4e00-\u9fff，、；：“”《》]{10,120}。", text)
    if not found:
        raise SystemExit(f"{folder} holds no sentence in Chinese, in a file that ends in .md or .txt")
    return found


def add_texts(parser: argparse.ArgumentParser) -> None:
    """Let a command be told of which texts bodies are made."""
    parser.add_argument("--texts", type=Path, metavar="DIR", help="Chinese texts of which bodies are made")


def main() -> None:
    """Make one, as the command line says."""
    parser = argparse.ArgumentParser(description="a column of any size to measure with")
    parser.add_argument("folder", type=Path)
    parser.add_argument("size", nargs="?", type=int, default=10_000, help="items (10000)")
    add_texts(parser)
    wishes = parser.parse_args()
    generate(wishes.folder, wishes.size, wishes.texts)


if __name__ == "__main__":
    main()
