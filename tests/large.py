"""A column of any size, made of nothing: items of real length in Chinese of no meaning, the same for the same seed.

Its words, sentences and phrases repeat so that it has a fifth more pairs of characters, and compresses a tenth worse,
than as many characters of the laws of China: what is measured on it is no better than it will be.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import accumulate, count

from gongkai.load import load_config
from gongkai.model.catalog import Catalog, gather
from gongkai.model.config import Config
from gongkai.model.item import Body, Item, Part, Source
from gongkai.model.moment import Moment
from tests.sample import ROOT, TODAY

CHARACTERS, WORDS, FOLLOWERS, SENTENCES = 2500, 6000, 6, 20000
YEARS = 10
LENGTH = 1400
"""Characters of a body, on the average."""


@dataclass(frozen=True)
class Language:
    """Words, the commonest first, and sentences of them."""

    words: Sequence[str]
    sentences: Sequence[str]


def language(seed: int = 1) -> Language:
    """Words are of one to four of the characters that a primary school teaches; each has few that follow it often."""
    draw = random.Random(seed)  # noqa: S311 - a choice of samples, nobody's secret
    characters = _characters()
    draw.shuffle(characters)
    common = characters[:CHARACTERS]
    weights = _weights(CHARACTERS, 30)
    lengths = draw.choices((1, 2, 3, 4), (2, 14, 3, 3), k=WORDS)
    words = list(dict.fromkeys("".join(draw.choices(common, cum_weights=weights, k=length)) for length in lengths))
    worn = _weights(len(words), 30)
    followers = {word: draw.choices(words, cum_weights=worn, k=FOLLOWERS) for word in words}
    sentences = [_sentence(draw, words, worn, followers) for _ in range(SENTENCES)]
    return Language(words, sentences)


def large_catalog(size: int, seed: int = 1) -> Catalog:
    """`size` items over ten years and all categories of the sample, each category with sentences of its own."""
    config = load_config(ROOT / "config.yaml")
    now = datetime.combine(date.fromisoformat(TODAY), datetime.min.time(), config.site.zone)
    return gather(config, _sources(config, language(seed), size, seed), now)


def edited(catalog: Catalog, item: Item, old: str, new: str) -> Catalog:
    """The same with one body changed."""
    sources = [_edited(one, old, new) if one.item == item else one for one in catalog.sources]
    return gather(catalog.config, sources, catalog.now)


def _sources(config: Config, spoken: Language, size: int, seed: int) -> Iterator[Source]:
    draw = random.Random(seed)  # noqa: S311 - a choice of samples, nobody's secret
    last = date.fromisoformat(TODAY)
    places = [(section, category) for section in config.sections for category in section.categories]
    own = [draw.sample(spoken.sentences, SENTENCES // 10) for _ in places]
    numbers = count(1)
    for _ in range(size):
        place = draw.randrange(len(places))
        section, category = places[place]
        day = last - timedelta(days=draw.randrange(YEARS * 365))
        number = next(numbers)
        text = "\n".join(_paragraphs(draw, own[place]))
        item = Item(
            path=f"{section.id}/{category.id}/{day}-{number}.md",
            section=section.id,
            category=category.id,
            stem=f"{day}-{number}",
            title=f"关于{draw.choice(own[place])[: draw.randrange(8, 24)].replace('，', '')}的通知",
            published=Moment(day),
            document_number=f"示工信发〔{day.year}〕{number}号" if number % 3 else "",
            index_number=f"11000000MB0000019X/{day.year}-{number:05}",
            summary=draw.choice(own[place]) if number % 2 else "",
        )
        yield Source(path=f"content/{item.path}", item=item, body=saying(text))


def _paragraphs(draw: random.Random, sentences: Sequence[str]) -> Iterator[str]:
    wanted = max(200, int(draw.lognormvariate(0, 0.6) * LENGTH * 0.8))
    while wanted > 0:
        paragraph = "".join(draw.choices(sentences, k=draw.randrange(1, 5)))
        wanted -= len(paragraph)
        yield paragraph


def _sentence(draw: random.Random, words: Sequence[str], worn: Sequence[float], followers: dict[str, list[str]]) -> str:
    nearer = _weights(FOLLOWERS, 1)
    word = draw.choices(words, cum_weights=worn)[0]
    parts = []
    for _ in range(draw.randrange(8, 26)):
        parts.append(word)
        if draw.random() < 0.15:
            parts.append(draw.choice("，，，、、；"))
        if draw.random() < 0.03:
            parts.append(str(draw.randrange(1, 3000)))
        follows = draw.random() < 0.75
        word = (
            draw.choices(followers[word], cum_weights=nearer)[0]
            if follows
            else draw.choices(words, cum_weights=worn)[0]
        )
    return "".join(parts) + "。"


def _characters() -> list[str]:
    """The 3,755 commonest, which are the first level of GB/T 2312."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return [two.decode("gb2312") for two in rows if two < b"\xd7\xfa"]


def _weights(size: int, head: int) -> list[float]:
    """Of Zipf's law, flattened at its head; each added to those before it, as a draw wants them."""
    return list(accumulate(1 / (rank + head) for rank in range(size)))


def saying(text: str) -> Body:
    """A body of nothing but words."""
    return Body((Part(0, "", "", 1, "", text),))


def _edited(source: Source, old: str, new: str) -> Source:
    assert source.body
    assert old in source.body.text
    return replace(source, body=saying(source.body.text.replace(old, new)))
