"""Mending twice is mending once, and never makes a column worse."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai import pipeline
from gongkai.model.diagnostic import Diagnostic, Edit, Fix, Severity, Span
from gongkai.model.progress import Silent
from gongkai.staff.mending import State, mend, write
from tests.rules.samples import small_config
from tests.rules.samples import write as lay_out
from tests.rules.test_any_input import FILES, PATHS

PATH = "content/a.md"
Check = Callable[[str], list[Diagnostic]]


def marks(rule: str, wrong: str, right: str) -> Check:
    """A made-up rule: each `wrong` is one finding, and mended by `right`."""

    def check(text: str) -> list[Diagnostic]:
        lines = text.split("\n")
        places = [(row, line.find(wrong)) for row, line in enumerate(lines, 1) if wrong in line]
        return [_finding(rule, row, at, wrong, right) for row, at in places]

    return check


def _finding(rule: str, row: int, at: int, wrong: str, right: str) -> Diagnostic:
    span = Span(row, at + 1, row, at + 1 + len(wrong))
    return Diagnostic(rule, Severity.WARNING, PATH, wrong, "改。", span, fix=Fix("改", (Edit(span, right),)))


@dataclass(frozen=True)
class Bench:
    root: Path
    checks: tuple[Check, ...]

    def state(self, texts: Mapping[str, bytes]) -> State:
        text = texts.get(PATH, (self.root / PATH).read_bytes()).decode()
        found = tuple(one for check in self.checks for one in check(text))
        return State(found, found)

    def mended(self, text: str) -> str:
        (self.root / "content").mkdir(exist_ok=True)
        (self.root / PATH).write_bytes(text.encode())
        write(self.root, mend(self.root, self.state({}), self.state))
        return (self.root / PATH).read_bytes().decode()


def test_mends_that_wait_for_others_are_made_in_the_end(tmp_path: Path) -> None:
    bench = Bench(tmp_path, (marks("duplicate-key", "a", "A"), marks("date-order", "b", "B")))
    assert bench.mended("abab abab\nab\n") == "ABAB ABAB\nAB\n"


def test_a_mend_that_makes_more_is_not_kept_and_keeps_no_other_back(tmp_path: Path) -> None:
    checks = (marks("duplicate-key", "a", "b\nb\nb"), marks("date-order", "b", "c"), marks("wrong-value", "x", "y"))
    assert Bench(tmp_path, checks).mended("a\nx\n") == "a\ny\n"


@pytest.mark.parametrize("text", ["a\n", "b\n", "x\n"])
def test_mends_that_undo_each_other_come_to_the_same_end_again(tmp_path: Path, text: str) -> None:
    slips = (
        ("duplicate-key", "a", "b"),
        ("date-order", "b", "c"),
        ("unknown-key", "c", "a"),
        ("wrong-value", "x", "a"),
    )
    bench = Bench(tmp_path, tuple(marks(*slip) for slip in slips))
    once = bench.mended(text)
    assert bench.mended(once) == once


def test_a_file_that_could_no_longer_be_read_is_left_as_it_was(tmp_path: Path) -> None:
    unread = marks("front-matter-broken", "!", "?")
    bench = Bench(
        tmp_path, (marks("duplicate-key", "aa", "!"), lambda text: [replace(one, fix=None) for one in unread(text)])
    )
    assert bench.mended("aa\n") == "aa\n"


def test_a_mend_that_makes_another_file_worse_is_not_kept(tmp_path: Path) -> None:
    def elsewhere(text: str) -> list[Diagnostic]:
        lost = marks("broken-link", "!", "?")(text)
        return [replace(one, path=f"content/{name}.md", fix=None) for one in lost for name in ("b", "c")]

    bench = Bench(tmp_path, (marks("duplicate-key", "a", "!"), elsewhere))
    assert bench.mended("a\n") == "a\n"


def test_a_link_in_the_place_of_a_file_is_not_mended(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "aside.md").write_text("a\n", encoding="utf-8")
    (tmp_path / PATH).symlink_to(tmp_path / "aside.md")
    bench = Bench(tmp_path, (marks("duplicate-key", "a", "b"),))
    assert mend(tmp_path, bench.state({}), bench.state) == ()


# --- with all rules ----------------------------------------------------------------------


def checked(root: Path) -> pipeline.Checked:
    project = pipeline.Project(root, small_config(), root / "config.yaml")
    return pipeline.check(project, datetime(2026, 11, 24, tzinfo=project.config.site.zone), Silent())


def mended(root: Path) -> pipeline.Checked:
    before = checked(root)

    def again(texts: Mapping[str, bytes]) -> State:
        found = pipeline.recheck(before, texts).diagnostics
        return State(found, found)

    write(root, mend(root, State(before.diagnostics, before.diagnostics), again))
    return checked(root)


def read(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


SLIPS = st.sampled_from(
    [
        *",.;:?!()\"'（）“”《》〔〕，。；：…—\u3000\u200b \n*_#一、1",
        "企业",
        "关于",
        "国发(2020)5号",
        "--",
        "。。",
        "**",
        "## ",
        "](",
    ]
)
PROSE = st.lists(SLIPS, max_size=40).map("".join)
BODIES = st.builds(
    "---\n标题: {}\n发布日期：2020-05-12\n发文字号: 示工信发[2020]{}号\n---\n\n{}\n".format,
    st.just("通知") | PROSE.map(lambda text: text.replace("\n", "")),
    st.integers(0, 20),
    PROSE,
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@given(files=st.dictionaries(PATHS, FILES | BODIES, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_twice_is_once_and_never_worse(end: str, files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        lay_out(root, {path: text.replace("\n", end).encode("utf-8", "replace") for path, text in files.items()})
        before = checked(root).diagnostics
        after = mended(root).diagnostics
        once = read(root)
        assert len(after) <= len(before)
        mended(root)
        assert read(root) == once
