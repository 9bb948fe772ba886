"""A mobile number that belongs to a person and not to an office.

查什么：正文、开头各项、表格、链接和附件里的手机号。是谁的号码，看它旁边写着什么：

- 表格里有“姓名”“户主”“申请人”“家长”一类的列，或者没有表头、但同一行有人名，是个人名单：错误。
- 同一表格还有“职务”“岗位”一列的，或只有“联系人”“负责人”“法定代表人”一类的列：警告，公务联系应当写办公电话。
- 正文里紧挨着“本人”“申请人”“家长”“村民”等的号码，或同一句里写着谁的姓名、身份证、住址的：错误；
  写“联系人”“负责人”“经办人”的，或号码前面是人名的：警告；同一行写着公司、招标人、采购人、代理机构等的不报，招标采购公告依法要写联系人和电话。
- 写明是咨询、监督、举报、投诉、值班、报名、受理、服务、办公电话的，什么也看不出是谁的，都不报。

金额、编号、代码等列里凑巧是十一位的数不算；隐去一段的（如 138****0000）不算。
已撤下的条目，正文和附件里的只作警告。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。

为什么：名单里的手机号会被成批抄走，用来骚扰和诈骗。

错误示例：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 联系电话 |
    | --- | --- |
    | 张某 | 13800000000 |

正确写法：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 联系电话 |
    | --- | --- |
    | 张某 | 138****0000 |

    监督电话：13800000000

依据：《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Severity
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.personal import Hit, Secret
from gongkai.rules.persons import reached_severity
from gongkai.rules.pieces import Piece
from gongkai.rules.rule import RuleClass, SourceRule

_MOBILE = re.compile(
    r"(?<![0-9A-Za-z.*])(?:\+?86[- ]?)?1[3-9][0-9]([- ]?)[0-9]{4}\1[0-9]{4}"
    r"(?![0-9A-Za-z*]|\.[0-9]|\s?(?:元|万|亿|吨|千|个))"
)


def _hits(piece: Piece) -> Iterator[Hit]:
    known: dict[str, Severity] = {}
    for match in _MOBILE.finditer(piece.text):
        number = match.group().replace(" ", "").replace("-", "")[-11:]
        # Beside a number stands a link that dials it.
        if severity := reached_severity(piece, match.start()) or known.get(number):
            known[number] = severity
            yield Hit(match.start(), match.end(), severity)


_SECRET = Secret(
    named="个人的手机号",
    why="公开以后会被用来骚扰和诈骗。",
    hint="名单里的删去或隐去中间四位，如 138****0000；公务联系写办公电话。",
    first=re.compile(r"1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"),
    hits=_hits,
)
RULE = SourceRule(
    id="personal-mobile",
    title="公开了个人的手机号",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条",
    check=_SECRET.check,
)
