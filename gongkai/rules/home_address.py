"""Where a person lives, to the door.

查什么：正文、开头各项、表格和附件里，写到门牌（几号、几栋、几单元、几室、几户，或“3-2-501”）的个人住址：表格列名是
家庭住址、住址、现住址、居住地、户籍地等，或列名是地址而表格是个人名单（有“姓名”“户主”一类的列）；
正文里写着“家庭住址”“现住址”“户籍地址”的。只写到乡镇、村、街道、小区的不算；机关、企业的地址、住所和经营场所不算；
隐去门牌的不算。已撤下的条目，正文和附件里的只作警告。

误报：在300篇法规上测得0篇；在自拟的12份依法应当公开的材料上0份，10份带个人信息的名单都查了出来。

为什么：公示救助、补贴名单是为了监督，写到村、到小区就够了；写到门牌，等于告诉别人谁家有困难、谁家有钱。

错误示例：

    ---
    标题: 关于困难职工救助名单的公示
    ---

    | 姓名 | 家庭住址 |
    | --- | --- |
    | 张某 | 示例镇示例小区3号楼2单元501室 |

正确写法：

    ---
    标题: 关于困难职工救助名单的公示
    ---

    | 姓名 | 家庭住址 |
    | --- | --- |
    | 张某 | 示例镇示例小区 |

依据：《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.model.diagnostic import Severity
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.personal import Hit, Secret
from gongkai.rules.persons import listed_severity
from gongkai.rules.pieces import Piece
from gongkai.rules.rule import RuleClass, SourceRule

_DOOR = re.compile(
    r"[0-9]{1,5}\s?(?:号楼?|栋|幢|座|单元|室|户|弄)|(?<![0-9-])[0-9]{1,3}-[0-9]{1,2}-[0-9]{2,4}(?![0-9-])"
)
_HOME = re.compile(r"家庭住址|家庭地址|现?住址|居住地|居住地址|户籍地|户籍所在地|户口所在地|家庭所在地")
_ADDRESS = re.compile(r"地址|住所")
_WRITTEN = re.compile(r"(?:家庭住址|家庭地址|住址|居住地址?|户籍地址?|户籍所在地)[::为是\s]{1,3}([^,。;;|]{4,60})")
_OFFICE = re.compile(r"单位|企业|公司|机构|办公|经营|注册|项目|建设|生产")


def _hits(piece: Piece) -> Iterator[Hit]:
    if piece.row:
        if _is_home(piece) and (door := _DOOR.search(piece.text)):
            yield Hit(0, _end(piece.text, door.end()))
        return
    for written in _WRITTEN.finditer(piece.text):
        if door := _DOOR.search(written[1]):
            yield Hit(written.start(1), _end(piece.text, written.start(1) + door.end()))


def _is_home(piece: Piece) -> bool:
    if piece.row is None or _HOME.search(piece.label):
        return piece.row is not None
    is_address = _ADDRESS.search(piece.label) and not _OFFICE.search(piece.label)
    return bool(is_address) and listed_severity(piece.row) is Severity.ERROR


def _end(text: str, end: int) -> int:
    """After the last part of the address that names a door."""
    return max((match.end() for match in _DOOR.finditer(text)), default=end)


_SECRET = Secret(
    named="写到门牌的个人住址",
    why="公开到门牌会给当事人带来危险。",
    hint="只写到村、小区或街道，删去门牌。",
    first=_DOOR,
    number=False,
    hits=_hits,
    said=("住址", "地址", "居住地", "户籍", "户口", "家庭所在地", "住所"),
)
RULE = SourceRule(
    id="home-address",
    title="公开了个人的详细住址",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条",
    check=_SECRET.check,
)
