"""`--timings`: the seconds of each stage, where asked for."""

from __future__ import annotations

import re

import pytest

from gongkai.cli.timings import Stopwatch
from gongkai.model.progress import Silent, Stage
from tests.column import Column

LINE = re.compile(r"^ +(\w+) +(\d+\.\d{3})  (.+)$", re.MULTILINE)


@pytest.mark.parametrize(
    ("command", "stages"),
    [
        ("check", ["start", "config", "load", "check", "plan", "report", "total"]),
        ("build", [*("start", "config", "load", "check", "plan", "report", "survey", "render"), "verify"]),
    ],
)
def test_the_stages_are_told_in_order(column: Column, command: str, stages: list[str]) -> None:
    told = [name for name, _, _ in LINE.findall(column.run(command, "--timings").err)]
    assert told[: len(stages)] == stages


def test_the_last_line_is_the_sum(column: Column) -> None:
    *stages, (name, total, label) = LINE.findall(column.run("check", "--timings").err)
    assert (name, label) == ("total", "合计")
    assert float(total) == pytest.approx(sum(float(seconds) for _, seconds, _ in stages), abs=0.01)


def test_nobody_is_told_who_has_not_asked(column: Column) -> None:
    assert "用时（秒）" not in column.run("check").err


def test_a_stage_that_comes_again_is_told_once() -> None:
    watch = Stopwatch(Silent())
    for stage in (Stage.LOAD, Stage.CHECK, Stage.LOAD):
        watch.stage(stage)
    assert list(watch.read()) == [Stage.START, Stage.CONFIG, Stage.LOAD, Stage.CHECK]


def test_stages_and_steps_are_passed_on() -> None:
    heard: list[object] = []

    class Ear:
        def stage(self, stage: Stage, total: int | None = None) -> None:
            heard.append((stage, total))

        def advance(self, steps: int = 1) -> None:
            heard.append(steps)

    watch = Stopwatch(Ear())
    watch.stage(Stage.LOAD, 3)
    watch.advance(2)
    assert heard == [(Stage.LOAD, 3), 2]
