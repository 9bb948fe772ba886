"""What a check is asked about: some paths, a change since an earlier state, or everything."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai import pipeline
from gongkai.errors import ConfigError, UsageError
from gongkai.model.baseline import Baseline
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.progress import Silent

if TYPE_CHECKING:
    from gongkai.model.catalog import Before


@dataclass(frozen=True, slots=True)
class Since:
    """An earlier state: what was found in it, and which root-relative paths have changed from it."""

    checked: pipeline.Checked | None
    """None where there was no column yet."""
    changed: frozenset[str]

    def touched(self, checked: pipeline.Checked) -> frozenset[str]:
        """The paths that have changed, and the items whose attachments have."""
        items = checked.catalog.items
        owners = (f"content/{item.path}" for item in items if any(one.file in self.changed for one in item.attachments))
        return self.changed.union(owners)

    def introduced(self, checked: pipeline.Checked) -> tuple[Diagnostic, ...]:
        """What was found in changed files, and elsewhere what is new."""
        if self.checked is None:
            return checked.diagnostics
        from gongkai.rules.comparison import introduced

        return introduced(checked.diagnostics, self.checked.diagnostics, self.touched(checked))


@dataclass(frozen=True, slots=True)
class Scope:
    """What is reported, and what may be mended."""

    paths: tuple[str, ...] = ()
    since: Since | None = None

    @property
    def before(self) -> Before | None:
        """What the column is compared with."""
        earlier = self.since.checked if self.since else None
        if earlier is None:
            return None
        from gongkai.model.catalog import Before

        return Before(earlier.catalog, earlier.plan)

    def of(self, checked: pipeline.Checked) -> tuple[Diagnostic, ...]:
        """The findings that were asked about."""
        found = self.since.introduced(checked) if self.since else checked.diagnostics
        return self.among(found)

    def among(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Those of some findings that lie where it was asked about."""
        return tuple(one for one in found if self._within(one.path))

    def covering(self, checked: pipeline.Checked) -> Callable[[str], bool]:
        """Tells of each file whether it was asked about."""
        if self.since is None or self.since.checked is None:
            return self._within
        touched = self.since.touched(checked)
        return lambda path: path in touched and self._within(path)

    def _within(self, path: str) -> bool:
        return not self.paths or any(wanted in (".", path) or path.startswith(f"{wanted}/") for wanted in self.paths)


def scope_of(project: pipeline.Project, paths: Iterable[Path], ref: str | None, now: datetime) -> Scope:
    """What the command line names; raises UsageError for a path or a state that does not exist."""
    scope = scope_of_paths(project.root, paths)
    return scope if ref is None else replace(scope, since=_since(project, ref, now))


def scope_of_paths(root: Path, paths: Iterable[Path]) -> Scope:
    """Some paths and nothing else; raises UsageError for one that does not exist."""
    return Scope(tuple(_relative(path, root) for path in paths))


def _since(project: pipeline.Project, ref: str, now: datetime) -> Since:
    from gongkai.load.git import checked_out

    with checked_out(project.root, ref) as earlier:
        config = earlier.root / project.config_path.name
        if not config.is_file():
            return Since(None, earlier.changed)
        return Since(pipeline.check(_earlier_project(project, config), now, Silent()), earlier.changed)


def _earlier_project(project: pipeline.Project, config: Path) -> pipeline.Project:
    """A broken configuration of the past must not bar the way to a right one: then the present one stands in."""
    try:
        # What lies there for a moment only is not remembered.
        return replace(pipeline.open_project(config), memory=None)
    except ConfigError:
        return replace(project, root=config.parent, baseline=Baseline(), memory=None)


def _relative(path: Path, root: Path) -> str:
    """The path as diagnostics spell it; one that does not exist is a slip of the keyboard."""
    if not path.exists():
        raise UsageError(f"没有 {path} 这个文件或文件夹。", "请核对路径。")
    relative = os.path.relpath(path.absolute(), root).replace(os.sep, "/")
    if relative.startswith("../"):
        raise UsageError(f"{path} 不在项目文件夹 {root} 中。", "请核对路径，或用 --config 指明是哪个项目。")
    return relative
