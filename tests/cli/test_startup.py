"""What is not imported before it is needed: a clerk waits for each library at every command."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.cli import main
from tests.column import TODAY, Column

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = {
    *("chinese_calendar", "exifread", "frontmatter", "jinja2", "markdown", "markupsafe", "nh3", "olefile", "pydantic"),
    *("pypdfium2", "pypinyin", "segno", "selectolax", "watchdog", "xlrd", "xlsxwriter", "yaml"),
    *("asyncio", "email", "http", "importlib.metadata", "ssl", "urllib.request", "xml"),
}
HEAVY = {"gongkai.model.config", "gongkai.model.item", "gongkai.publish.site", "multiprocessing", "sqlite3"}
STAGES = {f"gongkai.{stage}" for stage in ("pages", "publish", "rules.in_force", "staff", "load.items")}


def imported(code: str) -> set[str]:
    """The modules of a new process after some code, with the packages that they are in."""
    script = f"{code}\nimport sys; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=os.environ, capture_output=True, check=True)
    return set(ended.stdout.decode().splitlines()[-1].split())


def test_help_imports_no_library_but_its_own_and_no_command() -> None:
    code = "from gongkai.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    there = imported(code)
    assert there & (LIBRARIES | STAGES | {"gongkai.pipeline", "gongkai.load"}) == set()
    assert "click" in there


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_command_imports_no_stage_before_it_comes_to_it(command: str) -> None:
    assert imported(f"import gongkai.cli.{command}") & (LIBRARIES | STAGES) == set()


@pytest.mark.parametrize("command", ["build", "check"])
def test_where_nothing_changed_no_stage_is_come_to(column: Column, command: str) -> None:
    column.run("build")
    arguments = [command, "--config", str(column.root / "config.yaml"), "--today", TODAY]
    there = imported(f"from gongkai.cli import main\ntry: main({arguments!r})\nexcept SystemExit: print()")
    assert "gongkai.report.text" in there
    assert there & (LIBRARIES | (STAGES - {"gongkai.publish"}) | HEAVY) == set()


def test_plain_bodies_import_no_markdown_library() -> None:
    code = "from gongkai.load.markdown import render\nrender('## 甲\\n\\n[乙](a.md)', 1, str)"
    assert "markdown" not in imported(code)
    assert "markdown" in imported(f"{code}\nrender('<b>甲</b>', 1, str)")


def test_pages_are_planned_without_what_makes_the_codes_of_accounts() -> None:
    assert imported("import gongkai.pages.plan") & {"segno", "ssl", "urllib.request"} == set()


@pytest.mark.parametrize(("arguments", "own"), [("", True), ("['--version']", False)])
def test_a_program_of_its_own_does_not_end_with_a_look_for_cycles(arguments: str, own: bool) -> None:
    asked = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 0))"
    script = f"{asked}\nfrom gongkai.cli import main\nmain({arguments})"
    command = [sys.executable, "-c", script, "--version"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == str(own)


def test_who_runs_a_command_among_other_things_keeps_looking_for_cycles() -> None:
    before = gc.get_threshold()
    with pytest.raises(SystemExit):
        main(["--version"])
    assert gc.get_threshold() == before
