"""The word list of the package, and what the bureau adds to it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import resources

from gongkai.load import yaml_source
from gongkai.load.config_form import words_form
from gongkai.load.config_places import plain
from gongkai.load.source_text import SourceText
from gongkai.model.words import Word


@cache
def packaged_words() -> tuple[Word, ...]:
    """Those of `rules/words.yaml`."""
    text = resources.files("gongkai").joinpath("rules", "words.yaml").read_text(encoding="utf-8")
    node, _ = yaml_source.parse(SourceText(text))
    return words_form().validate_python(plain(node) if node else ())


def with_packaged(own: Iterable[Word]) -> tuple[Word, ...]:
    """The bureau's words with ours; its own say what becomes of the same wrong word."""
    words = {word.wrong: word for word in (*packaged_words(), *own)}
    return tuple(words.values())
