"""The rule book, and `docs/rules.md`, which is made from it.

To renew the file: python -c "from tests.rules.test_book import renew; renew()"
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gongkai.rules import RULE_BY_ID, RULES
from gongkai.rules.book import book, explain, overview, read_page
from gongkai.rules.options import number

DOCS = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def renew() -> None:
    DOCS.write_text(book(RULES), encoding="utf-8", newline="\n")


def test_the_published_book_is_what_the_rules_say() -> None:
    assert DOCS.read_text(encoding="utf-8") == book(RULES), "renew docs/rules.md: see this file's first lines"


def test_a_page_is_taken_apart() -> None:
    page = read_page("One line.\n\n查什么：写\n在两行。\n\n正确写法：\n\n    一\n    二\n\n依据：无。\n")
    assert page.english == "One line."
    assert page.parts == {"查什么": "写在两行。", "正确写法": "    一\n    二", "依据": "无。"}


def test_a_rule_is_explained_with_its_whole_page() -> None:
    text = explain(RULE_BY_ID["duplicate-key"])
    assert text.startswith("duplicate-key  同一项写了两次（错误，内容）\n\nA key of the front matter")
    assert "    title: " in text


def test_the_overview_has_a_line_for_each_rule() -> None:
    lines = overview(RULES).split("\n")
    assert len(lines) == len(RULES)
    assert any(line.split() == ["index-number-form", "警告", "索引号式样不对"] for line in lines)


def test_the_options_of_a_rule_are_explained_with_their_defaults() -> None:
    limit = number("duplicate-key", "days", 20, "多少天。")
    text = explain(replace(RULE_BY_ID["duplicate-key"], options=(limit,)))
    assert text.endswith(
        "选项：\n\n    rules:\n      duplicate-key: {options: {days: 20}}\n\n- `days`（不小于0的整数）：多少天。"
    )
