"""The opinions that an adoption feedback lists, row by row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from gongkai.model.config import Config
from gongkai.model.item import Source
from gongkai.rules.element_table import element_table, is_total

DETAIL = "adoption_detail"
_REJECTED = re.compile(r"(未|不|没有?|暂不|暂未)予?(采纳|吸收)")
_ADOPTED = re.compile(r"采纳|吸收")
_WHOLE = re.compile(r"[0-9]{1,7}")


class Outcome(Enum):
    """What became of an opinion."""

    ADOPTED = auto()
    """In part at least."""
    REJECTED = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Opinion:
    """A row of the table; `count` is None where it gives none, `reason` None where the table has no such column."""

    text: str
    count: int | None
    outcome: Outcome
    reason: str | None


def opinions(source: Source, config: Config) -> tuple[Opinion, ...]:
    """The rows of the table, a total at its end aside; nothing where it has no column for what became of them."""
    table = element_table(source, DETAIL, config)
    outcome = table.find("采纳情况", "是否采纳", "处理") if table else None
    if table is None or outcome is None:
        return ()
    count, reason = table.find("条数", "数量"), table.find("理由", "原因", "说明")
    return tuple(
        Opinion(
            text=row[0],
            count=_count(row[count]) if count is not None else None,
            outcome=_outcome(row[outcome]),
            reason=row[reason] if reason is not None else None,
        )
        for row in table.rows
        if not is_total(row[0])
    )


def _count(text: str) -> int | None:
    return int(text) if _WHOLE.fullmatch(text) else None


def _outcome(text: str) -> Outcome:
    if _REJECTED.search(text):
        return Outcome.REJECTED
    return Outcome.ADOPTED if _ADOPTED.search(text) else Outcome.OTHER
