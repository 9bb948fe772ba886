"""How long work tells of itself: the console, the tests and the preview share one build."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """What a command is at; the value is its name in `--timings`."""

    START = "start"
    CONFIG = "config"
    LOAD = "load"
    CHECK = "check"
    PLAN = "plan"
    REPORT = "report"
    SURVEY = "survey"
    RENDER = "render"
    VERIFY = "verify"
    PUBLISH = "publish"
    EXCHANGE = "exchange"
    TIDY = "tidy"
    AUDIT = "audit"

    @property
    def label(self) -> str:
        """As the terminal names it."""
        return _LABELS[self]


_LABELS = {
    Stage.START: "启动",
    Stage.CONFIG: "读取设定",
    Stage.LOAD: "读取内容",
    Stage.CHECK: "检查",
    Stage.PLAN: "安排网页",
    Stage.REPORT: "列出问题",
    Stage.SURVEY: "核对现有网站",
    Stage.RENDER: "生成网页",
    Stage.VERIFY: "核对链接",
    Stage.PUBLISH: "写出网站",
    Stage.EXCHANGE: "更换网站",
    Stage.TIDY: "收尾",
    Stage.AUDIT: "审计",
}


class Progress(Protocol):
    """Receives the stages of a build as they begin and move."""

    def stage(self, stage: Stage, total: int | None = None) -> None:
        """A stage begins; `total` steps, where known."""

    def advance(self, steps: int = 1) -> None:
        """Some steps of the current stage are done."""


class Silent:
    """Hears nothing."""

    def stage(self, stage: Stage, total: int | None = None) -> None:
        return

    def advance(self, steps: int = 1) -> None:
        return
