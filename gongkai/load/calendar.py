"""calendar.yaml, beside config.yaml: what years beyond the program's own knowledge have as days off.

2027:
  source: 国办发明电〔2026〕9号
  holidays: [2027-01-01, 2027-02-05 至 2027-02-11]
  workdays: [2027-02-20]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from gongkai.load import yaml_source
from gongkai.load.config_faults import Fault, fault_of
from gongkai.load.source_text import SourceText
from gongkai.load.suggestions import suggest
from gongkai.load.values import read_date
from gongkai.model.node import Mapping, Node, Scalar, Sequence
from gongkai.model.problem import Problem
from gongkai.model.schedule import Schedule

_YEAR = re.compile(r"20[0-9]{2}")
_RANGE = re.compile(r"(\S+) *(?:至|到|/) *(\S+)")
_KEYS = ("source", "holidays", "workdays")
_EXAMPLE = "例如“holidays: [2027-01-01, 2027-02-05 至 2027-02-11]”。"


def read_calendar(source: SourceText | Problem | None) -> tuple[dict[int, Schedule], list[Fault]]:
    """The schedules of a file by year, and what is wrong with it; nothing where there is no such file."""
    if source is None:
        return {}, []
    if isinstance(source, Problem):
        return {}, [fault_of(source)]
    node, problems = yaml_source.parse(source)
    faults = [fault_of(problem) for problem in (*source.control_problems(), *problems)]
    if not isinstance(node, Mapping):
        if node is not None:
            faults.append(Fault(source.line_span(1), "放假安排要按年份写。", f"先写年份，再缩进写各项。{_EXAMPLE}"))
        return {}, faults
    schedules: dict[int, Schedule] = {}
    for key, value in node:
        if not _YEAR.fullmatch(key.text):
            faults.append(Fault(key.span, f"“{key.text}”不是年份。", "写四位数字的年份，如 2027。"))
        elif not isinstance(value, Mapping):
            faults.append(Fault(value.span, f"{key.text}年下面要写放假的日子。", _EXAMPLE))
        else:
            schedules[int(key.text)] = _schedule(int(key.text), value, faults)
    return schedules, faults


def _schedule(year: int, node: Mapping, faults: list[Fault]) -> Schedule:
    source = ""
    days: dict[str, tuple[date, ...]] = {}
    for key, value in node:
        if key.text not in _KEYS:
            nearest = suggest(key.text, _KEYS)
            hint = f"是不是想写“{nearest}”？" if nearest else f"这里可以写：{'、'.join(_KEYS)}。"
            faults.append(Fault(key.span, f"不认识的键“{key.text}”。", hint))
        elif key.text == "source":
            source = value.text if isinstance(value, Scalar) else ""
        else:
            days[key.text] = tuple(_days(year, value, faults))
    schedule = Schedule(source=source, **days)
    both = sorted({*schedule.holidays} & {*schedule.workdays})
    faults += (Fault(node.span, f"{day} 既放假又上班。", "从 holidays 或 workdays 中删去一处。") for day in both)
    return schedule


def _days(year: int, node: Node, faults: list[Fault]) -> Iterator[date]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        text = item.text.strip() if isinstance(item, Scalar) else ""
        span = _RANGE.fullmatch(text)
        first, last = (read_date(day) for day in (span.groups() if span else (text, text)))
        if first is None or last is None or not first <= last:
            faults.append(Fault(item.span, f"“{text}”不是日期，也不是从早到晚的一段日期。", _EXAMPLE))
        elif not first.year == last.year == year:
            faults.append(Fault(item.span, f"“{text}”不在{year}年。", "跨年的假期分写在两年下面。"))
        else:
            yield from (first + timedelta(offset) for offset in range((last - first).days + 1))
