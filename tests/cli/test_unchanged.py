"""Where nothing changed, a command says what it said before, to the byte, without doing it again."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gongkai import pipeline
from gongkai.cli.findings import FORMATS
from tests.column import Column, Outcome

GUIDE = "content/affairs/guides/2024-03-01-beian.md"
COMMANDS = [
    *(("check", "--format", form) for form in FORMATS),
    *(("check", "--format", form, "--strict") for form in FORMATS),
    ("build",),
    ("build", "--strict"),
]
COLUMNS: dict[str, Callable[[Column], None]] = {
    "clean": lambda _: None,
    "warned of": lambda column: column.replace(GUIDE, "index_number: 11000000MB0000019X/2024-00001\n", ""),
    "wrong": lambda column: column.replace(GUIDE, "咨询电话: 0400-5550103\n", ""),
    "held back": lambda column: column.replace(GUIDE, "published: 2024-03-01", "published: 2027-01-04 09:00"),
}


def said(outcome: Outcome) -> tuple[int, str, str]:
    return outcome.code, re.sub(r"用时 [0-9.]+ 秒", "", outcome.out), outcome.err


def not_again(*_: object, **__: object) -> None:
    raise AssertionError("done again")


@pytest.mark.parametrize("made", COLUMNS.values(), ids=COLUMNS)
def test_it_is_told_again(column: Column, made: Callable[[Column], None], monkeypatch: pytest.MonkeyPatch) -> None:
    made(column)
    for command in COMMANDS[-2:]:
        column.run(*command)
    wanted = []
    for command in COMMANDS:
        (column.root / ".gongkai" / "cache" / "verdict").unlink()
        wanted.append(said(column.run(*command)))
    column.run("build")
    monkeypatch.setattr(pipeline, "check", not_again)
    assert [said(column.run(*command)) for command in COMMANDS] == wanted


def test_a_path_limits_what_is_told_again(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    COLUMNS["wrong"](column)
    assert column.run("check").code == 1
    monkeypatch.setattr(pipeline, "check", not_again)
    assert column.run("check", str(column.root / "content" / "powers")).code == 0
    assert column.run("check", str(column.root / GUIDE)).code == 1
    assert column.run("check", str(column.root / "content" / "nowhere")).code == 2


@pytest.mark.parametrize("wish", ["--fix", "--diff", "--update-baseline"])
def test_what_does_more_than_look_looks_anew(column: Column, wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    column.run("check")
    monkeypatch.setattr(pipeline, "check", not_again)
    assert "done again" in column.run("check", wish).err


def test_what_was_mended_is_seen(column: Column) -> None:
    column.replace(GUIDE, "备案不收费。", "备案不收费,")
    before = column.run("check").out
    assert before != column.run("check", "--fix").out == column.run("check").out


def test_a_stranger_is_put_right_though_nothing_changed(column: Column) -> None:
    column.run("build")
    (column.root / "output" / "mine.txt").write_text("x", encoding="utf-8")
    assert "mine.txt" in column.run("build").err
    assert not (column.root / "output" / "mine.txt").exists()
