"""The whole way on one screen: load, check, plan, render, verify, publish.

A stage, and the model of what it works on, is imported when it is come to: what has nothing to do is not waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from gongkai import load, rules
from gongkai.load.code_version import code_version
from gongkai.load.glance import Glance, Kept, keep, look, look_closely, recall, store, stored
from gongkai.model.baseline import Baseline
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.moment import by_the_clock
from gongkai.model.progress import Progress, Silent, Stage
from gongkai.model.verdict import Verdict, Waiting
from gongkai.processes import Aside, aside, cores

if TYPE_CHECKING:
    from gongkai.model.catalog import Before, Catalog
    from gongkai.model.config import Config
    from gongkai.model.item import Body, Item, Source
    from gongkai.model.page import SitePlan
    from gongkai.model.search import Indexed
    from gongkai.publish.output import Output
    from gongkai.publish.published import Published
    from gongkai.publish.render import Renderer


OUTPUT = "output"


@dataclass(frozen=True, slots=True)
class Project:
    """A column: its root is the folder of its config file."""

    root: Path
    config: Config
    config_path: Path
    baseline: Baseline = field(default_factory=Baseline)
    memory: load.Memory | None = None
    """Where what was read is kept; None where nothing is to be."""
    setting: bytes = b""
    """Of all of the configuration; nothing where what is made under it is not kept."""
    jobs: int = field(default_factory=cores)
    """Processes among which work may be divided."""
    glance: Glance | None = None
    """What was seen before anything was read; None where what comes of it is not to be kept."""

    @property
    def output(self) -> Path:
        """Where the published site lies."""
        return self.root / OUTPUT


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything known before a byte is written."""

    project: Project
    catalog: Catalog
    plan: SitePlan
    diagnostics: tuple[Diagnostic, ...]
    kept: Kept | None = None
    """As it was kept, where it was."""
    search: load.KeptSearch | None = None
    """What is remembered of the search, where anything is."""

    @property
    def verdict(self) -> Verdict:
        """What is told of it."""
        from gongkai.model.next_change import next_change

        if self.kept:
            return self.kept.verdict
        held = self.catalog.held
        return Verdict(
            self.diagnostics,
            files=len(self.catalog.sources),
            items=len(self.catalog.items),
            waiting=tuple(Waiting(f"content/{one.item.path}", one.reason, _local(one.until)) for one in held),
            passing=rules.CLOCK_RULES & {found.rule for found in self.diagnostics},
            since=by_the_clock(self.catalog.now),
            until=next_change(self.catalog),
        )


@dataclass(frozen=True, slots=True)
class LastRun:
    """What the last run came to, where nothing that it depends on has changed since."""

    root: Path
    glance: Glance | None
    kept: Kept | None
    site: Aside[Published | None] | None = None
    """Somebody who is looking at the published site, where somebody is."""

    @property
    def verdict(self) -> Verdict | None:
        """What a check would come to, if that is known."""
        return self.kept and self.kept.verdict

    def published(self) -> Published | None:
        """What a build would say of the site, where that stands as the last one left it."""
        if self.kept is None:
            return None
        return self.site.result() if self.site else _standing(self.root, self.kept)


def last_run(config_path: Path, when: Callable[[ZoneInfo], datetime], *, jobs: int = 1) -> LastRun:
    """Look at everything, and read nothing; `when` tells the moment in the site's zone.

    With several processes one looks meanwhile at the published site, of which only a build asks.
    """
    root = config_path.parent
    last = stored(root)
    site = aside(partial(_standing, root, last), jobs) if last and not last.verdict.blocked() else None
    seen = look(config_path, code_version().encode())
    kept = recall(last, seen, when) if last and seen else None
    if site and not kept:
        site.cancel()
    return LastRun(root, look_closely(seen, kept) if seen else None, kept, site)


def _standing(root: Path, kept: Kept) -> Published | None:
    from gongkai.publish.standing import standing

    return standing(root, root / OUTPUT, *kept.site) if kept.site else None


def open_project(config_path: Path, glance: Glance | None = None) -> Project:
    """Read config.yaml and the baseline beside it; raises ConfigError with every problem in them."""
    root = config_path.parent
    listing = glance.listing if glance else None
    setting, baseline = load.recall_setting(config_path), load.load_baseline(root) or Baseline()
    memory = load.Memory(root, code_version().encode(), setting.of_content, listing)
    return Project(root, setting.config, config_path, baseline, memory, setting.whole, glance=glance)


