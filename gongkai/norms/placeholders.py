"""What people write where they have not written anything yet."""

from __future__ import annotations

import re
import unicodedata

from gongkai.norms.wide_pattern import wide_pattern

_MARGIN = " \t\n\u3000*_`#>|-:;,.。，；：、（）()《》“”[]【】!！"
_CROSS = "XxＸｘ×"
_WHOLE = wide_pattern(
    rf"""
    待(?:补充?|补录|完善|填写?|定|更新|核实|公布|确定|续|添加|录入|提供)(?:中|后公布|后补充)?
    | (?:内容|信息|资料|数据)?(?:正在)?(?:补充|完善|整理|建设|更新|录入)中
    | 略 | 从略 | 此处略 | 以下略
    | 同上 | 同前 | 同左 | 如上 | 见上 | 见上文 | 见前 | 见前文 | 见下 | 见下文
    | 暂无 | 暂缺 | 暂未(?:填写|录入|提供) | 暂无(?:内容|信息|资料|数据)
    | (?:此处|在此|请|请在此)(?:填写|输入|录入|粘贴)(?:内容|正文|文字|要素|标题|说明)? | 填写内容
    | TODO | TBD | FIXME | LOREM\ IPSUM.*
    | 某+ | [{_CROSS}]{{2,}} | [.…]{{2,}} | [?？]+ | ○{{2,}} | □+ | _{{2,}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FORM = wide_pattern(rf"(?:^|[^\u4e00-\u9fffA-Za-z0-9{_CROSS}])[X×]{{2,}}(?=[\u4e00-\u9fff])|20[X×]{{2}}年")
_SHORT = 40
"""Up to how many characters a text with crosses in it is a form that nobody has filled in."""
_DOTS = re.compile(r"[.。]{2}|__")
_IN_ATTACHMENT = re.compile(
    r"(?:内容|具体|全文)?(?:请?详?(?:参?见|查看|看)|如)(?:本)?附(?:件|表|图)(?:[0-9一二三四五六七八九十]{0,2})"
)

_SIGNS = (
    "待 充中 善中 理中 设中 新中 入中 略 同上 如上 见上 同前 见前 同左 见下 暂无 暂缺 暂未 填写 输入 录入 粘贴"
    " TODO todo Todo TBD tbd FIXME fixme LOREM lorem Lorem 某 .. 。。 … ? ？ □ ○○ __ 附件 附表 附图"
)
_CROSSES = (one + other for one in _CROSS for other in _CROSS)
TELLING = re.compile("|".join(map(re.escape, (*_SIGNS.split(), *_CROSSES))))
"""Found in every text that is a placeholder or points to an attachment, and in few others."""


def is_placeholder(text: str) -> bool:
    """Whether a text is nothing but a word for what is still to be written, or a form with its blanks in it."""
    bare = text.strip(_MARGIN)
    if not bare:
        return bool(_DOTS.search(text))
    return bool(_WHOLE.fullmatch(unicodedata.normalize("NFKC", bare))) or (
        len(bare) <= _SHORT and bool(_FORM.search(bare))
    )


def points_to_attachment(text: str) -> bool:
    """Whether a text says no more than that all is in the attachment."""
    return bool(_IN_ATTACHMENT.fullmatch(unicodedata.normalize("NFKC", text.strip(_MARGIN)).strip(_MARGIN)))
