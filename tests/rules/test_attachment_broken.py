from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

ITEM = "---\n标题: 公示\n附件: {文件: a/b.xlsx}\n---\n"
FILE = "content/policy/documents/a/b.xlsx"
WHOLE = files.xlsx({"甲": [["乙"]]})
FAILING = (made({USUAL: ITEM, FILE: WHOLE[: len(WHOLE) // 2]}, (USUAL, 3, 10)),)
PASSING = (made({USUAL: ITEM, FILE: WHOLE}),)
