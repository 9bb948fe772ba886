"""A column under a writer's hands: it stays in memory, and of what changed as little is read anew as is sure to do."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from gongkai import load, rules
from gongkai.model.baseline import Baseline
from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.publish.render import Renderer

CONTENT, TEMPLATES = "content", "templates"


@dataclass(frozen=True, slots=True)
class Setting:
    """What config.yaml and the files beside it say, and how everything else is read by it."""

    config: Config
    baseline: Baseline
    sources: Callable[[], tuple[Source, ...]]
    renderer: Callable[[], Renderer]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything as it was read last."""

    setting: Setting
    sources: tuple[Source, ...]
    renderer: Renderer


class PreviewColumn:
    """Reads the column at `root`; `read` reads its setting."""

    def __init__(self, root: Path, read: Callable[[], Setting]) -> None:
        self.root = root
        self._read = read
        self._kept: Kept | None = None
        self._changed: set[str] = set()

    def after(self, changed: frozenset[Path]) -> Kept:
        """The column after these files have changed; where that fails, the next call takes them in as well."""
        self._changed |= {path.relative_to(self.root).as_posix() for path in changed}
        self._kept = self._renewed(self._kept) if self._kept else self._anew()
        self._changed.clear()
        return self._kept

    def _anew(self) -> Kept:
        setting = self._read()
        return Kept(setting, _for_long(setting.sources()), setting.renderer())

    def _renewed(self, kept: Kept) -> Kept:
        content, templates = self._within(CONTENT), self._within(TEMPLATES)
        if self._changed - content - templates:
            return self._anew()
        if templates:
            kept = replace(kept, renderer=kept.setting.renderer())
        return replace(kept, sources=self._sources(kept, content)) if content else kept

    def _sources(self, kept: Kept, changed: set[str]) -> tuple[Source, ...]:
        config = kept.setting.config
        renewed = load.renew(self.root, config, partial(rules.examined, config=config), kept.sources, changed)
        return _for_long(kept.setting.sources()) if renewed is None else renewed

    def _within(self, folder: str) -> set[str]:
        return {path for path in self._changed if path.startswith(f"{folder}/")}


def _for_long(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Take them out of what the collector of cycles goes through, which of 10,000 items takes a tenth of a second."""
    gc.collect()
    gc.freeze()
    return sources
