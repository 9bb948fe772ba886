"""Kinds of item: what each is called and which fields it alone has.

Which *elements* a category requires, and why, stands only in `config.yaml`.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The form of an item; the value is its id in `config.yaml` and the name of its page template."""

    DOCUMENT = "document"
    INTERPRETATION = "interpretation"
    CONSULTATION = "consultation"
    ADOPTION = "adoption"
    HEARING = "hearing"
    LEDGER = "ledger"
    RECTIFICATION = "rectification"
    POWER = "power"
    DECISION = "decision"
    GUIDE = "guide"
    BUNDLE = "bundle"
    FUND = "fund"
    BUDGET = "budget"
    PROJECT = "project"
    NOTICE = "notice"
    RESPONSE = "response"
    STATISTICS = "statistics"
    ORGAN = "organ"
    ACCOUNT = "account"
    ANNUAL_REPORT = "annual-report"
    PAGE = "page"

    @property
    def label(self) -> str:
        """The Chinese name, as messages and pages use it."""
        return _TITLES[self]


_TITLES = {
    Kind.DOCUMENT: "文件",
    Kind.INTERPRETATION: "解读",
    Kind.CONSULTATION: "征求意见",
    Kind.ADOPTION: "意见采纳反馈",
    Kind.HEARING: "听证与列席旁听",
    Kind.LEDGER: "工作台账",
    Kind.RECTIFICATION: "督查审计整改",
    Kind.POWER: "权责事项",
    Kind.DECISION: "许可与处罚结果",
    Kind.GUIDE: "办事指南",
    Kind.BUNDLE: "一件事",
    Kind.FUND: "专项资金",
    Kind.BUDGET: "预决算",
    Kind.PROJECT: "重大建设项目",
    Kind.NOTICE: "通知公告与动态",
    Kind.RESPONSE: "回应关切",
    Kind.STATISTICS: "统计",
    Kind.ORGAN: "机构信息",
    Kind.ACCOUNT: "新媒体账号",
    Kind.ANNUAL_REPORT: "年报",
    Kind.PAGE: "指南与制度",
}

KINDS_OF_FIELD: dict[str, frozenset[Kind]] = {
    "interprets": frozenset({Kind.INTERPRETATION}),
    "replaces": frozenset({Kind.DOCUMENT, Kind.PAGE}),
    "amends": frozenset({Kind.DOCUMENT, Kind.PAGE}),
    "validity": frozenset({Kind.DOCUMENT, Kind.PAGE}),
    "effective": frozenset({Kind.DOCUMENT, Kind.PAGE, Kind.DECISION, Kind.POWER}),
    "expires": frozenset({Kind.DOCUMENT, Kind.PAGE, Kind.DECISION}),
    "responds_to": frozenset({Kind.ADOPTION, Kind.RESPONSE, Kind.RECTIFICATION, Kind.HEARING}),
    "opens": frozenset({Kind.CONSULTATION, Kind.HEARING, Kind.NOTICE, Kind.FUND}),
    "closes": frozenset({Kind.CONSULTATION, Kind.HEARING, Kind.NOTICE, Kind.FUND}),
    "fund": frozenset({Kind.FUND}),
    "stage": frozenset({Kind.FUND}),
    "progress": frozenset({Kind.LEDGER, Kind.RECTIFICATION, Kind.PROJECT}),
}
"""Fields that only some kinds have; every other field belongs to all."""
_ALL = frozenset(Kind)


def field_allowed(field: str, kind: Kind) -> bool:
    """Whether an item of `kind` may bear `field`."""
    return kind in KINDS_OF_FIELD.get(field, _ALL)
