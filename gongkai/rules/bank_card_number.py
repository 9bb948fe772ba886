"""The number of a bank card, whole, anywhere that the public can read.

查什么：正文、开头各项、表格、链接和附件里的银行卡号：十六至十九位，发卡行代码和校验位（Luhn）都对。62开头的银联卡
直接算；其他的旁边要写着卡号、账号、账户、开户行、一卡通等才算；旁边写着“卡号”“银行卡”“一卡通”的，62开头的校验位
不对也算（可能被表格软件抹掉了后几位）。隐去一段的不算；单位的对公账户不是卡号，一般不会算进来。
已撤下的条目，正文和附件里的只作警告。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。

为什么：补贴发放表常带着“一卡通”账号，卡号和姓名一起公开，存款就有被盗刷的风险。

错误示例：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 一卡通账号 |
    | --- | --- |
    | 张某 | 6222020000000000000 |

正确写法：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 补贴金额（元） |
    | --- | --- |
    | 张某 | 2000 |

依据：《中华人民共和国个人信息保护法》第二十五条、第二十八条（金融账户是敏感个人信息）；
《中华人民共和国政府信息公开条例》第十五条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Severity
from gongkai.norms.bank_card import is_bank_card, is_union_pay
from gongkai.norms.identity_number import is_identity_number
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.personal import Hit, Secret, labelled
from gongkai.rules.pieces import Piece
from gongkai.rules.rule import RuleClass, SourceRule

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.-])[0-9]{4}([ -]?)[0-9]{4}\1[0-9]{4}\1[0-9]{4}(?:\1[0-9]{1,3})?(?![0-9A-Za-z]|[.-][0-9])", re.ASCII
)
_CARD = re.compile(r"卡号|银行卡|一卡通|社保卡")
_ACCOUNT = re.compile(r"卡号|银行卡|一卡通|社保卡|[账帐][号户]|开户")
_SEPARATORS = str.maketrans("", "", " -")


def _hits(piece: Piece) -> Iterator[Hit]:
    for match in _NUMBER.finditer(piece.text):
        number = match.group().translate(_SEPARATORS)
        if _is_card(number, piece, match.start()) and not is_identity_number(number):
            yield Hit(match.start(), match.end())


def _is_card(number: str, piece: Piece, start: int) -> bool:
    if is_bank_card(number):
        return is_union_pay(number) or labelled(piece, start, _ACCOUNT)
    return is_union_pay(number) and labelled(piece, start, _CARD)


_SECRET = Secret(
    named="银行卡号",
    why="这是敏感个人信息，公开以后有被盗刷的风险。",
    hint="删去这一列；确需核对的，只留后四位，如 ****1234。",
    first=re.compile(r"[0-9][0-9]{3}(?:[0-9]{12}|[ -][0-9]{4}[ -][0-9]{4})"),
    hits=_hits,
)
RULE = SourceRule(
    id="bank-card-number",
    title="公开了银行卡号",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条、第二十八条",
    check=_SECRET.check,
)
