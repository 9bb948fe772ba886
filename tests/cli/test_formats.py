"""`check --format`: one finding, told in every form; a secret in none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from gongkai.cli.findings import FORMATS
from tests.column import Column

GUIDE = "affairs/guides/2024-03-01-beian.md"
PHONE = "咨询电话: 0400-5550103\n"


@pytest.mark.parametrize("form", FORMATS)
def test_a_missing_element_fails_and_is_named_in_every_format(column: Column, form: str) -> None:
    column.replace(f"content/{GUIDE}", PHONE, "")
    outcome = column.run("check", "--format", form)
    assert outcome.code == 1
    assert "missing-element" in outcome.out
    assert "咨询电话" in outcome.out


@pytest.mark.parametrize("form", FORMATS)
def test_a_clean_column_is_fine_in_every_format(column: Column, form: str) -> None:
    assert column.run("check", "--format", form).code == 0


@pytest.mark.parametrize("form", FORMATS)
def test_what_belongs_to_a_person_is_in_no_report(column: Column, form: str) -> None:
    column.replace(f"content/{GUIDE}", "1. 在测试县", "1. 张三，440524188001010014，在测试县")
    column.replace(f"content/{GUIDE}", "index_number", "# 440524188001010014\nindex_number")
    outcome = column.run("check", "--format", form)
    assert outcome.code == 1
    assert "resident-id-number" in outcome.out
    assert "440524188001010014" not in outcome.out + outcome.err
    assert "440*************14" in outcome.out


def test_sarif_knows_every_rule_and_points_at_the_line(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "published: 2024-03-01", "published: 2024-02-30")
    (run,) = column.run("check", "--format", "sarif").json["runs"]
    errors = [result for result in run["results"] if result["level"] == "error"]
    assert [result["ruleId"] for result in errors] == ["wrong-value"]
    assert errors[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert len(run["tool"]["driver"]["rules"]) > 60


def test_in_junit_a_warning_fails_only_a_strict_check(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "index_number: 11000000MB0000019X/2024-00001\n", "")
    lax, strict = (column.run("check", "--format", "junit", *more) for more in ([], ["--strict"]))
    assert etree.fromstring(lax.out.encode()).get("failures") == "0"
    assert etree.fromstring(strict.out.encode()).get("failures") == "1"


def test_on_github_the_summary_is_added_to_the_page(
    column: Column, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "summary.md"
    page.write_text("# 前一步写的\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(column.root.parent))
    column.replace(f"content/{GUIDE}", PHONE, "")
    outcome = column.run("check", "--format", "github")
    assert f"::error file=column/content/{GUIDE},line=" in outcome.out
    written = page.read_text(encoding="utf-8")
    assert written.startswith("# 前一步写的\n## 政务公开检查\n")
    assert "| `missing-element` | 1 |" in written


def test_the_page_stays_within_what_github_takes(
    column: Column, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "summary.md"
    page.write_bytes(b"x" * (1024 * 1024 - 300))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    column.replace(f"content/{GUIDE}", PHONE, "")
    column.run("check", "--format", "github")
    assert 1024 * 1024 - 300 < page.stat().st_size <= 1024 * 1024


def test_elsewhere_no_page_is_written(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    before = set(column.root.iterdir())
    column.run("check", "--format", "github")
    assert set(column.root.iterdir()) - {column.root / ".gongkai"} == before


def test_a_rule_that_config_switches_off_is_in_no_report(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "index_number: 11000000MB0000019X/2024-00001\n", "")
    config = column.root / "config.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "rules:\n  missing-index-number: {severity: 'off'}\n", encoding="utf-8"
    )
    rules = {found["rule"] for found in json.loads(column.run("check", "--format", "json").out)["diagnostics"]}
    assert "missing-index-number" not in rules
