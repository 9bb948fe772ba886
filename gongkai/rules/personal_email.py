"""A mailbox that belongs to a person and not to an office.

查什么：正文、开头各项、表格、链接（mailto:）和附件里，公共邮箱（qq、163、126、sina、139、189、foxmail、gmail 等）
的地址，并且看得出是个人的：表格里有“姓名”“申请人”一类的列，或同一行有人名，是错误；表格只有“联系人”一类的列，或同一行前面
写着“联系人”“经办人”或人名的，是警告。政府、单位自己域名的邮箱，写明是咨询、反馈、报名、征求意见邮箱的，
看不出是谁的，都不报：县里的科室也常用公共邮箱，而联系方式依法要公开。
隐去一段的不算。已撤下的条目，正文和附件里的只作警告。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。

为什么：个人邮箱往往就是QQ号、手机号，成批公开会招来诈骗邮件。

错误示例：

    ---
    标题: 关于创业大赛入围名单的公示
    ---

    | 姓名 | 邮箱 |
    | --- | --- |
    | 张某 | 10000@qq.com |

正确写法：

    ---
    标题: 关于创业大赛入围名单的公示
    ---

    | 姓名 | 参赛项目 |
    | --- | --- |
    | 张某 | 秸秆综合利用 |

    意见请发至反馈邮箱：lhxgxj@163.com

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

_MAIL = re.compile(
    r"(?<![\w.+*-])[\w.+-]{1,64}@(?:vip\.)?(?:qq|foxmail|163|126|yeah|sina|sohu|139|189|wo|tom|21cn|aliyun|gmail|hotmail"
    r"|outlook|live|icloud|yahoo)\.(?:com|net|cn|com\.cn)\b",
    re.ASCII | re.IGNORECASE,
)


def _hits(piece: Piece) -> Iterator[Hit]:
    for match in _MAIL.finditer(piece.text):
        if severity := reached_severity(piece, match.start()):
            yield Hit(match.start(), match.end(), severity)


_SECRET = Secret(
    named="个人的电子邮箱",
    why="公开以后会招来骚扰和诈骗。",
    hint="名单里的删去；公务联系写单位的邮箱。",
    first=re.compile(r"@"),
    number=False,
    said=("@", "\uff20"),
    hits=_hits,
)
RULE = SourceRule(
    id="personal-email",
    title="公开了个人的电子邮箱",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条",
    check=_SECRET.check,
)
