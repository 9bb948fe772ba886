"""In CI a skipped test is a failed run: what was not tried has not passed."""

from __future__ import annotations

import os

import pytest

pytest_plugins = ["pytester"]

PASSED = "def test_passed(): assert True\n"
SKIPPED = {
    "mark": "import pytest\n@pytest.mark.skip\ndef test_skipped(): assert True\n",
    "call": "import pytest\ndef test_skipped(): pytest.skip('no browser')\n",
    "module": "import pytest\npytest.importorskip('gone_from_the_face_of_the_earth')\n",
    "xfail": "import pytest\n@pytest.mark.xfail\ndef test_failing(): assert False\n",
}
PLUGINS = ("-p", "tests.conftest", "-p", "no:cacheprovider", "-c", os.devnull)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("CI", "true")
    # Other plugins have no part in it, and each run would load them anew.
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makepyfile(test_passed=PASSED)
    return pytester


def exit_code(project: pytest.Pytester, *arguments: str) -> int:
    return int(project.runpytest_inprocess(*PLUGINS, *arguments).ret)


@pytest.mark.parametrize("source", SKIPPED.values(), ids=SKIPPED)
def test_a_skip_fails_in_ci_and_only_there(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    project.makepyfile(test_skipped=source)
    assert exit_code(project) == 1
    monkeypatch.setenv("CI", "")
    assert exit_code(project) == 0


def test_a_skip_in_a_worker_fails_too(
    project: pytest.Pytester, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.makepyfile(test_skipped=SKIPPED["mark"])
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath))
    assert project.runpytest_subprocess(*PLUGINS, "-p", "xdist", "-n", "1").ret == 1


def test_a_run_without_a_skip_passes_in_ci(project: pytest.Pytester) -> None:
    assert exit_code(project) == 0


def test_a_run_without_a_test_fails(project: pytest.Pytester) -> None:
    assert exit_code(project, "-k", "nothing") == pytest.ExitCode.NO_TESTS_COLLECTED
