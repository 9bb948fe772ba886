from __future__ import annotations

import pytest

from tests import files
from tests.rules.samples import USUAL, made, of_rule

RULE = "attachment-ending"
ITEM = "---\n标题: 公示\n附件: {文件: a/b.%s}\n---\n"
FILE = "content/policy/documents/a/b.%s"


def attached(ending: str, data: bytes) -> dict[str, str | bytes]:
    return {USUAL: ITEM % ending, FILE % ending: data}


FAILING = (
    made(attached("xls", b"<html><table><tr><td>1</td></tr></table></html>"), (USUAL, 3, 10)),
    made(attached("doc", files.docx(files.paragraph("甲"))), (USUAL, 3, 10)),
    made(attached("pdf", b"\x00\x01\x02\x03"), (USUAL, 3, 10)),
)
PASSING = (
    made(attached("dwg", b"\x00\x01\x02\x03")),
    made(attached("XLSX", files.xlsx({"甲": [["乙"]]}))),
    made(attached("xlsx", files.compound({"EncryptedPackage": b"x"}))),
    made(attached("et", files.compound({"Workbook": b"x"}))),
    made(attached("pdf", b"")),
)


@pytest.mark.parametrize(
    ("ending", "data", "hint"),
    [
        ("doc", files.docx(files.paragraph("甲")), "把扩展名改成 .docx，或者用原来的软件打开，另存为 .doc 再换掉。"),
        ("pdf", b"\x00\x01\x02\x03", "用原来的软件打开，另存为 .pdf 再换掉。"),
    ],
)
def test_the_hint_says_what_to_call_it(ending: str, data: bytes, hint: str) -> None:
    (found,) = of_rule(RULE, made(attached(ending, data)))
    assert found.hint == hint
