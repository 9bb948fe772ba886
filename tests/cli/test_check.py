"""`check`, as a clerk and as CI use it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gongkai.load import column as loading
from gongkai.processes import spread
from tests.column import Column
from tests.sample import ROOT

GUIDE = "affairs/guides/2024-03-01-beian.md"


def test_a_clean_column_is_fine(column: Column) -> None:
    assert column.run("check").code == 0


def test_what_is_found_is_the_same_for_any_number_of_processes(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    monkeypatch.setattr(loading, "LEAST", 1)
    divided, said = [], []

    def told(*given: Any) -> Iterator[Any]:
        divided.append(given[2])
        return spread(*given)

    monkeypatch.setattr(loading, "spread", told)
    for jobs in ("1", "3"):
        shutil.rmtree(column.root / ".gongkai", ignore_errors=True)
        said.append(column.run("check", "--format", "json", "--jobs", jobs))
    assert said[0] == said[1]
    assert divided == [1, 3]


def test_there_is_no_work_without_a_process(column: Column) -> None:
    assert column.run("check", "--jobs", "0").code == 2


def test_a_missing_element_is_named_in_the_json(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    outcome = column.run("check", "--format", "json")
    (found,) = [entry for entry in outcome.json["diagnostics"] if entry["severity"] == "error"]
    assert outcome.code == 1
    assert (found["rule"], found["element"], found["item"]) == ("missing-element", "咨询电话", GUIDE)
    assert found["path"] == f"content/{GUIDE}"
    assert found["basis"]["title"] == "优化营商环境条例"


def test_a_path_limits_what_is_reported_not_what_is_loaded(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    assert column.run("check", str(column.root / "content" / "powers")).code == 0
    assert column.run("check", str(column.root / "content" / "affairs")).code == 1
    assert column.run("check", str(column.root / "content" / GUIDE)).code == 1


def test_a_warning_fails_only_a_strict_check(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "index_number: 11000000MB0000019X/2024-00001\n", "")
    assert column.run("check").code == 0
    assert column.run("check", "--strict").code == 1


def test_a_draft_never_stops_a_strict_check(column: Column) -> None:
    outcome = column.run("check", "--strict", "--format", "json")
    assert outcome.code == 0
    assert outcome.json["summary"]["infos"] > 0


def test_the_text_shows_the_line_and_a_caret(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "published: 2024-03-01", "published: 2024-02-30")
    said = column.run("check").out
    assert f"content/{GUIDE}:3:12" in said
    assert "published: 2024-02-30" in said
    assert "^^^^^^^^^^" in said


def test_a_broken_config_exits_with_2_and_names_every_problem(column: Column) -> None:
    column.replace("config.yaml", "  icp: ", "  icq: ")
    column.replace("config.yaml", "lead: office\n    column_type: 办事服务", "lead: offce\n    column_type: 办事服务")
    outcome = column.run("check")
    assert outcome.code == 2
    assert "icq" in outcome.err
    assert "offce" in outcome.err


def command(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments, "--config", str(project / "config.yaml")],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


def test_a_console_of_another_code_page_never_fails_a_command(column: Column) -> None:
    ascii_only = command(column.root, "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    chinese = command(column.root, "check", PYTHONIOENCODING="gbk", PYTHONUTF8="0")
    assert (ascii_only.returncode, chinese.returncode) == (0, 0)
    assert chinese.stdout.decode("gbk")


def test_json_is_utf8_whatever_the_console(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    done = command(column.root, "check", "--format", "json", PYTHONIOENCODING="gbk", PYTHONUTF8="0")
    assert "咨询电话" in done.stdout.decode("utf-8")
    assert done.returncode == 1


def test_a_reader_who_leaves_early_sees_no_traceback(column: Column) -> None:
    script = f'"{sys.executable}" "{ROOT / "build.py"}" check --config "{column.root / "config.yaml"}" | true'
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in done.stderr
