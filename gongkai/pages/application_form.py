"""The application form of 依申请公开 as a page to print and fill in; made of the configuration alone."""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.page import Page
from gongkai.model.taxonomy import Section, StatutoryPart
from gongkai.pages.edition import Edition
from gongkai.pages.frame import part_path, sections_of
from gongkai.pages.head import Head, listing_tags
from gongkai.pages.links import Link

PATH = "application-form.html"
TITLE = "政府信息公开申请表"
PERSON = ("姓名", "证件名称和号码", "工作单位")
ORGANISATION = ("名称", "统一社会信用代码", "法定代表人或负责人", "联系人")
CONTACT = ("联系电话", "邮政编码", "通信地址", "电子邮箱")
MEDIA = ("纸质", "电子文档", "当场阅读、抄录")
WAYS = ("邮寄", "电子邮件", "自行领取")


def form_of(section: Section) -> str:
    """The address of the form for the pages that should lead to it, else nothing."""
    return PATH if section.part == StatutoryPart.REQUEST else ""


def form_pages(edition: Edition) -> Iterator[Page]:
    """The form, where the column has the part that it belongs to."""
    if not sections_of(edition.config, StatutoryPart.REQUEST):
        return
    above = Link(StatutoryPart.REQUEST.label, part_path(edition.config, StatutoryPart.REQUEST))
    summary = "可以打印后填写，当面提交、邮寄或传真；不用本表而写明同样内容的书信同样受理。"
    crumbs = (edition.home(), above)
    tags = listing_tags(edition.config, TITLE, summary, StatutoryPart.REQUEST.label)
    yield edition.page(
        PATH,
        "application-form",
        Head(TITLE, summary, tags, crumbs, edition.feeds(), StatutoryPart.REQUEST),
        applicants=(("公民", PERSON), ("法人或者其他组织", ORGANISATION)),
        contact=CONTACT,
        media=MEDIA,
        ways=WAYS,
    )
