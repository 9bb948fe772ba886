"""Words that several reports share."""

from __future__ import annotations

from gongkai.model.diagnostic import Diagnostic, Severity

NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


def in_full(found: Diagnostic) -> str:
    """What is wrong, why and what to do, a line each."""
    basis = f"\n依据：{found.basis}" if found.basis else ""
    title, text = advice(found)
    return f"{found.message}{basis}\n{title}：{text}"


def advice(found: Diagnostic) -> tuple[str, str]:
    """What is to be done, or why nothing need be, after the word that says which."""
    return ("已豁免", found.waived) if found.waived else ("怎么改", found.hint)
