"""The whole audit, from a catalog and what the rules have found in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gongkai.model.audit import Audit, Concern, Matter
from gongkai.model.catalog import Catalog
from gongkai.model.diagnostic import Diagnostic
from gongkai.staff.audit import ahead, gaps, punctuality
from gongkai.staff.audit.duties import duties
from gongkai.staff.audit.punctuality import Dues, dues_of, timeliness
from gongkai.staff.audit.register import Register
from gongkai.staff.audit.states import category_states, department_states, section_states

HORIZON = 30
"""Days within which something counts as due."""


def survey(catalog: Catalog, diagnostics: Sequence[Diagnostic]) -> Audit:
    """Audit a column; `diagnostics` is everything that the rules have found in this very catalog."""
    register, dues = Register(catalog), dues_of(catalog)
    horizon = min(HORIZON, (date.max - catalog.today).days - 1)
    matters = _in_order(_matters(register, dues, diagnostics, horizon), register)
    categories = tuple(category_states(register, dues, diagnostics, matters))
    this_year = [item for item in catalog.published if item.published and item.published.day.year == catalog.today.year]
    return Audit(
        bureau=catalog.config.bureau.name,
        column=catalog.config.site.column,
        today=catalog.today,
        horizon=HORIZON,
        categories=categories,
        sections=tuple(section_states(register, categories)),
        departments=tuple(department_states(register, dues, categories, matters)),
        matters=matters,
        timeliness=timeliness(catalog.published, dues),
        timeliness_this_year=timeliness(this_year, dues),
        notes=tuple(_notes(catalog, dues)),
    )


def _matters(register: Register, dues: Dues, diagnostics: Sequence[Diagnostic], horizon: int) -> Iterator[Matter]:
    yield from punctuality.late(register, dues, diagnostics)
    yield from punctuality.unpublished(register, dues, horizon)
    yield from gaps.overdue(diagnostics, register)
    yield from gaps.elements(diagnostics, register)
    yield from duties(register, horizon)
    yield from ahead.foreseen(register, horizon)
    yield from ahead.events(register, horizon)


def _in_order(matters: Iterable[Matter], register: Register) -> tuple[Matter, ...]:
    """By concern; what was late newest first, all else by its day; then as config.yaml orders categories."""
    places = {place: rank for rank, (place, _, _) in enumerate(register.categories())}

    def rank(matter: Matter) -> tuple[int, int, int, str, str]:
        day = (matter.due or date.max).toordinal()
        when = -day if matter.concern is Concern.LATE else day
        return list(Concern).index(matter.concern), when, places.get(matter.place, -1), matter.item, matter.what

    return tuple(sorted(matters, key=rank))


def _notes(catalog: Catalog, dues: Dues) -> Iterator[str]:
    unread = sum(source.item is None and source.path.endswith(".md") for source in catalog.sources)
    if unread:
        yield f"有{unread}个文件读不出来，没有计入；先运行 check 改正。"
    unknown = sorted({year for due in dues.values() for year in due.unknown})
    if unknown:
        years = "、".join(f"{year}年" for year in unknown)
        yield f"{years}的放假安排还不知道，工作日只按周末推算；国务院办公厅公布后写进 calendar.yaml。"
