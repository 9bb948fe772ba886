from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于技术⟦\u200b改造的通知
    ---

    示工信发⟦\u00a0〔2020〕12号，软⟦\u00ad连字符，⟦\u202e反着写\u202c，分⟦\u2028行，连⟦\u200d字。
    """.replace("反着写", "反着写⟦"),
)
PASSING = (
    """
    ---
    标题: 关于技术改造的通知
    ---

    全家\U0001f468\u200d\U0001f469\u200d\U0001f467，维吾尔文ئ\u200cا，`\u200b`。
    """,
)


@pytest.mark.parametrize(
    ("character", "mended"), [("\u200b", ""), ("\u00a0", " "), ("\u2028", None), ("\u200b\u00a0", " ")]
)
def test_what_stays_is_a_space_and_a_line_is_left_to_the_writer(character: str, mended: str | None) -> None:
    (found,) = of_rule("invisible-character", f"---\n标题: 通知\n---\n\n技术{character}改造\n")
    assert f"U+{ord(character[0]):04X}" in found.message
    assert (found.fix.edits[0].text if found.fix else None) == mended
