from __future__ import annotations

from tests.rules.samples import USUAL, made, of_rule

FAILING = (
    """
    ⟦关于加快技术改造的通知

    正文。
    """,
    """
    ⟦———
    标题: 通知
    ⟦———
    """,
    """
    ⟦---
    标题: 通知

    正文。
    """,
    made({"content/policy/documents/a.md": b"\n---\n\xe6\xa0\x87\xe9\xa2\x98: a\n---\n"}, (USUAL, 1, 1)),
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    ———
    """,
    made({USUAL: b"\xef\xbb\xbf---\r\ntitle: a\r\n---\r\n"}),
)


def test_a_blank_line_before_the_fence_is_named_as_that() -> None:
    (found,) = of_rule("front-matter-missing", FAILING[3])
    assert "空行" in found.message
