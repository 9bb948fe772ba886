"""All ledgers of the column with how far they have come, whatever category they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from gongkai.model.kinds import Kind
from gongkai.model.page import Data, Page
from gongkai.pages.board import LedgerRow, board_of
from gongkai.pages.edition import Edition
from gongkai.pages.frame import LEDGERS
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.links import Link

SUMMARY = "各项工作台账的状态、进度和最近进展。"


@dataclass(frozen=True, slots=True)
class Group:
    """The ledgers of one category."""

    category: Link
    rows: tuple[LedgerRow, ...]


def ledgers_page(edition: Edition) -> Iterator[Page]:
    """The page, where the column has ledgers at all."""
    if LEDGERS not in edition.frame.ways:
        return
    stamp = partial(edition.catalog.digest_of, edition.of_kind(Kind.LEDGER))
    yield edition.late_page(LEDGERS.url, "ledgers", partial(_told, edition), stamp)


def _told(edition: Edition) -> tuple[Head, Data]:
    groups = tuple(_groups(edition))
    tags = listing_tags(edition.config, LEDGERS.title, SUMMARY)
    head = Head(LEDGERS.title, SUMMARY, tags, (edition.home(),), edition.feeds())
    return head, {"groups": groups, "standing": _standing(groups)}


def _groups(edition: Edition) -> Iterator[Group]:
    for section in edition.config.sections:
        for category in section.categories:
            board = board_of(edition, section, category) if category.kind == Kind.LEDGER else None
            rows = tuple(row for row in board.rows if isinstance(row, LedgerRow)) if board else ()
            if rows:
                yield Group(Link(category.title, f"{section.id}/{category.id}/index.html"), rows)


def _standing(groups: tuple[Group, ...]) -> Mapping[str, int]:
    """How many ledgers are in each status, the commonest first."""
    return dict(Counter(row.status for group in groups for row in group.rows if row.status).most_common())
