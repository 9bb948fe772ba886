from __future__ import annotations

from gongkai.model.diagnostic import Severity
from gongkai.rules.diagnosis import CONFIG_FILE
from tests.rules.samples import made, of_rule, with_severity

_PLACE = (CONFIG_FILE, None, None)


def _guide(lines: str) -> dict[str, str]:
    return {"content/service/guides/a.md": f"---\n标题: 备案\n{lines}\n---\n"}


FAILING = (
    made(_guide("发布日期: 2025-11-23"), _PLACE),
    made(_guide("发布日期: 2024-11-23\n更正记录: {日期: 2025-11-23, 说明: 电话改了}"), _PLACE),
    made(_guide("发布日期: 2020-11-23") | {"content/service/guides/b.md": "---\n草稿: 是\n---\n"}, _PLACE),
)
PASSING = (
    made(_guide("发布日期: 2025-11-24")),
    made(_guide("发布日期: 2024-11-23\n更正记录: {日期: 2026-11-23, 说明: 电话改了}")),
    made(
        {
            "content/service/ledgers/a.md": "---\n标题: 台账\n发布日期: 2020-11-23\n"
            "进展: {日期: 2026-10-30, 内容: 开通25个村}\n---\n"
        }
    ),
    made(_guide("发布日期: 2030-01-01")),
    made(_guide("标题二: 没有日期")),
    made({"content/reports/annual/a.md": "---\n标题: 年报\n发布日期: 2025-10-21\n年度: 2024\n---\n"}),
)


def test_the_department_is_told_and_it_never_stops_a_build() -> None:
    (found,) = of_rule("stale-category", FAILING[0], with_severity("stale-category", Severity.ERROR))
    assert found.severity is Severity.WARNING
    assert "最近一次更新是2025年11月23日，366日没有更新，超过了365日；由办公室负责" in found.message
