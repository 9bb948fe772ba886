"""The state of a column on one day: what each category holds, what is late, missing or soon due, and who answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Concern(StrEnum):
    """What may be the matter; the value is its name in JSON and for `--fail-on`."""

    LATE = "late"
    """Published, and after its deadline."""
    OVERDUE = "overdue"
    """Still to be done, and its day has passed."""
    STALE = "stale"
    """A category without an update for longer than it may be."""
    MISSING = "missing"
    """A category without items, or an item without a required element."""
    DUE = "due"
    """Its day comes within the horizon."""

    @property
    def label(self) -> str:
        """As tables name it."""
        return _LABELS[self]


_LABELS = {
    Concern.LATE: "逾期公开",
    Concern.OVERDUE: "到期未办",
    Concern.STALE: "久未更新",
    Concern.MISSING: "缺失",
    Concern.DUE: "即将到期",
}


def share(part: int, whole: int) -> float | None:
    """A part of a whole between 0 and 1, to the thousandth below, so that only all of it is 1; None of nothing."""
    return part * 1000 // whole / 1000 if whole else None


@dataclass(frozen=True, slots=True)
class Place:
    """A category: ids for programs, titles for people; all empty for what belongs to the column as a whole."""

    section: str = ""
    category: str = ""
    section_title: str = ""
    category_title: str = ""

    def __str__(self) -> str:
        return f"{self.section_title}／{self.category_title}" if self.category else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One thing that somebody has to see to, or did too late."""

    concern: Concern
    place: Place
    department: str
    """Name of the department that answers for it; empty where none does."""
    what: str
    todo: str = ""
    item: str = ""
    """Content path; empty where it is about a category."""
    title: str = ""
    """Of the item."""
    address: str = ""
    """Of its page, in full; empty where it has none."""
    due: date | None = None
    """The last day in time, where one is known."""
    done: date | None = None
    """When it was published, if late; when its category was last updated, if stale."""
    days: int | None = None
    """Calendar days: late by, left until due, or since the last update."""
    rule: str = ""
    """Id of the rule that found it, if a rule did."""


@dataclass(frozen=True, slots=True)
class Timeliness:
    """How many publications had a deadline that can be computed, and how many of them met it."""

    judged: int = 0
    timely: int = 0

    @property
    def rate(self) -> float | None:
        """None where nothing could be judged."""
        return share(self.timely, self.judged)

    def __add__(self, other: Timeliness) -> Timeliness:
        return Timeliness(self.judged + other.judged, self.timely + other.timely)


@dataclass(frozen=True, slots=True)
class Counts:
    """Matters by concern."""

    late: int = 0
    overdue: int = 0
    stale: int = 0
    missing: int = 0
    due: int = 0


def count(matters: Iterable[Matter]) -> Counts:
    """Matters by concern."""
    return Counts(**Counter(matter.concern.value for matter in matters))


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryState:
    """One 公开事项 of the 标准目录."""

    place: Place
    department: str
    deadline: str
    """公开时限 in words."""
    published: int
    """Items on the site, tombstones apart."""
    withdrawn: int
    held: int
    """Drafts, and items whose time has not come."""
    updated: date | None
    """The last publication, correction or entry of progress."""
    update_days: int | None
    """After how many days without update it is stale; None for never."""
    timeliness: Timeliness
    counts: Counts
    errors: int
    warnings: int
    """Findings of `check` about its items."""

    @property
    def covered(self) -> bool:
        """Whether there is something to read."""
        return self.published > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionState:
    """How much of a section of the 标准目录 has items."""

    id: str
    title: str
    department: str
    categories: int
    covered: int

    @property
    def coverage(self) -> float | None:
        """How much of it is covered."""
        return share(self.covered, self.categories)


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentState:
    """What a department answers for."""

    name: str
    categories: int
    """That it leads."""
    published: int
    timeliness: Timeliness
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Everything that the audit's reports show."""

    bureau: str
    column: str
    today: date
    horizon: int
    """Days ahead within which something counts as due."""
    categories: tuple[CategoryState, ...]
    """In the order of config.yaml, as are sections and departments."""
    sections: tuple[SectionState, ...]
    departments: tuple[DepartmentState, ...]
    matters: tuple[Matter, ...]
    """By concern in the order of `Concern`, then by day."""
    timeliness: Timeliness
    timeliness_this_year: Timeliness
    notes: tuple[str, ...] = ()
    """What the reader must know to trust the numbers, in Chinese."""

    @property
    def covered(self) -> int:
        """Categories that have items."""
        return sum(category.covered for category in self.categories)

    @property
    def coverage(self) -> float | None:
        """How much of the 标准目录 has items."""
        return share(self.covered, len(self.categories))

    @property
    def counts(self) -> Counts:
        """All matters by concern."""
        return count(self.matters)

    def of(self, *concerns: Concern) -> tuple[Matter, ...]:
        """Matters of some concerns."""
        return tuple(matter for matter in self.matters if matter.concern in concerns)
