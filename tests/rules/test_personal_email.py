from __future__ import annotations

import pytest

from gongkai.model.diagnostic import Severity
from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 公示
    ---

    | 姓名 | 邮箱 |
    | --- | --- |
    | 张某 | ⟦10000@qq.com |

    联系人张三，[写信](mailto:⟦zhangsan@163.com)
    """,
)
PASSING = (
    """
    ---
    标题: 公示
    反馈邮箱: lhxgxj@163.com
    ---

    | 姓名 | 邮箱 |
    | --- | --- |
    | 张某 | 1****@qq.com |
    | 李某 | lisi@example.gov.cn |

    意见发至lhxgxj@163.com。
    """,
)


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("申请人邮箱：10000@qq.com", Severity.ERROR),
        ("联系人：张三，10000@qq.com", Severity.WARNING),
        ("征求意见邮箱：10000@qq.com", None),
        ("联系人：张三，zhangsan@example.com", None),
    ],
)
def test_whose_it_is_decides(text: str, severity: Severity | None) -> None:
    found = of_rule("personal-email", f"---\n标题: 甲\n---\n\n{text}\n")
    assert [one.severity for one in found] == ([severity] if severity else [])
