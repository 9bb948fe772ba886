"""Sections, categories and elements: the columns of the 标准目录, from which everything else is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from gongkai.model.certainty import Certainty
from gongkai.model.kinds import Kind
from gongkai.model.options import NOT_EMPTY, Demand, Id, Options, Text


@dataclass(frozen=True, kw_only=True)
class Deadline(Options):
    """公开时限。"""

    text: Text
    """公开时限的文字。"""
    days: Annotated[int, Demand(ge=0)] | None = None
    """天数。"""
    calendar: Literal["working", "calendar"] = "working"
    """按工作日 working 还是自然日 calendar 计算。"""
    since: Text = "issued"
    """从哪一天起算：日期字段或日期要素的编号或名称，如 成文日期、批复日期；所指条目的日期写成 解读对象.发布日期。"""
    yearly: Annotated[str, Demand(pattern=r"^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$")] | None = None
    """年度报告、报表在次年哪一天之前公布，写成“月-日”，如 01-31；写了它就不写天数。"""
    certainty: Certainty | None = None
    """这一时限的核实程度，缺省随依据。"""


class ElementType(StrEnum):
    """What an element holds; `text`, `list` and `table` may also stand in the body under a heading."""

    TEXT = "text"
    LIST = "list"
    TABLE = "table"
    DATE = "date"
    RANGE = "range"
    PHONE = "phone"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"
    URL = "url"
    EMAIL = "email"
    HOURS = "hours"
    """When an office is open: days and times of day."""
    ADDRESS = "address"
    """To the door."""
    FIELD = "field"
    """A field of the contract that this category requires, such as 发文字号."""

    @property
    def in_body(self) -> bool:
        """Whether it may be written under a heading of the body."""
        return self in (ElementType.TEXT, ElementType.LIST, ElementType.TABLE)


@dataclass(frozen=True, kw_only=True)
class Condition(Options):
    """Required only when other fields or elements say so."""

    when: Mapping[Text, str | tuple[str, ...]]
    """字段（或要素）编号或中文名：值，或多个值之一；全部满足才必填。"""


@dataclass(frozen=True, kw_only=True)
class Element(Options):
    """公开内容的一个要素。"""

    id: Annotated[str, Demand(pattern=r"^[a-z][a-z0-9_-]*$", max_length=40)]
    """英文编号，供模板使用；与条目字段同名时即要求填写该字段。"""
    name: Text
    """要素名称，即条目中的键或小标题。"""
    type: ElementType = ElementType.TEXT
    """要素类型。"""
    required: bool | Condition = True
    """是否必填，或在什么条件下必填。"""
    basis: Text
    """依据：规范编号，后面可以空一格写条款，如“条例 第十二条”。"""
    explain: Text
    """写给填报人的说明：写什么、怎么写。"""
    none_allowed: bool = False
    """是否可以写“无”或“不涉及”并说明理由。"""
    choices: tuple[Text, ...] = ()
    """choice 类型的可选值。"""
    columns: tuple[Text, ...] = ()
    """table 类型的列名。"""
    certainty: Certainty | None = None
    """这一要求的核实程度，缺省随依据；own 表示本机关把它作为自己的规定。"""


@dataclass(frozen=True, kw_only=True)
class Category(Options):
    """类别：标准目录中的一个公开事项。"""

    id: Id
    """英文编号，用于网址。"""
    title: Text
    """公开事项。"""
    kind: Kind
    """类型。"""
    summary: Text
    """一句话说明这里公开什么。"""
    basis: Annotated[tuple[Text, ...], NOT_EMPTY]
    """公开依据。"""
    deadline: Deadline
    """公开时限。"""
    publisher: str = ""
    """公开主体，缺省为本机关。"""
    channels: tuple[Text, ...] = ("政府网站",)
    """公开渠道和载体。"""
    audience: Literal["全社会", "特定群体"] = "全社会"
    """公开对象。"""
    disclosure: tuple[Literal["主动公开", "依申请公开"], ...] = ("主动公开",)
    """公开方式。"""
    level: tuple[Literal["县级", "乡级"], ...] = ("县级",)
    """公开层级。"""
    lead: str = ""
    """牵头科室编号，缺省随栏目。"""
    supports: tuple[Id, ...] = ()
    """配合科室编号，缺省随栏目。"""
    update_days: Annotated[int, Demand(gt=0)] | None = 365
    """多少天没有更新就提醒；空缺表示不提醒。"""
    review: bool = False
    """每一条是否都要有公开前的审查记录。"""
    column_type: str = ""
    """页面标签 ColumnType 的取值，缺省随栏目。"""
    elements: tuple[Element, ...] = ()
    """公开内容（要素）。"""


class StatutoryPart(StrEnum):
    """The five fixed entrances of every disclosure column, in their fixed order (国办公开办函〔2019〕61号)."""

    GUIDE = "guide"
    INSTITUTION = "institution"
    PROACTIVE = "proactive"
    ANNUAL_REPORT = "annual-report"
    REQUEST = "request"

    @property
    def label(self) -> str:
        """The statutory name."""
        return _PART_TITLES[self]


_PART_TITLES = {
    StatutoryPart.GUIDE: "政府信息公开指南",
    StatutoryPart.INSTITUTION: "政府信息公开制度",
    StatutoryPart.PROACTIVE: "法定主动公开内容",
    StatutoryPart.ANNUAL_REPORT: "政府信息公开年报",
    StatutoryPart.REQUEST: "依申请公开",
}


@dataclass(frozen=True, kw_only=True)
class Section(Options):
    """栏目。"""

    id: Id
    """英文编号，用于网址。"""
    title: Text
    """栏目名称。"""
    part: StatutoryPart = StatutoryPart.PROACTIVE
    """属于五个法定部分的哪一个。"""
    summary: Text
    """一句话说明这里公开什么。"""
    task: str = ""
    """对应实施方案的哪项任务。"""
    lead: Id
    """牵头科室编号。"""
    supports: tuple[Id, ...] = ()
    """配合科室编号。"""
    column_type: Text
    """页面标签 ColumnType 的取值。"""
    categories: Annotated[tuple[Category, ...], NOT_EMPTY]
    """类别。"""


@dataclass(frozen=True, kw_only=True)
class Topic(Options):
    """专题。"""

    id: Id
    """英文编号，用于网址。"""
    name: Text
    """专题名称。"""
    group: Text
    """所属的一组，如六稳、六保。"""
