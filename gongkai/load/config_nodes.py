"""Picking from the nodes of config.yaml, whatever a broken one lacks."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.node import Mapping, Node, Scalar, Sequence


def scalar(node: Node | None, key: str) -> Scalar | None:
    """The non-empty string under a key."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return value if isinstance(value, Scalar) and value.text else None


def text(node: Node | None, key: str) -> str:
    """The same as text; empty where there is none."""
    found = scalar(node, key)
    return found.text if found else ""


def mappings(node: Node | None, key: str) -> list[Mapping]:
    """The mappings in the list under a key."""
    value = node.get(key) if isinstance(node, Mapping) else None
    return [item for item in value.items if isinstance(item, Mapping)] if isinstance(value, Sequence) else []


def scalars(node: Node | None, key: str) -> Iterator[Scalar]:
    """The strings in the list under a key, or the one string there."""
    value = node.get(key) if isinstance(node, Mapping) else None
    for item in value.items if isinstance(value, Sequence) else (value,):
        if isinstance(item, Scalar) and item.text:
            yield item


def categories(root: Mapping) -> Iterator[tuple[Mapping, Mapping]]:
    """Each category with its section."""
    for section in mappings(root, "sections"):
        for category in mappings(section, "categories"):
            yield section, category
