from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

ITEM = "---\n标题: 公示\n附件:\n  - {文件: a/b.pdf%s}\n  - {文件: a/c.png%s}\n---\n"
FOLDER = "content/policy/documents/a"
PNG = b"\x89PNG\r\n\x1a\n"
SCAN = files.pdf([], ["x"])
SAID = ", 文字替代: 见正文"
FAILING = (
    made({USUAL: ITEM % ("", ""), f"{FOLDER}/b.pdf": SCAN, f"{FOLDER}/c.png": PNG}, (USUAL, 4, 10), (USUAL, 5, 10)),
)
PASSING = (
    made({USUAL: ITEM % (SAID, SAID), f"{FOLDER}/b.pdf": SCAN, f"{FOLDER}/c.png": PNG}),
    made({
        USUAL: "---\n标题: 公示\n附件: {文件: a/b.pdf}\n---\n\n![流程](a/c.png)\n",
        f"{FOLDER}/b.pdf": files.pdf(["enough text to be read aloud"]),
        f"{FOLDER}/c.png": PNG,
    }),
)  # fmt: skip
