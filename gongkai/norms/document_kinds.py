"""The fifteen kinds of official document (文种), by article 8 of 党政机关公文处理工作条例."""

from __future__ import annotations

import re

DOCUMENT_KINDS = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知",
    "通报", "报告", "请示", "批复", "议案", "函", "纪要",
)  # fmt: skip
"""命令 is also written 令."""
_KIND = re.compile(rf"({'|'.join(DOCUMENT_KINDS)}|令)(?:（[^（）]*）)?$")


def kind_in_title(title: str) -> str:
    """The kind that a title ends with, what stands in brackets after it aside; empty where it names none."""
    match = _KIND.search(title.rstrip())
    return match[1] if match else ""
