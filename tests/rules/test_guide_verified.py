from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule, with_options, with_severity


def _guide(verified: str) -> str:
    return f"content/service/guides/a.md\n---\n标题: 备案\n发布日期: 2024-03-01\n最近核对日期: {verified}\n---\n"


FAILING = (_guide("⟦2026-08-15"), _guide("⟦2026-11-25"))
PASSING = (
    _guide("2026-08-16"),
    _guide("2026-11-24"),
    _guide("上个月"),
    _guide("2020-01-01").replace("发布日期", "草稿: 是\n发布日期"),
    "content/service/guides/a.md\n---\n标题: 备案\n发布日期: 2024-03-01\n---\n",
)


def test_the_day_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("guide-verified", FAILING[0], with_severity("guide-verified", Severity.ERROR))
    assert (found.severity, found.message) == (
        Severity.WARNING,
        "“最近核对日期”是2026年8月15日，已经101日没有核对了。",
    )
    (future,) = of_rule("guide-verified", FAILING[1])
    assert "还没有到这一天" in future.message


def test_the_days_are_an_option() -> None:
    assert of_rule("guide-verified", FAILING[0], with_options("guide-verified", days="101")) == []
