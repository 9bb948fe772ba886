"""Words that several reports share."""

from __future__ import annotations

from gongkai.model.diagnostic import Diagnostic, Severity

NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


def in_full(found: Diagnostic) -> str:
    """What is wrong, why and what to do, a line each."""
    basis = f"\n依据：{found.basis}" if found.basis else ""
    return f"{found.message}{basis}\n怎么改：{found.hint}"
