from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.samples import USUAL, Made, made, of_rule, write


def link(root: Path) -> None:
    write(root, {"elsewhere.md": "---\n标题: 通知\n---\n"})
    (root / USUAL).parent.mkdir(parents=True)
    (root / USUAL).symlink_to(root / "elsewhere.md")


FAILING = (
    made({USUAL: "---\n标题: 关于加快技术改造的通知\n---\n".encode("gb18030")}, (USUAL, None, None)),
    made({USUAL: "---\n标题: 通知\n---\n".encode("utf-16")}, (USUAL, None, None)),
    made({USUAL: b"---\ntitle: a\n---\n" + b"a" * 3_000_000}, (USUAL, None, None)),
    made({USUAL: b"---\ntitle: a\x00b\n---\n"}, (USUAL, 2, 9)),
    Made(link, frozenset({(USUAL, None, None)})),
)
PASSING = (
    """
    ---
    标题: 通知
    ---
    """,
)


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "看来是 GB18030，记事本里叫“ANSI”"), (1, "看来是 UTF-16"), (2, "2.9 MB"), (3, "U+0000"), (4, "符号链接")],
)
def test_each_fault_is_named_as_what_it_is(number: int, said: str) -> None:
    (found,) = of_rule("unreadable-file", FAILING[number])
    assert said in found.message


def test_how_to_save_as_utf8_is_told() -> None:
    (found,) = of_rule("unreadable-file", FAILING[0])
    assert "记事本" in found.hint
    assert "WPS" in found.hint
