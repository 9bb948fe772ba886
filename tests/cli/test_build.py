"""`build`: what it says, and what it leaves alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from gongkai import processes
from tests.column import Column

GUIDE = "affairs/guides/2024-03-01-beian.md"
DOCUMENT = "powers/documents/2023-04-18-sheji.md"


def contents(site: Path) -> dict[str, str]:
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {str(path.relative_to(site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_last_line_counts_files_and_seconds(column: Column) -> None:
    outcome = column.run("build")
    assert outcome.code == 0, outcome.err
    last = outcome.out.splitlines()[-1]
    assert last.startswith("已生成 ")
    assert "用时" in last
    assert (column.root / "output" / "affairs" / "guides" / "2024-03-01-beian.html").is_file()


def test_a_second_build_writes_nothing(column: Column) -> None:
    column.run("build")
    assert "（新写 0，" in column.run("build").out


@pytest.mark.parametrize("page", ["index.html", ""])
def test_what_the_last_build_found_is_told_once_whether_or_not_the_site_is_made_again(
    column: Column, page: str
) -> None:
    first = column.run("build")
    if page:
        (column.root / "output" / page).write_text("<p>别人改了</p>", encoding="utf-8")
    again = column.run("build")
    assert ("已恢复" in again.err) is bool(page)
    assert again.out.splitlines()[:-1] == first.out.splitlines()[:-1]
    assert "暂不发布 1 条" in first.out


def test_one_job_is_one_process(column: Column, monkeypatch: pytest.MonkeyPatch) -> None:
    column.run("build")
    monkeypatch.setattr(processes, "can_fork", lambda: True)
    monkeypatch.setattr("os.fork", lambda: pytest.fail("forked"))
    assert "（新写 0，" in column.run("build", "--jobs", "1").out


def test_errors_leave_the_published_site_as_it_is(column: Column) -> None:
    column.run("build")
    before = contents(column.root / "output")
    column.replace(f"content/{GUIDE}", "咨询电话: 0400-5550103\n", "")
    outcome = column.run("build")
    assert outcome.code == 1
    assert "没有发布" in outcome.err
    assert contents(column.root / "output") == before


def test_a_page_whose_item_is_gone_is_gone(column: Column) -> None:
    column.run("build")
    (column.root / "content" / GUIDE).unlink()
    assert column.run("build").code == 0
    assert not (column.root / "output" / "affairs" / "guides" / "2024-03-01-beian.html").exists()


def test_what_is_held_back_is_listed_with_its_reason_and_its_time(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "published: 2024-03-01", "published: 2027-01-04 09:00")
    said = column.run("build").out
    assert "暂不发布 2 条" in said
    assert f"content/{GUIDE}（未到发布时间，2027-01-04 09:00 起发布）" in said
    assert "content/affairs/guides/2024-05-06-caogao.md（草稿）" in said


def test_a_scheduled_item_appears_when_its_day_has_come(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "published: 2024-03-01", "published: 2027-01-04 09:00")
    page = column.root / "output" / "affairs" / "guides" / "2024-03-01-beian.html"
    column.run("build", today="2027-01-03")
    assert not page.exists()
    column.run("build", today="2027-01-04")
    assert page.exists()


def test_a_draft_is_nowhere_in_the_site(column: Column) -> None:
    column.run("build")
    texts = [path.read_text(encoding="utf-8") for path in (column.root / "output").rglob("*.*ml")]
    assert len(texts) > 20
    assert not any("还没写好的指南" in text for text in texts)


def test_an_attachment_lies_under_its_item(column: Column) -> None:
    column.run("build")
    copied = column.root / "output" / "powers" / "documents" / "2023-04-18-sheji" / "申报表.csv"
    assert copied.read_bytes() == (column.root / "content/powers/documents/2023-04-18-sheji/申报表.csv").read_bytes()


def test_two_items_for_one_address_are_refused_by_name(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "summary: ", "旧网址: powers/documents/2023-04-18-sheji.html\nsummary: ")
    outcome = column.run("build")
    assert outcome.code == 1
    assert GUIDE in outcome.out
    assert DOCUMENT in outcome.out


def test_a_strict_build_stops_at_a_warning(column: Column) -> None:
    column.replace(f"content/{GUIDE}", "index_number: 11000000MB0000019X/2024-00001\n", "")
    assert column.run("build", "--strict").code == 1
    assert column.run("build").code == 0


def test_an_output_that_is_not_ours_is_refused_and_untouched(column: Column) -> None:
    mine = column.root / "output" / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("x", encoding="utf-8")
    outcome = column.run("build")
    assert outcome.code == 3
    assert mine.read_text(encoding="utf-8") == "x"
    assert "output" in outcome.err


def test_somebody_elses_change_is_put_right_and_told(column: Column) -> None:
    column.run("build")
    home = column.root / "output" / "index.html"
    home.write_text("hacked", encoding="utf-8")
    outcome = column.run("build")
    assert "index.html" in outcome.err
    assert "hacked" not in home.read_text(encoding="utf-8")


def test_a_broken_template_of_the_sites_own_is_named_with_its_line(column: Column) -> None:
    folder = column.root / "templates" / "pages"
    folder.mkdir(parents=True)
    (folder / "404.html").write_text(
        "{% extends 'layout.html' %}\n{% block main %}\n{{ nowhere.to }}\n{% endblock %}\n", encoding="utf-8"
    )
    outcome = column.run("build")
    assert outcome.code == 3
    assert "404.html" in outcome.err
    assert "第3行" in outcome.err


@pytest.mark.parametrize("damage", [b"\xff\xfe\x00", "标题：没有栅栏\n".encode(), "---\n标题: x\n".encode(), b""])
def test_a_file_that_cannot_be_read_stops_the_build_without_a_traceback(column: Column, damage: bytes) -> None:
    (column.root / "content" / GUIDE).write_bytes(damage)
    outcome = column.run("build")
    assert outcome.code == 1
    assert GUIDE in outcome.out
    assert "Traceback" not in outcome.out + outcome.err


def test_a_withdrawal_is_never_held_up_by_a_link_into_what_is_withdrawn(column: Column) -> None:
    column.replace(f"content/{DOCUMENT}", "2023-04-20-jiedu.md)", "2023-04-20-jiedu.md#背景依据)")
    assert column.run("build").code == 0
    interpretation = "content/powers/interpretations/2023-04-20-jiedu.md"
    column.replace(interpretation, "内容概述: ", "撤下:\n  日期: 2024-01-02\n  理由: 有误。\n内容概述: ")
    outcome = column.run("build")
    assert outcome.code == 0, outcome.err
