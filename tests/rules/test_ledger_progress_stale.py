from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity

_LEDGER = """
    content/service/ledgers/a.md
    ---
    标题: 工作台账
    发布日期: 2025-03-06
    完成状态: 推进中
    进展:
      ⟦- {日期: 2025-03-06, 内容: 公布名单}
      - {日期: 2026-08-15, 内容: 开通14个村}
    ---
"""
FAILING = (
    _LEDGER,
    _LEDGER.replace("推进中", "长期坚持").replace("2026-08-15", "2025-10-19"),
    _LEDGER.replace("内容: 开通14个村}", "内容: 开通14个村}\n      - {日期: 2026-12-31, 内容: 预计完成}"),
    "content/service/ledgers/a.md\n---\n标题: ⟦没有进展\n发布日期: 2025-03-06\n---\n",
)
PASSING = tuple(
    sample.replace("⟦", "")
    for sample in (
        _LEDGER.replace("2026-08-15", "2026-08-16"),
        _LEDGER.replace("推进中", "已完成"),
        _LEDGER.replace("推进中", "长期坚持").replace("2026-08-15", "2025-10-20"),
        _LEDGER.replace("标题", "草稿: 是\n    标题"),
        "content/service/ledgers/a.md\n---\n标题: 没有发布日期\n---\n",
    )
)


def test_the_last_day_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("ledger-progress-stale", FAILING[0], with_severity("ledger-progress-stale", Severity.ERROR))
    assert found.severity is Severity.WARNING
    assert "最近一条进展是2026年8月15日的，101日没有更新了" in found.message


def test_the_days_are_options() -> None:
    assert of_rule("ledger-progress-stale", FAILING[0], with_options("ledger-progress-stale", days="101")) == []
    lasting = with_options("ledger-progress-stale", lasting="30")
    assert len(of_rule("ledger-progress-stale", PASSING[2], lasting)) == 1
