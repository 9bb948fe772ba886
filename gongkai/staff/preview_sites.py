"""The sites that a writer sees: what a save changes at once, and right after that what it means for the column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import RLock
from urllib.parse import urlsplit

from gongkai import rules
from gongkai.model.catalog import Catalog, gather
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Item
from gongkai.pages.unfolding import Unfolding
from gongkai.staff.preview_column import Kept, PreviewColumn
from gongkai.staff.preview_files import PreviewFiles
from gongkai.staff.preview_site import PreviewSite

PAGES_AT_A_TIME = 100
"""Planned before something else has its turn: some hundredths of a second."""


class PreviewSites:
    """Everything readable, published or not, errors or not; nothing is written."""

    def __init__(self, column: PreviewColumn) -> None:
        self._column = column
        self._turn = RLock()
        self._files: PreviewFiles | None = None
        self._between: tuple[Diagnostic, ...] = ()
        """What was found last between files and in the plan."""

    def after(self, changed: frozenset[Path]) -> Iterator[PreviewSite | None]:
        """The site after these files have changed, and once more if the rules about the whole find something else.

        Before the latter comes None whenever this is a good moment to turn to something newer.
        """
        with self._turn:
            kept = self._column.after(changed)
            catalog = gather(kept.setting.config, kept.sources, kept.setting.now(), preview=True)
            plan = Unfolding(catalog)
            files = self._files_of(plan, kept)
            found = _settled(kept, catalog, self._between)
        yield _site(files, catalog, found)
        with self._turn:
            between = tuple(rules.column_diagnostics(catalog))
        yield None
        while self._goes_on(plan):
            yield None
        with self._turn:
            self._between = (*between, *rules.plan_diagnostics(catalog, plan.whole()))
            settled = _settled(kept, catalog, self._between)
        if settled != found:
            yield _site(files, catalog, settled)

    def _files_of(self, plan: Unfolding, kept: Kept) -> PreviewFiles:
        files = PreviewFiles(self._column.root, plan, kept.renderer, self._turn)
        if self._files:
            # If this page cannot be made, the one that the writer sees stays.
            files.make_ready(self._files.looked_at)
        self._files = files
        return files

    def _goes_on(self, plan: Unfolding) -> bool:
        with self._turn:
            return all(plan.advance() for _ in range(PAGES_AT_A_TIME))


def _settled(kept: Kept, catalog: Catalog, between: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    config = kept.setting.config
    found = (*rules.setting_diagnostics(config), *rules.file_diagnostics(catalog), *between)
    return rules.settle(found, catalog, kept.setting.baseline)


def _site(files: PreviewFiles, catalog: Catalog, found: Sequence[Diagnostic]) -> PreviewSite:
    by_page, homeless = _by_page(found, catalog.published)
    return PreviewSite(files, urlsplit(catalog.config.site.base).path, by_page, homeless)


def _by_page(
    found: Sequence[Diagnostic], published: Iterable[Item]
) -> tuple[dict[str, list[Diagnostic]], list[Diagnostic]]:
    """Findings by the address of the page that they are about, and those that have no page."""
    named = {one.item for one in found}
    addresses = {item.path: item.address for item in published if item.path in named}
    by_page: dict[str, list[Diagnostic]] = defaultdict(list)
    homeless = []
    for one in found:
        if one.item in addresses:
            by_page[addresses[one.item]].append(one)
        else:
            homeless.append(one)
    return by_page, homeless
