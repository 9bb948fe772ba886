"""calendar.yaml: the days off of years that the program does not know yet, or knows otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gongkai.model.options import Options
from gongkai.norms.working_days import YearSchedule


@dataclass(frozen=True, kw_only=True)
class Schedule(Options):
    """一年的放假安排。"""

    source: str = ""
    """依据的通知，如 国办发明电〔2025〕7号。"""
    holidays: tuple[date, ...] = ()
    """放假、调休共休息的日子。"""
    workdays: tuple[date, ...] = ()
    """调休上班的周末。"""

    @property
    def days(self) -> YearSchedule:
        """As days are counted with."""
        return YearSchedule(frozenset(self.holidays), frozenset(self.workdays))
