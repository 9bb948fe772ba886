"""The slips in document numbers, in words."""

from __future__ import annotations

from collections.abc import Collection

from gongkai.norms.document_number import Slip

_WORDS = {
    Slip.BRACKETS: "年份要用六角括号〔〕括起",
    Slip.SHORT_YEAR: "年份要写四位",
    Slip.YEAR_WORD: "括号里不写“年”",
    Slip.CHINESE_DIGITS: "年份和顺序号用阿拉伯数字",
    Slip.WIDTH: "数字用半角",
    Slip.ORDINAL: "顺序号前不加“第”",
    Slip.LEADING_ZERO: "顺序号前面不补零",
    Slip.NO_END: "最后要写“号”",
    Slip.NO_ORDINAL: "令和公告的顺序号前要写“第”",
    Slip.SPACE: "中间不空格",
}


def in_words(slips: Collection[Slip]) -> str:
    """All of them, in an order of their own; empty where there are none."""
    return "，".join(words for slip, words in _WORDS.items() if slip in slips)
