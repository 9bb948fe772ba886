from __future__ import annotations

from dataclasses import replace

from gongkai.model.diagnostic import Severity
from gongkai.model.words import Word
from tests.rules.samples import of_rule, small_config

FAILING = (
    """
    ---
    标题: 关于⟦布署安全生产检查的通知
    内容概述: 银行⟦帐号
    ---

    ⟦截止目前，⟦己经⟦按装报警器30台，⟦部份企业⟦末按要求整改。
    """,
)
PASSING = (
    """
    ---
    标题: 关于部署安全生产检查的通知
    ---

    报名截止到11月30日，我自己经手，各企业周末按要求值班，全部份额，`布署`，[安装](按装.md)。
    """,
)


def test_some_words_are_only_doubtful() -> None:
    (found,) = of_rule("wrong-word", "---\n标题: 通知\n---\n\n其它要求\n")
    assert found.severity is Severity.INFO
    assert "核对" in found.hint


def test_the_longest_word_is_named_once() -> None:
    (found,) = of_rule("wrong-word", "---\n标题: 通知\n---\n\n截止目前为止\n")
    assert "“截止目前为止”应为“截至目前”" in found.message


def test_a_bureau_adds_words_and_drops_others() -> None:
    own = (Word(wrong="示列县", right="示例县"), Word(wrong="按装"))
    config = replace(small_config(), words=own)
    (found,) = of_rule("wrong-word", "---\n标题: 通知\n---\n\n示列县按装\n", config)
    assert "“示列县”应为“示例县”" in found.message
