from __future__ import annotations

import pytest

from tests.rules.samples import of_rule

FAILING = (
    """
    ---
    标题: 关于印发⟦<<技术改造管理办法>>的通知
    ---

    二⟦○二⟦○年五月，局⟦⽅⟦⾯召开了会议⟦﹐买买提⟦•艾力参加，一九⟦oo年，年⟦⻓，⟦\uf900。
    """,
    """
    ---
    标题: 通知
    ---

    《关于修改⟦＜实施办法＞的决定》。
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    二〇二〇年，○表示空缺，100，一○、买买提·艾力，x < 5，﹝2020﹞，﨏﨑（这两个是正式的字）。
    """,
)
MENDS = [("⽅", "方"), ("⻓", "长"), ("\uf900", "\u8c48"), ("﹔", "；"), ("⺀", None)]


@pytest.mark.parametrize(("character", "mended"), MENDS)
def test_the_usual_character_takes_the_place(character: str, mended: str | None) -> None:
    (found,) = of_rule("lookalike-character", f"---\n标题: 通知\n---\n\n中{character}文\n")
    assert (found.fix.edits[0].text if found.fix else None) == mended
