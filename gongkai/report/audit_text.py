"""The audit for the terminal: the state of every category in a line, then what somebody has to see to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from gongkai.model.audit import Audit, CategoryState, Concern, Counts, DepartmentState, Matter
from gongkai.report.audit_summary import headline, percent, sentences
from gongkai.report.excerpt import display_width, legible

_FAR = {Concern.LATE: "晚{}天", Concern.OVERDUE: "已过{}天", Concern.DUE: "还有{}天"}


def render(audit: Audit) -> str:
    """The whole audit, without a newline at its end."""
    blocks = [(headline(audit), *sentences(audit)), tuple(_categories(audit))]
    blocks += [tuple(_matters(concern, audit.of(concern))) for concern in Concern if audit.of(concern)]
    blocks.append(("按科室", *_aligned(map(_department, audit.departments), numeric=(1, 2, 3))))
    return "\n\n".join("\n".join(block) for block in blocks)


def _categories(audit: Audit) -> Iterator[str]:
    yield "各类别"
    lines = _aligned(map(_category, audit.categories), numeric=(2,))
    states = zip(audit.categories, lines, strict=True)
    coverage = {section.id: section for section in audit.sections}
    for section, group in groupby(states, key=lambda pair: pair[0].place.section):
        yield f"  {coverage[section].title}（{coverage[section].covered}/{coverage[section].categories}）"
        yield from (f"  {line}" for _, line in group)


def _category(state: CategoryState) -> tuple[str, ...]:
    asides = {"撤下": state.withdrawn, "未公开": state.held}
    return (
        state.place.category_title,
        state.department,
        f"{state.published}条",
        f"{state.updated or '没有信息'}",
        "" if state.timeliness.rate is None else f"按时{percent(state.timeliness.rate)}",
        _listed({**_named(state.counts), **asides}),
    )


def _department(state: DepartmentState) -> tuple[str, ...]:
    return (
        legible(state.name) or "未明确科室",
        f"牵头{state.categories}类",
        f"在线{state.published}条",
        "" if state.timeliness.rate is None else f"按时{percent(state.timeliness.rate)}",
        _listed(_named(state.counts)),
    )


def _named(counts: Counts) -> dict[str, int]:
    return {concern.label: getattr(counts, concern.value) for concern in Concern}


def _listed(numbers: dict[str, int]) -> str:
    return "，".join(f"{name}{number}" for name, number in numbers.items() if number)


def _matters(concern: Concern, matters: Sequence[Matter]) -> Iterator[str]:
    yield f"{concern.label}（{len(matters)}）"
    said = ""
    for matter in matters:
        yield "  " + "  ".join(filter(None, (_when(matter), str(matter.place), legible(matter.department))))
        if matter.item:
            yield f"    {legible(matter.title)}（content/{legible(matter.item)}）"
        yield f"    {legible(matter.what)}"
        if matter.todo not in {"", said}:
            yield f"    怎么办：{legible(matter.todo)}"
        said = matter.todo


def _when(matter: Matter) -> str:
    if matter.due is None or matter.days is None:
        return ""
    done = f"，{matter.done}公开" if matter.done else ""
    return f"{matter.due}{done}，{_FAR.get(matter.concern, '{}天').format(matter.days)}"


def _aligned(rows: Iterable[tuple[str, ...]], numeric: tuple[int, ...]) -> list[str]:
    """Rows as lines, their columns one under the other as a terminal shows Chinese."""
    rows = list(rows)
    widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(_padded(cells, widths, numeric)).rstrip() for cells in rows]


def _padded(cells: tuple[str, ...], widths: list[int], numeric: tuple[int, ...]) -> Iterator[str]:
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - display_width(cell))
        yield space + cell if index in numeric else cell + space
