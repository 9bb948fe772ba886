"""What all tests share: the sample column, built once through the command, and the rule that CI skips nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.sample import copy_project, run_build

# How long an example takes says something of the machine's other work, and nothing of what is tested.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")


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
