from __future__ import annotations

from gongkai.model.diagnostic import Severity
from tests import files
from tests.rules.samples import USUAL, findings, made, with_severity

ITEM = "---\n标题: 公示\n附件:\n  - {文件: a/b.docx}\n  - {文件: a/c.xls}\n---\n"
FOLDER = "content/policy/documents/a"
WITH: dict[str, str | bytes] = {
    USUAL: ITEM,
    f"{FOLDER}/b.docx": files.docx(files.paragraph("甲"), vbaProject__bin=b"x"),
    f"{FOLDER}/c.xls": files.compound({"Workbook": b"x"}, ["_VBA_PROJECT_CUR"]),
}
FAILING = (made(WITH, (USUAL, 4, 10), (USUAL, 5, 10)),)
PASSING = (
    made({
        USUAL: ITEM,
        f"{FOLDER}/b.docx": files.docx(files.paragraph("甲")),
        f"{FOLDER}/c.xls": files.compound({"Workbook": b"x"}),
    }),
)  # fmt: skip


def test_it_cannot_be_switched_off() -> None:
    found = findings(made(WITH), config=with_severity("attachment-macros", "off"))
    assert [one.severity for one in found if one.rule == "attachment-macros"] == [Severity.ERROR] * 2
