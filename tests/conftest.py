"""What all tests share: the sample column, built once through the command, and the rule that CI skips nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest
from filelock import FileLock
from hypothesis import settings

from gongkai.publish import render
from tests.sample import copy_project, run_build

# How long an example takes says something of the machine's other work, and nothing of what is tested.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _templates_compiled_once() -> Iterator[None]:
    """Most of what a build of a small column takes is compiling templates, which are the same in hundreds of tests."""
    compiled: dict[object, CodeType] = {}
    afresh = render._Engine.compile

    def once(engine: render._Engine, source: str, name: str, filename: str) -> CodeType:
        # Filters of constants are worked out while compiling; of ours, only this one knows the column.
        key = (source, name, filename, engine.filters["absolute"].args)
        if key not in compiled:
            compiled[key] = afresh(engine, source, name, filename)
        return compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render._Engine, "compile", once)
        yield


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The sample column's `output/`: built by the first worker that asks, read-only for all."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    project, done = shared / "sample", shared / "sample.done"
    with FileLock(shared / "sample.lock"):
        if not done.exists():
            shutil.rmtree(project, ignore_errors=True)
            built = run_build(copy_project(project))
            assert built.returncode == 0, built.stdout + built.stderr
            done.touch()
    return project / "output"


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or not os.environ.get("CI"):
        return
    skipped = [*reporter.stats.get("skipped", []), *reporter.stats.get("xfailed", [])]
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
