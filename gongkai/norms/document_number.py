"""Document numbers (发文字号): 代字〔年份〕序号号 (GB/T 9704-2012, 7.2.5)."""

from __future__ import annotations

import re

_YEAR_IN_BRACKETS = re.compile(r"[〔﹝\[［【(（]\s*\d{2,4}\s*年?\s*[〕﹞\]］】)）]")


def looks_like_document_number(text: str) -> bool:
    """Whether a reference is meant as a document number, rightly written or not, and not as an index number or path."""
    return text.rstrip().endswith("号") or _YEAR_IN_BRACKETS.search(text) is not None
