"""What is wrong with a credit code or an organisation code, in words."""

from __future__ import annotations

from gongkai.norms.credit_code import LENGTH, CodeFault, fault_of
from gongkai.norms.organisation_code import is_organisation_code

_WORDS = {
    CodeFault.CHARACTER: "里面有这种代码没有的字符（没有小写字母和 I、O、S、V、Z，数字0和1容易写成字母）",
    CodeFault.PLACE: "第3至8位应当是行政区划码，是数字",
    CodeFault.CHECK: "最后一位校验码对不上，多半抄错了一位",
    CodeFault.ORGANISATION: "第9至17位不是正确的组织机构代码，多半抄错了一位",
}


def credit_code_fault(code: str) -> str:
    """Empty where the code is right."""
    fault = fault_of(code)
    if fault is CodeFault.LENGTH:
        return f"应当有{LENGTH}位，写了{len(code)}位"
    return _WORDS[fault] if fault else ""


def organisation_code_fault(code: str) -> str:
    """Empty where the code, with or without the hyphen before its last character, is right."""
    return "" if is_organisation_code(code.replace("-", "")) else "最后一位校验码对不上，多半抄错了一位"