def check(
    project: Project, now: datetime, progress: Progress, *, before: Before | None = None, for_build: bool = False
) -> Checked:
    """Load everything, apply every rule and plan the site; `for_build` also prepares at once what a build will ask."""
    from gongkai.model.catalog import gather

    sources = load_sources(project, progress, for_build=for_build)
    progress.stage(Stage.CHECK)
    checked = _examine(project, gather(project.config, sources, now, before=before), progress)
    if project.glance is None or before:
        return checked
    return replace(checked, kept=keep(project.glance, sources, project.config.site.zone, checked.verdict))


def load_sources(project: Project, progress: Progress, *, for_build: bool = False) -> tuple[Source, ...]:
    """Everything in `content/`, each file with what is wrong in it looked at alone."""
    if project.memory is None:
        return load.load_content(project.root, project.config, progress)
    config = project.config.of_content
    index = partial(_indexed, config) if for_build else None
    examine = partial(_examined, config=config)
    return load.load_column(config, examine, project.memory, progress, project.jobs, index)


def _examined(source: Source, config: Config) -> tuple[Diagnostic, ...]:
    """The rules are imported by the first file that changed."""
    return rules.examined(source, config)


def recheck(checked: Checked, rewritten: Mapping[str, bytes]) -> Checked:
    """The same as if some items, by root-relative path, held these bytes; nothing else is read again."""
    from gongkai.model.catalog import gather

    project, catalog = checked.project, checked.catalog
    sources = load.reload(project.root, project.config, catalog.sources, rewritten)
    return _examine(project, gather(project.config, sources, catalog.now, before=catalog.before), Silent())


def _examine(project: Project, catalog: Catalog, progress: Progress) -> Checked:
    from gongkai.pages import plan

    alone = (*rules.setting_diagnostics(project.config), *rules.diagnose(catalog))
    progress.stage(Stage.PLAN)
    index = partial(_indexed, catalog.config.of_content)
    search = load.KeptSearch(project.memory, catalog, index) if project.memory else None
    site = plan(catalog, search)
    found = (*alone, *rules.plan_diagnostics(catalog, site))
    return Checked(project, catalog, site, rules.settle(found, catalog, project.baseline), search=search)


def _indexed(config: Config, item: Item, body: Body | None) -> Indexed:
    """The search is imported by the first item that changed."""
    from gongkai.pages.search import indexed

    return indexed(config, item, body)


def _local(moment: datetime | None) -> datetime | None:
    return by_the_clock(moment) if moment else None


def lines_of(root: Path, diagnostics: tuple[Diagnostic, ...]) -> Mapping[tuple[str, int], str]:
    """The source lines that diagnostics are about, by path and line."""
    return load.read_lines(root, diagnostics)


def build(checked: Checked, progress: Progress) -> Published:
    """Render, verify and publish what was checked; raises PublishError and leaves the published site untouched."""
    from gongkai.publish.ingredients import Ingredients
    from gongkai.publish.origins import Origins
    from gongkai.publish.output import Making
    from gongkai.publish.places import Places
    from gongkai.publish.site import publish
    from gongkai.publish.verify import Verification

    project, search = checked.project, checked.search
    renderer = renderer_of(project)
    origins = Origins(Places(project.output).origins, _key(project), Ingredients(renderer.theme).digest)
    if search:
        search.build_upon(partial(origins.text, project.output))
    outputs = _planned(checked, renderer, progress)
    verification = Verification(project.config.site.base, project.memory.program if project.memory else b"")
    making = Making(origins, project.jobs)
    published = publish(project.root, project.output, outputs, verification, progress, making)
    if search:
        search.settle()
    if checked.kept:
        store(project.root, checked.kept._replace(site=(published.digest, renderer.theme.digest)))
    return published


def renderer_of(project: Project) -> Renderer:
    """What makes pages with the templates as they are now."""
    from gongkai.publish.render import Renderer
    from gongkai.publish.theme import load_theme, themes

    return Renderer(load_theme(themes(project.root)), project.config)


def _key(project: Project) -> bytes:
    """Of all that every page depends on; nothing where config.yaml or the program may have changed unnoticed."""
    return project.memory.program + project.setting if project.memory else b""


def _planned(checked: Checked, renderer: Renderer, progress: Progress) -> Iterator[Output]:
    """Every file of the site with how it is made, should what is published not have been made from the same."""
    from gongkai.publish.output import Planned

    memory, root = checked.project.memory, checked.project.root
    yield from renderer.theme.assets
    progress.stage(Stage.RENDER)
    if checked.search:
        checked.search.prepare(checked.project.jobs)
    for page in checked.plan.pages:
        make = partial(renderer.render, page)
        yield page.path, Planned(page.digest(), make, page.template, page.batch) if memory else make()
    for copy in checked.plan.copies:
        yield copy.path, root / copy.file
