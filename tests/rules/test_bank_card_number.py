from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

SHEET = files.xlsx({"甲": [["姓名", "一卡通账号"], ["张某", 6222020000000000000]]})
FAILING = (
    """
    ---
    标题: 公示
    ---

    | 姓名 | 一卡通账号 |
    | --- | --- |
    | 张某 | ⟦6222020000000000001 |

    打款至⟦6222 0200 0000 0000 000；账号：⟦4000000000000002
    """,
    made(
        {
            USUAL: "---\n标题: 公示\n附件: {文件: a/list.xlsx}\n---\n",
            "content/policy/documents/a/list.xlsx": SHEET,
        },
        (USUAL, 3, 10),
    ),
)
PASSING = (
    """
    ---
    标题: 公示
    ---

    | 姓名 | 一卡通账号 |
    | --- | --- |
    | 张某 | 622202******0001 |

    缴款账户：2200000000000000000；编号4000000000000002、6222020000000000001；12345678901234567890
    """,
)
