"""Places in config.yaml: from pydantic's locations to nodes, and to the classes that describe what may stand there."""

from __future__ import annotations

import types
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, is_dataclass, replace
from typing import Annotated, Any, Union, get_args, get_origin

from gongkai.load.config_form import explanations_of, options_of
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.node import Mapping, Node, Scalar, Sequence

Location = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """As far as a location leads through the file: the node there, under which key, described by which option."""

    path: Location
    node: Node
    key: Scalar | None = None
    explanation: str = ""
    model: type | None = None
    """The class whose keys a mapping in this place may have."""
    around: type | None = None
    """The class of the mapping in which this place lies."""
    rest: tuple[str, ...] = ()
    """What of the location the file lacks: an absent key, and pydantic's names for alternatives."""

    @property
    def name(self) -> str:
        """The key of this place, as written."""
        return self.key.text if self.key else ""

    @property
    def key_span(self) -> Span:
        """Where the key stands, or the value where it has none."""
        return self.key.span if self.key else self.node.span


def locate(root: Node, location: Location) -> Place:
    """Follow a location as far as the file goes."""
    place = Place((), root, model=Config)
    annotation: object = Config
    for part in location:
        if child := _child(place.node, part):
            annotation = inner(annotation, part)
            place = _within(place, part, *child, model_of(annotation))
        else:
            place = replace(place, rest=(*place.rest, str(part)))
    return place


def _within(place: Place, part: int | str, key: Scalar | None, node: Node, model: type | None) -> Place:
    explanation = explanations_of(place.model).get(str(part)) if place.model else None
    return Place(
        (*place.path, part), node, key or place.key, explanation or place.explanation, model, place.model, place.rest
    )


def _child(node: Node, part: int | str) -> tuple[Scalar | None, Node] | None:
    if isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
        return None, node.items[part]
    if isinstance(node, Mapping):
        return next(((key, value) for key, value in node if key.text == part), None)
    return None


def plain(node: Node, annotation: object = Config) -> Any:  # noqa: ANN401
    """What pydantic validates: an absent value is None where that is allowed, and an empty string elsewhere."""
    if isinstance(node, Scalar):
        return None if not node.text and type(None) in _options(annotation) else node.text
    if isinstance(node, Sequence):
        return [plain(item, inner(annotation, index)) for index, item in enumerate(node.items)]
    return {key.text: plain(value, inner(annotation, key.text)) for key, value in node}


def inner(annotation: object, part: int | str) -> object:
    """The annotation of what stands under a key or an index of what is annotated; None where that is unknown."""
    for option in _options(annotation):
        origin = get_origin(option)
        if isinstance(part, int) and origin is tuple:
            return get_args(option)[0]
        if isinstance(part, str) and origin is MappingType:
            return get_args(option)[1]
        if isinstance(part, str) and (model := model_of(option)) and part in options_of(model):
            return options_of(model)[part]
    return None


def model_of(annotation: object) -> type | None:
    """The class that an annotation allows, if it is or may be one."""
    found = (one for one in _options(annotation) if isinstance(one, type) and is_dataclass(one))
    return next(found, None)


def _options(annotation: object) -> Iterator[object]:
    """The alternatives of an annotation, itself where it has none."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _options(get_args(annotation)[0])
    elif origin in {Union, types.UnionType}:
        for option in get_args(annotation):
            yield from _options(option)
    else:
        yield annotation
