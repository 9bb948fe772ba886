from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

ITEM = "---\n标题: 公示\n附件: {文件: a/b.pdf}\n---\n\n[表](a/c.xlsx)\n"
FOLDER = "content/policy/documents/a"
SEALED = files.compound({"EncryptedPackage": b"x"})
FAILING = (
    made(
        {USUAL: ITEM, f"{FOLDER}/b.pdf": files.PASSWORD_PDF, f"{FOLDER}/c.xlsx": SEALED},
        (USUAL, 3, 10),
        (USUAL, 6, 5),
    ),
)
PASSING = (
    made({USUAL: ITEM, f"{FOLDER}/b.pdf": files.pdf(["text"]), f"{FOLDER}/c.xlsx": files.xlsx({"甲": [["乙"]]})}),
    made(
        {
            USUAL: ITEM.replace("标题: 公示", "标题: 公示\n撤下: {日期: 2026-01-01, 理由: 误发}"),
            f"{FOLDER}/b.pdf": files.PASSWORD_PDF,
            f"{FOLDER}/c.xlsx": SEALED,
        }
    ),
)
