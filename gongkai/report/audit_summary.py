"""The audit in a few sentences, for somebody who reads no table."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.audit import Audit, Timeliness
from gongkai.model.moment import chinese_date


def headline(audit: Audit) -> str:
    """What the audit is of."""
    return f"{audit.bureau}{audit.column}审计表（{chinese_date(audit.today)}）"


def sentences(audit: Audit) -> Iterator[str]:
    """Coverage, timeliness and what is the matter; then what one must know to trust the numbers."""
    states, counts = audit.categories, audit.counts
    published, withdrawn = sum(state.published for state in states), sum(state.withdrawn for state in states)
    yield (
        f"标准目录共{len(states)}个类别，有信息的{audit.covered}个，覆盖率{percent(audit.coverage)}。"
        f"在线{published}条，已撤下{withdrawn}条，未公开{sum(state.held for state in states)}条。"
    )
    yield _rate(audit.timeliness, "历年发布的")
    yield _rate(audit.timeliness_this_year, f"{audit.today.year}年发布的")
    yield (
        f"逾期公开{counts.late}条，到期未办{counts.overdue}件，久未更新{counts.stale}个类别，"
        f"缺失{counts.missing}处，{audit.horizon}天以内到期{counts.due}件。"
    )
    yield from audit.notes


def percent(share: float | None) -> str:
    """A share in words; a dash where there is none."""
    return "—" if share is None else f"{share * 100:.1f}%".replace(".0%", "%")


def _rate(timeliness: Timeliness, which: str) -> str:
    judged, timely = timeliness.judged, timeliness.timely
    if not judged:
        return f"{which}信息中没有能推算时限的。"
    return f"{which}信息能推算时限的{judged}条，按时公开{timely}条，按时率{percent(timeliness.rate)}。"
