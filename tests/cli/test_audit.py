"""`audit`, as the office runs it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.column import TODAY, Column
from tests.sample import ROOT

GUIDE = "affairs/guides/2024-03-01-beian.md"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside the project, where the command is run."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_text_goes_to_the_terminal_and_nothing_is_written(column: Column, desk: Path) -> None:
    outcome = column.run("audit")
    assert outcome.code == 0
    assert outcome.out.startswith("测试县工业和信息化局政府信息公开审计表（2026年11月24日）\n")
    assert names(desk) == []


def test_the_json_is_one_object(column: Column) -> None:
    found = column.run("audit", "--format", "json").json
    assert (found["version"], found["today"]) == (1, TODAY)
    assert found["summary"]["stale"] == len(found["stale"]) == 3


@pytest.mark.parametrize("form", ["xlsx", "html"])
def test_a_file_is_named_by_the_day_and_lies_in_the_current_folder(column: Column, desk: Path, form: str) -> None:
    outcome = column.run("audit", "--format", form)
    assert (outcome.code, outcome.out) == (0, "")
    assert names(desk) == [f"审计-{TODAY}.{form}"]
    assert f"审计-{TODAY}.{form}" in outcome.err


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.xlsx", b"PK"), ("a.html", b"<!DOCTYPE html>"), ("a.json", b"{"), ("a.TXT", "测试县".encode())],
)
def test_the_ending_of_the_file_tells_the_format(column: Column, desk: Path, name: str, begins: bytes) -> None:
    assert column.run("audit", "--output", name).code == 0
    assert (desk / name).read_bytes().startswith(begins)


def test_an_older_audit_is_replaced_as_a_whole(column: Column, desk: Path) -> None:
    (desk / "a.json").write_text("x" * 100_000, encoding="utf-8")
    assert column.run("audit", "--output", "a.json").code == 0
    assert json.loads((desk / "a.json").read_text(encoding="utf-8"))["version"] == 1
    assert names(desk) == ["a.json"]


@pytest.mark.parametrize("folder", ["output", "output/powers", ".gongkai", "content", "templates"])
def test_it_is_never_written_where_it_would_become_public(column: Column, folder: str) -> None:
    (column.root / folder).mkdir(parents=True, exist_ok=True)
    outcome = column.run("audit", "--output", str(column.root / folder / "a.xlsx"))
    assert outcome.code == 2
    assert "内部资料" in outcome.err
    assert not (column.root / folder / "a.xlsx").exists()


def test_not_even_through_a_link_or_from_within(column: Column, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = column.root / "output"
    output.mkdir()
    (desk / "link").symlink_to(output, target_is_directory=True)
    assert column.run("audit", "--output", "link/a.xlsx").code == 2
    assert column.run("audit", "--output", str(column.root / "content" / ".." / "output" / "a.html")).code == 2
    monkeypatch.chdir(output)
    assert column.run("audit", "--format", "xlsx").code == 2
    assert column.run("audit").code == 0
    assert names(output) == []


def test_nothing_but_an_audit_is_overwritten(column: Column) -> None:
    config = (column.root / "config.yaml").read_bytes()
    assert column.run("audit", "--output", str(column.root / "config.yaml")).code == 2
    assert column.run("audit", "--format", "xlsx", "--output", str(column.root / "a.html")).code == 2
    assert (column.root / "config.yaml").read_bytes() == config


def test_a_folder_that_is_not_there_is_a_fault_that_says_so(column: Column, desk: Path) -> None:
    outcome = column.run("audit", "--output", "nowhere/a.xlsx")
    assert outcome.code == 3
    assert "nowhere" in outcome.err
    assert names(desk) == []


@pytest.mark.parametrize(
    ("concerns", "code"), [("late", 0), ("late,missing", 0), ("stale", 1), ("late, stale", 1), ("overdue,due", 0)]
)
def test_it_fails_only_on_what_is_named(column: Column, concerns: str, code: int) -> None:
    assert column.run("audit", "--fail-on", concerns).code == code


def test_an_unknown_concern_is_named_with_those_there_are(column: Column) -> None:
    outcome = column.run("audit", "--fail-on", "lates")
    assert outcome.code == 2
    assert "late,overdue,stale,missing,due" in outcome.err


def test_an_error_in_the_content_stops_no_audit(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    outcome = column.run("audit", "--format", "json", "--fail-on", "missing")
    assert outcome.code == 1
    assert [matter["item"] for matter in outcome.json["missing"]] == [GUIDE]


def test_what_the_baseline_passes_over_is_missing_all_the_same(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    known = {"version": 1, "counts": {f"content/{GUIDE}": {"missing-element": 1}}}
    (column.root / "baseline.json").write_text(json.dumps(known), encoding="utf-8")
    assert column.run("check").code == 0
    assert len(column.run("audit", "--format", "json").json["missing"]) == 1


@pytest.mark.parametrize("form", ["text", "json", "xlsx", "html"])
def test_the_same_column_gives_the_same_bytes_on_any_later_day(column: Column, desk: Path, form: str) -> None:
    ending = {"text": "txt"}.get(form, form)
    for name in ("a", "b"):
        assert column.run("audit", "--output", f"{name}.{ending}", today="2036-11-24").code == 0
    assert (desk / f"a.{ending}").read_bytes() == (desk / f"b.{ending}").read_bytes()
    if form == "xlsx":
        assert zipfile.ZipFile(desk / "a.xlsx").testzip() is None


@pytest.mark.usefixtures("desk")
def test_a_published_site_is_left_alone(column: Column) -> None:
    assert column.run("build").code == 0
    before = {path: path.read_bytes() for path in (column.root / "output").rglob("*") if path.is_file()}
    for form in ("text", "json", "xlsx", "html"):
        assert column.run("audit", "--format", form).code == 0
    assert {path: path.read_bytes() for path in (column.root / "output").rglob("*") if path.is_file()} == before


def test_what_writes_workbooks_is_loaded_only_for_one() -> None:
    script = "import sys, gongkai.cli.audit; sys.exit('xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, timeout=60).returncode == 0
