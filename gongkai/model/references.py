"""What a reference in the front matter points to."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.model.item import Item, Reference


@dataclass(frozen=True, slots=True)
class Resolution:
    """Items that a reference may mean: one where it is right, several where it is ambiguous."""

    reference: Reference
    candidates: tuple[Item, ...] = ()

    @property
    def item(self) -> Item | None:
        """The item meant, where there is exactly one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


class Index:
    """Items by content path, index number and document number."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_key: dict[str, list[Item]] = defaultdict(list)
        for item in items:
            for key in {_stem(item.path), item.index_number, item.document_number} - {""}:
                self._by_key[key].append(item)

    def resolve(self, reference: Reference) -> Resolution:
        """Look a reference up; one to a document that is not ours has no candidate."""
        if reference.external:
            return Resolution(reference)
        found = self._by_key.get(reference.text) or self._by_key.get(_stem(reference.text), [])
        return Resolution(reference, tuple(sorted(found, key=lambda item: item.path)))


def _stem(path: str) -> str:
    """A content path without `content/` and `.md`, so that both spellings meet."""
    return posixpath.normpath(path).removeprefix("content/").removesuffix(".md")
