"""A resident identity number, whole, anywhere that the public can read.

查什么：正文、开头各项、表格、链接和附件（docx、xlsx、doc、xls、pdf、ofd、csv、txt 等）里的居民身份证号码。十八位的
按国家标准核对校验位、出生日期（1850年以后的任何一年）和省份，撤销了的县的号码也算；旁边写着“身份证”“证件号”的，
校验位不对也算（可能抄错一位，或被表格软件抹掉了后三位）。十五位的旧号码没有校验位，旁边写着“身份证”“证件号”的才算。
隐去一段的（如 110105********002X）不算；统一社会信用代码、索引号、项目代码不算。
已撤下的条目，正文和附件里的只作警告，不耽误撤下，但文件里也应当删去。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。
随机的十八位数凑巧像身份证号码的，大约三万个中有一个；县码加日期加流水号的编号每十一个有一个，所以列名或前面写着
编号、流水号、受理号、单号、案号的不算。

为什么：身份证号码一旦公开就收不回来，会被用来冒名开户、贷款。各地公示名单泄露身份证号码，都是被通报、问责的。

错误示例：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 身份证号码 |
    | --- | --- |
    | 张某 | 11010519491231002X |

正确写法：

    ---
    标题: 关于稳岗补贴拟发放名单的公示
    ---

    | 姓名 | 身份证号码 |
    | --- | --- |
    | 张某 | 110105********002X |

依据：《中华人民共和国个人信息保护法》第二十五条、第二十八条；《中华人民共和国政府信息公开条例》第十五条。
号码的构成见 GB 11643。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Severity
from gongkai.norms.credit_code import fault_of
from gongkai.norms.identity_number import is_identity_number, is_like_identity_number, is_old_identity_number
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.personal import Hit, Secret, labelled
from gongkai.rules.pieces import Piece
from gongkai.rules.rule import RuleClass, SourceRule

_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[0-9]{6}([ -]?)[0-9]{8}\1[0-9]{3}[0-9Xx]|[0-9]{15})(?![0-9A-Za-z])", re.ASCII)
_LABEL = re.compile(r"身份证|身份号码|证件号|证件编号|证件代码|公民身份|身份信息")
_SERIAL = re.compile(r"编号|流水号|受理号|单号|案号|序号")
_CREDIT_CODE = re.compile(r"信用代码|机构代码|纳税人|税号|注册号|索引号|代码")
_SEPARATORS = str.maketrans("", "", " -")


def _hits(piece: Piece) -> Iterator[Hit]:
    for match in _NUMBER.finditer(piece.text):
        number = match.group().translate(_SEPARATORS).upper()
        if _is_somebodys(number, piece, match):
            yield Hit(match.start(), match.end())


def _is_somebodys(number: str, piece: Piece, match: re.Match[str]) -> bool:
    said = labelled(piece, match.start(), _LABEL)
    if len(number) == 15:
        return said and is_old_identity_number(number)
    if said:
        return is_like_identity_number(number)
    return is_identity_number(number) and not _is_of_another_sort(number, piece, match)


def _is_of_another_sort(number: str, piece: Piece, match: re.Match[str]) -> bool:
    """Whether it is called something else, and can be that."""
    if labelled(piece, match.start(), _SERIAL):
        return True
    in_index_number = piece.text.startswith("/", match.end())
    return fault_of(number) is None and (in_index_number or labelled(piece, match.start(), _CREDIT_CODE))


_SECRET = Secret(
    named="居民身份证号码",
    why="这是个人隐私，公开以后收不回来。",
    hint="隐去中间一段再公开，如 110105********002X；没有必要公开的整列删去。",
    first=re.compile(r"[0-9][0-9]{5}(?:[0-9]{9}|[ -][0-9]{8})"),
    hits=_hits,
)
RULE = SourceRule(
    id="resident-id-number",
    title="公开了居民身份证号码",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条、第二十八条",
    check=_SECRET.check,
)
