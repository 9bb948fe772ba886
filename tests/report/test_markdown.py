from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.report import markdown
from gongkai.report.summary import summarise
from tests.report.findings import ANYTHING, FULL, WHOLE_FILE, many

ROOM = 1024 * 1024


def report(*found: Diagnostic, room: int = ROOM) -> str:
    return markdown.render(found, summarise(found, files=2, items=2), room)


def test_it_begins_with_the_counts_and_goes_on_file_by_file() -> None:
    written = report(FULL, WHOLE_FILE)
    assert written.startswith("## 政务公开检查\n\n共检查 2 个文件、2 个条目：1 个错误，1 个警告，0 个提示。\n")
    assert "| `missing-element` | 0 | 1 | 0 |" in written
    assert written.index("### content/a/b/c.md") < written.index("### content/b.md")


def test_a_finding_is_one_line_with_its_basis_and_its_mend() -> None:
    assert (
        "- **警告** 4:1 缺少“咨询电话”。（`missing-element`）"
        "<br>依据：《优化营商环境条例》（国务院令第722号）第三十五条<br>怎么改：加上：<br>咨询电话: 0400\\-5550101\n"
    ) in report(FULL)


def test_marks_in_content_are_shown_as_they_are() -> None:
    odd = replace(FULL, message="<img src=x>**|`")
    assert "\\<img src=x\\>\\*\\*\\|\\`" in report(odd)


def test_a_clean_column_has_no_table() -> None:
    assert report() == "## 政务公开检查\n\n共检查 2 个文件、2 个条目，没有发现问题。\n"


def test_what_does_not_fit_is_left_out_and_said_to_be() -> None:
    written = report(*many(100, Severity.ERROR), room=2000)
    assert len(written.encode()) <= 2000
    assert written.endswith("……后面的放不下了，请看运行日志。\n")


@given(st.lists(ANYTHING, max_size=4), st.integers(200, 1000))
def test_whatever_is_found_it_fits_and_is_utf8(found: list[Diagnostic], room: int) -> None:
    assert len(report(*found, room=room).encode()) <= room
