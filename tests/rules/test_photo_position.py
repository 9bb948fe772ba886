from __future__ import annotations

from tests import files
from tests.rules.samples import USUAL, made

PHOTO = files.jpeg(position=True)
LISTED = "---\n标题: 走访\n附件:\n  - {文件: a/照片.jpg}\n  - {文件: a/报告.docx}\n---\n\n![走访](a/入户.jpg)\n"
FOLDER = "content/policy/documents/a"


def column(*photos: bytes) -> dict[str, str | bytes]:
    listed, placed, shown = photos
    return {
        USUAL: LISTED,
        f"{FOLDER}/照片.jpg": listed,
        f"{FOLDER}/报告.docx": files.docx(files.paragraph("报告"), media___image1__jpeg=placed),
        f"{FOLDER}/入户.jpg": shown,
    }


FAILING = (made(column(PHOTO, PHOTO, PHOTO), (USUAL, 4, 10), (USUAL, 5, 10), (USUAL, 8, 7)),)
PASSING = (made(column(*[files.jpeg(position=False)] * 3)),)
