"""Whose a number, an address or a mailbox is: what the headings, labels and words around it tell.

What an office, an enterprise or a post is reached by is public by law. What a person is reached by is not; how sure
it is that it is a person decides between an error and a warning.
"""

from __future__ import annotations

import re

from gongkai.model.diagnostic import Severity
from gongkai.norms.wide_pattern import wide_pattern
from gongkai.rules.pieces import Piece, Row

PRIVATE = re.compile(
    r"姓\s*名|户主|本人|学生|家长|监护人|申请人|申报人|领取人|领款人|受益人|受助|当事人|持证人|持卡人|患者|参赛|考生|参保"
    r"|身份证|证件号|村民|居民|农户|贫困户|职工|投诉人|举报人|信访人|被处罚人|受灾|残疾人|烈属|抚恤|驾驶员|驾驶人|报名人"
)
"""Headings and labels of whom the law protects."""
CONTACT = re.compile(r"联系人|联络员|负责人|法定代表人|法人代表|经办人|责任人|经营者|业主|承办人|联系方式\s*[((]个人")
"""Of those who stand for an office or an enterprise: their names may be public, their own numbers need not be."""
DUTY = re.compile(r"职务|职位|岗位|职称")
"""Beside a name: a list of those who hold posts."""
OFFICE = re.compile(
    r"(?:咨询|监督|举报|投诉|值班|服务|热线|办公|受理|报名|报修|应急|抢修|客服|救援|防汛|公务|单位|科室|公开|公示|反馈|预约"
    r"|申报|业务|征求意见)[^,。;;::]{0,6}(?:电话|手机|号码|热线|方式|邮箱|邮件)|(?:传真|总机)"
)
"""Labels of what offices publish about themselves."""
ORGANISATION = re.compile(
    r"公司|集团|企业|工厂|厂\b|合作社|商行|经营部|事务所|协会|商会|学校|医院|招标|采购|代理机构|供应商|中标|投标"
)
_NOT_A_NUMBER_OF = re.compile(r"金额|数量|编号|序号|代码|文号|面积|产值|产量|收入|资金|税|项目号")
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄"
    "聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕"
    "屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣"
)
_NAME = wide_pattern(rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_NAME_BEFORE = wide_pattern(
    rf"(?:^|[\s,。;、:(|*-]|联系|[找向])([{_SURNAMES}][\u4e00-\u9fff]{{1,2}})[\s,:(、]*(?:手机|电话|联系电话|联系方式|手机号码?)?[\s::]*$"
)
_LISTED = wide_pattern(rf"\s*[0-9]{{1,5}}\s+(?:\S+\s+)?[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}\s")
"""A row of a list whose columns were lost, as in a PDF: a serial number, then soon a name."""
_CLUSTER = wide_pattern(
    rf"(?:{PRIVATE.pattern})[\s:为是]*[{_SURNAMES}][\u4e00-\u9fff某×*]{{1,2}}|身份证|家庭住址|现?住址|户籍"
)
"""What makes a sentence one about somebody: whom it names, or what else it says of the same person."""
_ADDRESSED = re.compile(r"拨打|致电|咨询|可以|可向|(?<!申)请")
"""Words that tell a reader to reach somebody."""
_NEAR, _NEXT = 24, 12


def is_name(text: str) -> bool:
    """Whether a cell holds nothing but what looks like a person's name."""
    return bool(_NAME.fullmatch(text.strip()))


def listed_severity(row: Row) -> Severity | None:
    """How much it weighs that a row of a table says how to reach somebody; None where it is no person."""
    private = [column for column, heading in enumerate(row.headings) if PRIVATE.search(heading)]
    values = [row.cells[column] for column in private if column < len(row.cells)]
    if private and not any(map(ORGANISATION.search, values)):
        return Severity.WARNING if any(map(DUTY.search, row.headings)) else Severity.ERROR
    if any(map(CONTACT.search, row.headings)):
        return Severity.WARNING
    named = any(map(is_name, row.cells))
    return Severity.ERROR if named and not private and not any(map(ORGANISATION.search, row.cells)) else None


def reached_severity(piece: Piece, start: int) -> Severity | None:
    """How much it weighs that a number or mailbox stands at an offset; None where it is no person's."""
    before = piece.before(start, _NEAR)
    if _NOT_A_NUMBER_OF.search(piece.label) or OFFICE.search(before):
        return None
    if piece.row:
        return listed_severity(piece.row)
    if _LISTED.match(piece.text) or _is_about_somebody(piece, start):
        return Severity.ERROR
    if ORGANISATION.search(piece.before(start, 2 * _NEAR)):
        return None
    return Severity.WARNING if CONTACT.search(before) or _NAME_BEFORE.search(before) else None


def _is_about_somebody(piece: Piece, start: int) -> bool:
    beside = piece.before(start, _NEXT)
    if PRIVATE.search(beside) and not _ADDRESSED.search(beside):
        return True
    sentence = max(piece.text.rfind(stop, 0, start) for stop in "。;") + 1
    return bool(_CLUSTER.search(piece.text, sentence, start))
