from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made, of_rule

RULE = "attachment-unsearched"
ITEM = "---\n标题: 公示\n附件: {文件: a/b.%s}\n---\n"
FILE = "content/policy/documents/a/b.%s"


def attached(ending: str, data: bytes) -> dict[str, str | bytes]:
    return {USUAL: ITEM % ending, FILE % ending: data}


BOMB = files.docx(files.paragraph("零" * 5_000_000))
FAILING = (
    made(attached("xls", files.compound({"Workbook": b"x"})), (USUAL, 3, 10)),
    made(attached("docx", BOMB), (USUAL, 3, 10)),
)
PASSING = (
    made(attached("xlsx", files.xlsx({"甲": [["乙"]]}))),
    made(attached("jpg", files.jpeg(position=False))),
    made(attached("xlsx", files.compound({"EncryptedPackage": b"x"}))),
)


def test_the_finding_says_why() -> None:
    (old,) = of_rule(RULE, FAILING[0])
    assert "旧版 Excel 表格" in old.message
    (large,) = of_rule(RULE, FAILING[1])
    assert "太大" in large.message
