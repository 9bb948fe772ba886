from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

ITEM = "---\n标题: 公示\n附件:\n  - {文件: a/b.csv}\n  - {文件: a/c.docx}\n---\n"
FOLDER = "content/policy/documents/a"
FAILING = (
    made({USUAL: ITEM, f"{FOLDER}/b.csv": "", f"{FOLDER}/c.docx": files.docx()}, (USUAL, 4, 10), (USUAL, 5, 10)),
)
PASSING = (made({USUAL: ITEM, f"{FOLDER}/b.csv": "甲", f"{FOLDER}/c.docx": files.docx(files.paragraph("甲"))}),)
