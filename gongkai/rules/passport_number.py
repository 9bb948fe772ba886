"""The number of a passport or travel permit, whole, with a label that says so.

查什么：正文、开头各项、表格、链接和附件里，旁边（同一行前面、列名或左边一格）写着护照、通行证、台胞证、回乡证、
永久居留，或表格列名是“证件号码”的，一至两个大写字母加七至八位数字的号码；台胞证的八位数字要写明是台胞证。
单独出现的这种编号，看不出是证件的，不算；隐去一段的不算。已撤下的条目，正文和附件里的只作警告。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。

为什么：护照和通行证的号码与身份证号码一样，是认定一个人身份的号码，可以用来冒名办事。

错误示例：

    ---
    标题: 关于拟选派赴境外培训人员的公示
    ---

    张某，护照号码：E00000000

正确写法：

    ---
    标题: 关于拟选派赴境外培训人员的公示
    ---

    张某，县工信局干部

依据：《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Severity
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.personal import Hit, Secret, labelled
from gongkai.rules.pieces import Piece
from gongkai.rules.rule import RuleClass, SourceRule

_NUMBER = re.compile(r"(?<![0-9A-Za-z*])(?:[A-Z]{1,2}[0-9]{7,8}|[0-9]{8})(?![0-9A-Za-z*])")
_LABEL = re.compile(r"护照|通行证|台胞证|回乡证|永久居留")
_COLUMN = re.compile(r"证件号")
_OF_DIGITS = re.compile(r"台胞证|台湾居民")


def _hits(piece: Piece) -> Iterator[Hit]:
    for match in _NUMBER.finditer(piece.text):
        start = match.start()
        label = _OF_DIGITS if match.group().isdigit() else _LABEL
        in_column = not match.group().isdigit() and _COLUMN.search(piece.label)
        if labelled(piece, start, label) or in_column:
            yield Hit(start, match.end())


_SECRET = Secret(
    named="护照或通行证号码",
    why="这是个人隐私，公开以后收不回来。",
    hint="删去号码，或者只留前两位和后两位。",
    first=_NUMBER,
    hits=_hits,
    said=("护照", "通行证", "台胞证", "台湾居民", "回乡证", "永久居留", "证件号"),
)
RULE = SourceRule(
    id="passport-number",
    title="公开了护照或通行证号码",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条",
    check=_SECRET.check,
)
