"""The whole way on one screen: load, check, plan, render, verify, publish.

A stage is imported when it is come to: what has nothing to do is not waited for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai import load, rules
from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Before, Catalog, gather
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.model.page import SitePlan
from gongkai.model.progress import Progress, Silent, Stage

if TYPE_CHECKING:
    from gongkai.publish.site import Published


@dataclass(frozen=True, slots=True)
class Project:
    """A column: its root is the folder of its config file."""

    root: Path
    config: Config
    config_path: Path
    baseline: Baseline = field(default_factory=Baseline)

    @property
    def output(self) -> Path:
        """Where the published site lies."""
        return self.root / "output"


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything known before a byte is written."""

    project: Project
    catalog: Catalog
    plan: SitePlan
    diagnostics: tuple[Diagnostic, ...]

    def blocked(self, among: tuple[Diagnostic, ...] | None = None, *, strict: bool = False) -> bool:
        """Whether errors, or with `strict` warnings that do not depend on the day, stand in the way of publishing."""
        found = self.diagnostics if among is None else among
        warnings = strict and any(d.severity == Severity.WARNING and d.rule not in rules.CLOCK_RULES for d in found)
        return warnings or any(d.severity == Severity.ERROR for d in found)


def open_project(config_path: Path) -> Project:
    """Read config.yaml and the baseline beside it; raises ConfigError with every problem in them."""
    root = config_path.parent
    return Project(root, load.recall_config(config_path), config_path, load.load_baseline(root) or Baseline())


def check(
    project: Project, now: datetime, progress: Progress, *, preview: bool = False, before: Before | None = None
) -> Checked:
    """Load everything, apply every rule and plan the site; a preview plans the items that are held back as well."""
    sources = load.load_content(project.root, project.config, progress)
    progress.stage(Stage.CHECK)
    return _examine(project, gather(project.config, sources, now, preview=preview, before=before), progress)


def recheck(checked: Checked, rewritten: Mapping[str, bytes]) -> Checked:
    """The same as if some items, by root-relative path, held these bytes; nothing else is read again."""
    project, catalog = checked.project, checked.catalog
    sources = load.reload(project.root, project.config, catalog.sources, rewritten)
    return _examine(project, gather(project.config, sources, catalog.now, before=catalog.before), Silent())


def _examine(project: Project, catalog: Catalog, progress: Progress) -> Checked:
    from gongkai.pages import plan

    alone = (*rules.setting_diagnostics(project.config), *rules.diagnose(catalog))
    progress.stage(Stage.PLAN)
    site = plan(catalog)
    found = (*alone, *rules.plan_diagnostics(catalog, site))
    return Checked(project, catalog, site, rules.settle(found, catalog, project.baseline))


def lines_of(project: Project, diagnostics: tuple[Diagnostic, ...]) -> Mapping[tuple[str, int], str]:
    """The source lines that diagnostics are about, by path and line."""
    return load.read_lines(project.root, diagnostics)


def build(checked: Checked, progress: Progress) -> Published:
    """Render, verify and publish what was checked; raises PublishError and leaves the published site untouched."""
    from gongkai.publish.site import publish
    from gongkai.publish.verify import verify

    outputs = render(checked, progress)
    base = checked.project.config.site.base
    return publish(checked.project.root, checked.project.output, outputs, partial(verify, base=base), progress)


def render(checked: Checked, progress: Progress) -> Iterator[tuple[str, bytes | Path]]:
    """Every file of the site with its bytes, or with the file to copy."""
    from gongkai.publish.render import Renderer
    from gongkai.publish.theme import load_theme, packaged_templates

    root = checked.project.root
    theme = load_theme((root / "templates", packaged_templates()))
    renderer = Renderer(theme, checked.project.config)
    yield from theme.assets
    progress.stage(Stage.RENDER, len(checked.plan.pages))
    for page in checked.plan.pages:
        yield page.path, renderer.render(page)
        progress.advance()
    for copy in checked.plan.copies:
        yield copy.path, root / copy.file
