"""What config.yaml may hold, as pydantic reads it from the classes that describe it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from typing import get_type_hints

from pydantic import TypeAdapter

from gongkai.model.config import Config
from gongkai.model.words import Word


@cache
def config_form() -> TypeAdapter[Config]:
    """Validates the whole."""
    return TypeAdapter(Config)


@cache
def words_form() -> TypeAdapter[tuple[Word, ...]]:
    """Validates a list of words."""
    return TypeAdapter(tuple[Word, ...])


@cache
def options_of(model: type) -> Mapping[str, object]:
    """The keys that a part may have, with their annotations; none where it is no part of the configuration."""
    if not is_dataclass(model):
        return {}
    hints = get_type_hints(model, include_extras=True)
    return {field.name: hints[field.name] for field in fields(model)}


@cache
def explanations_of(model: type) -> Mapping[str, str]:
    """What stands under each option in the class that has it, by key."""
    (described,) = ast.parse(inspect.getsource(model)).body
    found: dict[str, str] = {}
    for option, text in pairwise(described.body if isinstance(described, ast.ClassDef) else ()):
        match option, text:
            case ast.AnnAssign(target=ast.Name(id=key)), ast.Expr(value=ast.Constant(value=str(said))):
                found[key] = inspect.cleandoc(said)
    return found
