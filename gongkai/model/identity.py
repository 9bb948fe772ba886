"""Who discloses, and on which site: the facts that every page states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated
from zoneinfo import ZoneInfo

from gongkai.model.options import Address, Demand, Id, Options, Text


@dataclass(frozen=True, kw_only=True)
class Site(Options):
    """The column as a website."""

    name: Text
    """网站名称，用于每页页眉和页面标签 SiteName。"""
    column: Text = "政府信息公开"
    """专栏名称。"""
    url: Address
    """专栏首页的完整网址，可以带路径，如 https://www.example.gov.cn/gxj/zwgk/。"""
    timezone: Text = "Asia/Shanghai"
    """发布时间所用的时区。"""
    description: Text
    """一句话说明本专栏是什么。"""
    notice: str = ""
    """每页顶部的提示；示例站点必须写明是虚构的。"""
    identification_code: Annotated[str, Demand(pattern=r"^(bm\d{8}|\d{10})$")]
    """政府网站标识码。"""
    icp: Text
    """ICP备案号。"""
    icp_url: Address | None = None
    """ICP备案号所链接的网址，即工业和信息化部备案管理系统 https://beian.miit.gov.cn/。"""
    police: Text
    """公安机关备案号。"""
    police_url: Address | None = None
    """公安机关备案号所链接的查询页。"""
    error_report_url: Address | None = None
    """“我为政府网站找错”的链接。"""
    organisation_mark_url: Address | None = None
    """党政机关网站标识的链接。"""

    @cached_property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def address(self) -> Site:
        """Where it stands, without what it says of itself."""
        return Site(
            name="", url=self.url, timezone=self.timezone, description="", identification_code="", icp="", police=""
        )

    @cached_property
    def base(self) -> str:
        """The absolute address of the home page's folder, with a slash at its end."""
        return self.url.rstrip("/") + "/"


@dataclass(frozen=True, kw_only=True)
class Bureau(Options):
    """The body that discloses."""

    name: Text
    """机关全称。"""
    short_name: Text
    """机关简称。"""
    code: Annotated[str, Demand(pattern=r"^[0-9A-Z]{9}([0-9A-Z]{9})?$")]
    """统一社会信用代码（18位）或组织机构代码（9位），用作索引号前段。"""
    region: Text
    """所在县（市、区）。"""
    address: Text
    """办公地址。"""
    postcode: Text
    """邮政编码。"""
    office_hours: Text
    """办公时间。"""
    phone: Text
    """政府信息公开联系电话。"""
    fax: Text
    """传真号码。"""
    email: Text
    """电子邮箱。"""
    supervision_phone: Text
    """监督投诉电话。"""


@dataclass(frozen=True, kw_only=True)
class Department(Options):
    """科室。"""

    id: Id
    """英文编号，用于网址。"""
    name: Text
    """科室名称，即条目中“责任科室”所写的。"""
    duties: Text
    """主要职责。"""
    phone: Text
    """办公电话。"""
    room: str = ""
    """办公室门牌。"""
