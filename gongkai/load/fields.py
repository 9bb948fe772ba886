"""The keys of a front matter into an item's fields and elements, each by its type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from gongkai.load.element_values import read_element
from gongkai.load.entries import Entry, build, read_entries
from gongkai.load.keys import read_keys
from gongkai.load.line_joins import single_line
from gongkai.load.problems import Problems
from gongkai.load.references import read_references
from gongkai.load.schema import Schema
from gongkai.load.suggestions import suggest
from gongkai.load.values import (
    EXPECTED,
    Expected,
    expected_of,
    read_date,
    read_flag,
    read_moment,
    read_year,
    split_words,
)
from gongkai.model import node as nodes
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.fields import Field, FieldType
from gongkai.model.item import ElementValue
from gongkai.model.kinds import field_allowed
from gongkai.model.node import Node, Scalar, Sequence
from gongkai.model.problem import ProblemCode
from gongkai.model.taxonomy import Element

# Where the item stands is settled before, since it decides what the other keys may be.
_PLACES = frozenset({"section", "category"})
_READERS = {
    FieldType.DATE: read_date,
    FieldType.MOMENT: read_moment,
    FieldType.YEAR: read_year,
    FieldType.FLAG: read_flag,
}


@dataclass(slots=True)
class Fields:
    """What a front matter says: values by field id, as the item takes them."""

    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    elements: dict[str, ElementValue] = field(default_factory=dict)
    attachments: tuple[Entry, ...] = ()


def read_fields(mapping: nodes.Mapping, schema: Schema, problems: Problems) -> Fields:
    """Convert what can be converted; a value that can't is reported and absent."""
    fields = Fields()
    for meant, key, value in read_keys(mapping, schema.keys, problems, strict=schema.kind is not None):
        if isinstance(meant, Element):
            if element := read_element(meant, value, problems):
                fields.elements[meant.id] = element
        elif schema.kind and not field_allowed(meant.id, schema.kind):
            problems.add(ProblemCode.MISPLACED_FIELD, key.span, field=meant.name, kind=schema.kind.label)
        else:
            _read_field(meant, value, schema.config, fields, problems)
    return fields


def _read_field(meant: Field, node: Node, config: Config, fields: Fields, problems: Problems) -> None:
    fields.spans[meant.id] = node.span
    if isinstance(node, Scalar):
        fields.raw[meant.id] = node.text
    if meant.id in _PLACES:
        return
    if meant.id == "attachments":
        fields.attachments = read_entries(meant, node, problems)
        return
    value = _convert(meant, node, config, problems)
    if value is not None:
        fields.values[meant.id] = value


def _convert(meant: Field, node: Node, config: Config, problems: Problems) -> object:
    match meant.type:
        case FieldType.ENTRIES:
            return build(meant, read_entries(meant, node, problems))
        case FieldType.REFERENCES:
            return read_references(meant, node, problems)
        case FieldType.WORDS:
            return _words(meant, node, config, problems)
    if isinstance(node, Scalar):
        return _scalar(meant, node, config, problems)
    problems.wrong(meant.name, node, EXPECTED.get(meant.type) or _one_of(meant.choices))
    return None


def _scalar(meant: Field, node: Scalar, config: Config, problems: Problems) -> object:
    """A value of one piece; an empty one is no value, and whether it may be absent is no matter of reading."""
    text = node.text.strip()
    if not text:
        return None
    if reader := _READERS.get(meant.type):
        value = reader(text)
        if value is None:
            problems.wrong(meant.name, node, expected_of(meant.type, text))
        return value
    choices = meant.choices or _known(meant.id, config)
    if choices and text not in choices:
        problems.wrong(meant.name, node, _one_of(choices, text))
        return None
    return single_line(text)


def _words(meant: Field, node: Node, config: Config, problems: Problems) -> tuple[str, ...]:
    words: list[str] = []
    choices = meant.choices or _known(meant.id, config)
    for scalar in _word_nodes(meant, node, problems):
        for word in split_words(scalar.text) if scalar is node else (scalar.text.strip(),):
            if choices and word not in choices:
                problems.wrong(meant.name, Scalar(word, scalar.span), _one_of(choices, word))
            elif word:
                words.append(word)
    return tuple(dict.fromkeys(words))


def _word_nodes(meant: Field, node: Node, problems: Problems) -> Iterable[Scalar]:
    items = node.items if isinstance(node, Sequence) else (node,)
    for item in items:
        if isinstance(item, Scalar):
            yield item
        else:
            problems.wrong(meant.name, item, EXPECTED[FieldType.WORDS])


def _known(field_id: str, config: Config) -> tuple[str, ...]:
    """What config.yaml allows in a field; nothing where it allows anything."""
    match field_id:
        case "subject":
            return config.subjects
        case "topics":
            return tuple(config.topic_by_name)
        case "department":
            return tuple(config.department_by_name)
    return ()


def _one_of(choices: Iterable[str], found: str = "") -> Expected:
    choices = tuple(choices)
    nearest = suggest(found, choices) if found else ""
    return Expected("以下之一：" + "、".join(choices), nearest or choices[0])
