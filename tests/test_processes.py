"""Work divided among processes gives what one process would give, and its failures arrive as what they are.

Each case has a process of its own: only one with a single thread is divided, and a test runner has several.
"""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from gongkai.processes import LARGEST, SMALLEST, _chunks
from tests.sample import ROOT

WORK = """
import os, signal
from gongkai.errors import GongkaiError, TemplateError
from gongkai.processes import spread

def squares(numbers):
    return [(number * number, os.getpid()) for number in numbers]

def fail(numbers):
    if 7 in numbers:
        raise TemplateError("broken", "page 7")

def die(numbers):
    if 7 in numbers and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)

parent = os.getpid()
try:
    found = [one for chunk in spread({work}, range({count}), {jobs}, 2) for one in chunk or ()]
    print([square for square, _ in found], parent in {{process for _, process in found}})
except GongkaiError as error:
    print(type(error).__name__, error.message if {work} is fail else "", error.hint if {work} is fail else "")
"""


def said(work: str, count: int, jobs: int) -> str:
    code = WORK.format(work=work, count=count, jobs=jobs)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(("jobs", "here"), [(1, True), (2, False), (3, False)])
def test_results_come_in_the_order_of_the_things(jobs: int, here: bool) -> None:
    assert said("squares", 40, jobs) == f"{[number * number for number in range(40)]} {here}"


@pytest.mark.parametrize("jobs", [2, 3])
def test_of_much_work_this_process_does_its_share(jobs: int) -> None:
    assert said("squares", 400, jobs) == f"{[number * number for number in range(400)]} True"


def test_little_work_is_done_here() -> None:
    assert said("squares", 3, 2) == "[0, 1, 4] True"


def test_no_work_is_none() -> None:
    assert said("squares", 0, 2) == "[] False"


def test_a_failure_arrives_as_itself() -> None:
    assert said("fail", 40, 2) == "TemplateError broken page 7"


def test_a_killed_process_is_told() -> None:
    assert said("die", 40, 2) == "WorkerLostError"


def test_chunks_get_smaller_so_that_all_processes_end_together() -> None:
    sizes = [len(chunk) for chunk in _chunks(range(5000), 2)]
    assert (sum(sizes), sizes[0], sizes) == (5000, LARGEST, sorted(sizes, reverse=True))
    assert sizes[-2] == SMALLEST


def test_large_things_are_chunks_of_their_own() -> None:
    chunks = [tuple(chunk) for chunk in _chunks(range(100), 2, large=2)]
    assert chunks[:2] == [(0,), (1,)]
    assert [number for chunk in chunks for number in chunk] == [*range(100)]
    assert len(chunks[2]) == SMALLEST


ENDLESS = """
import os, sys, time
from gongkai.processes import spread

def wait(numbers):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)

list(spread(wait, range(40), 3, 2))
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_no_worker_outlives_the_process_that_it_works_for(end: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", ENDLESS], cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        workers = {int(process.stdout.readline()) for _ in range(2)}
        process.send_signal(end)
        # Every worker holds the other end of the pipe: it ends with the last of them.
        assert process.stdout.read() == ""
    assert len(workers) == 2


ASIDE = """
import os, signal
from gongkai import processes
from gongkai.errors import TemplateError

def name():
    return os.getpid()

def die():
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return os.getpid()

def fail():
    raise TemplateError("broken", "page 7")

parent = os.getpid()
begun = processes.aside({work}, {jobs})
{then}
try:
    os.waitpid(-1, 0)
except ChildProcessError:
    print("alone")
"""
RESULT = "print(begun.result() == parent)"


def aside(work: str, then: str = RESULT, jobs: int = 2) -> str:
    code = ASIDE.format(work=work, then=then, jobs=jobs)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return " ".join([*done.stdout.split(), *done.stderr.splitlines()[-1:]])


@pytest.mark.parametrize(("jobs", "here"), [(1, True), (2, False)])
def test_work_is_done_aside_where_several_processes_may_be_used(jobs: int, here: bool) -> None:
    assert aside("name", jobs=jobs) == f"{here} alone"


def test_what_a_killed_process_did_not_tell_is_found_out_here() -> None:
    assert aside("die") == "True alone"


def test_a_failure_aside_is_a_failure_here() -> None:
    assert aside("fail").endswith("TemplateError: broken")


def test_nobody_works_on_at_what_is_no_longer_needed() -> None:
    assert aside("lambda: signal.pause()", "begun.cancel()") == "alone"
