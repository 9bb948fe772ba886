"""Files in `content/` that no item uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode


def unused(others: Iterable[str], sources: Iterable[Source]) -> Iterator[Source]:
    """Files that no item uses; where an item could not be read, nobody knows what it uses."""
    used: set[str] = set()
    unknown: set[str] = set()
    for source in sources:
        if source.item:
            used.update(attachment.file for attachment in source.item.attachments)
        else:
            unknown.add(_category_folder(source.path))
    for path in others:
        if path not in used and _category_folder(path) not in unknown:
            yield Source(path=path, problems=(Problem(ProblemCode.UNUSED_FILE),))


def _category_folder(path: str) -> str:
    return "/".join(path.split("/")[:3])
