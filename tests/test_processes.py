"""Work divided among processes gives what one process would give, and its failures arrive as what they are."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from gongkai.errors import TemplateError, WorkerLostError
from gongkai.processes import spread


def squares(numbers: Sequence[int]) -> list[tuple[int, int]]:
    return [(number * number, os.getpid()) for number in numbers]


def fail(numbers: Sequence[int]) -> list[int]:
    if 7 in numbers:
        raise TemplateError("模板出错", "第7页")
    return list(numbers)


def die(numbers: Sequence[int]) -> None:
    if 7 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    found = [square for chunk in spread(squares, range(40), jobs, 2) for square, _ in chunk]
    assert found == [number * number for number in range(40)]


def test_enough_work_goes_to_other_processes() -> None:
    assert os.getpid() not in {process for chunk in spread(squares, range(40), 2, 2) for _, process in chunk}


@pytest.mark.parametrize(("count", "jobs"), [(3, 2), (40, 1), (0, 2)])
def test_little_work_is_done_here(count: int, jobs: int) -> None:
    found = {process for chunk in spread(squares, range(count), jobs, 2) for _, process in chunk}
    assert found <= {os.getpid()}


def test_a_failure_arrives_as_itself() -> None:
    with pytest.raises(TemplateError) as caught:
        list(spread(fail, range(40), 2, 2))
    assert (caught.value.message, caught.value.hint) == ("模板出错", "第7页")


def test_a_killed_process_is_told() -> None:
    with pytest.raises(WorkerLostError):
        list(spread(die, range(40), 2, 2))
