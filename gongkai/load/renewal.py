"""A column some files of which have changed: these are read again, where that is sure to give what reading all would.

It is where files that were there are still there, and items use the same files as before: what comes or goes may be
what others lack, or what nobody uses any more.
"""

from __future__ import annotations

import stat
from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from gongkai.load.items import load_item
from gongkai.load.records import Examine
from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode


def renew(
    root: Path, config: Config, examine: Examine, sources: Sequence[Source], changed: AbstractSet[str]
) -> tuple[Source, ...] | None:
    """The same sources after these files, by root-relative path, have changed; None where only reading all can tell.

    What is read again is kept as a whole, its body too.
    """
    concerned = [source for source in sources if source.path in changed or not changed.isdisjoint(source.beside)]
    if not changed <= _known(concerned) or not all(_is_file(root / path) for path in changed):
        return None
    now: dict[str, Source] = {}
    for source in concerned:
        if source.item:
            read = load_item(root, source.path, config)
            if _uses(read) != _uses(source):
                return None
            now[source.path] = read.but(findings=examine(read))
    return tuple(now.get(source.path, source) for source in sources)


def _known(sources: Sequence[Source]) -> set[str]:
    """The paths of items, of their attachments, and of files that no item uses."""
    known = {source.path for source in sources if source.item or _is_unused(source)}
    return known.union(*(uses for source in sources if (uses := _uses(source))))


def _is_unused(source: Source) -> bool:
    return any(problem.code is ProblemCode.UNUSED_FILE for problem in source.problems)


def _uses(source: Source) -> Collection[str] | None:
    """The attachments of an item; None where there is none, for then nobody knows."""
    return {attachment.file for attachment in source.item.attachments} if source.item else None


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
