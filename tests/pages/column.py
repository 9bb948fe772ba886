"""A small column made by hand: one category of every kind, and items as short as a test needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from gongkai.load.config_form import config_form
from gongkai.model.catalog import Catalog, gather
from gongkai.model.config import Config
from gongkai.model.diagnostic import Span
from gongkai.model.item import Body, ElementValue, Item, Part, Reference, Source
from gongkai.model.kinds import Kind
from gongkai.model.moment import Moment
from gongkai.model.page import Page
from gongkai.pages import plan
from gongkai.publish.render import Renderer
from gongkai.publish.theme import load_theme, packaged_templates

SPAN = Span(1, 1, 1, 2)
NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
Elements = Sequence[tuple[str, str, str]]
"""Id, name and type of each."""
ELEMENTS: Mapping[Kind, Elements] = {
    Kind.LEDGER: [
        ("status", "完成状态", "choice"),
        ("percent", "完成进度", "number"),
        ("measures", "工作措施", "list"),
        ("steps", "实施步骤", "list"),
        ("responsibility", "责任分工", "table"),
        ("supervision", "监督方式", "text"),
        ("progress_report", "工作进展", "text"),
        ("problems", "存在问题", "text"),
        ("next_steps", "后续举措", "list"),
    ],
    Kind.GUIDE: [
        ("legal_basis", "设定依据", "text"),
        ("conditions", "申请条件", "list"),
        ("materials", "办理材料", "table"),
        ("address", "办理地点", "text"),
        ("hours", "办理时间", "text"),
        ("contact_phone", "咨询电话", "phone"),
        ("process", "办理流程", "list"),
        ("fee", "收费标准", "text"),
        ("promised_limit", "承诺时限", "text"),
        ("tracking", "进度查询", "text"),
        ("one_time_notice", "一次告知", "list"),
        ("verified", "最近核对日期", "date"),
    ],
    Kind.BUNDLE: [
        ("joined", "联办事项", "list"),
        ("conditions", "申请条件", "list"),
        ("process", "办理流程", "list"),
        ("materials", "办理材料", "table"),
    ],
    Kind.CONSULTATION: [
        ("draft_text", "征求意见稿", "text"),
        ("explanation", "起草说明", "text"),
        ("how_to_comment", "提出意见的方式", "text"),
        ("short_reason", "缩短期限的理由", "text"),
    ],
    Kind.ADOPTION: [
        ("received", "收到意见数", "number"),
        ("adopted", "采纳数", "number"),
        ("rejected", "未采纳数", "number"),
        ("adoption_detail", "采纳情况", "table"),
        ("rejected_reason", "未采纳理由", "text"),
    ],
    Kind.HEARING: [("time", "听证时间", "text"), ("place", "地点", "text"), ("how_to_apply", "报名方式", "text")],
    Kind.INTERPRETATION: [
        ("background", "背景依据", "text"),
        ("main_content", "主要内容", "text"),
        ("interpreter", "解读人", "text"),
        ("contact_phone", "咨询电话", "phone"),
    ],
    Kind.RECTIFICATION: [
        ("problem", "发现问题", "text"),
        ("measure", "整改措施", "list"),
        ("result", "整改结果", "text"),
    ],
    Kind.FUND: [("total", "资金总额", "money"), ("allocation", "分配结果", "table"), ("publicity", "公示情况", "text")],
    Kind.BUDGET: [("report", "报告说明", "text"), ("tables", "收支表", "table"), ("approved", "批复日期", "date")],
    Kind.PROJECT: [
        ("project_code", "项目代码", "text"),
        ("approval", "批准结果", "table"),
        ("schedule", "进度", "text"),
    ],
    Kind.DECISION: [
        ("decision_number", "决定书文号", "text"),
        ("party", "当事人", "text"),
        ("decision_content", "决定内容", "text"),
        ("decided", "决定日期", "date"),
    ],
    Kind.POWER: [("power_type", "职权类型", "choice"), ("flow", "运行流程", "list"), ("duties", "责任事项", "text")],
    Kind.ORGAN: [("duties", "机关职能", "text"), ("leader", "负责人", "table"), ("contact_phone", "联系电话", "phone")],
    Kind.ACCOUNT: [("platform", "平台", "text"), ("link", "访问地址", "url"), ("purpose", "功能定位", "text")],
    Kind.RESPONSE: [("question", "关切问题", "text"), ("answer", "回应内容", "text"), ("evidence", "事实依据", "text")],
    Kind.STATISTICS: [
        ("period", "统计时段", "text"),
        ("indicators", "主要指标", "table"),
        ("analysis", "分析", "text"),
    ],
    Kind.ANNUAL_REPORT: [("overview", "总体情况", "text"), ("applications", "申请办理情况", "table")],
    Kind.DOCUMENT: [("attachment_note", "附件说明", "text")],
    Kind.NOTICE: [("content", "公告内容", "text")],
    Kind.PAGE: [("scope", "公开范围", "text"), ("office", "工作机构", "table")],
}


@cache
def column() -> Config:
    """The usual column; one for all tests, so that its templates are compiled once."""
    return config()


@cache
def _usual_renderer() -> Renderer:
    return Renderer(load_theme((packaged_templates(),)), column())


def config(**changes: Any) -> Config:
    """A section `powers` with a category for each kind, named by the kind, and a section `guide` without items."""
    return config_form().validate_python(
        {
            "version": "1",
            "site": {
                "name": "示例县工业和信息化局",
                "url": "https://www.example.com/gxj/zwgk/",
                "description": "依法主动公开的政府信息。",
                "notice": "演示站点，内容均为虚构。",
                "identification_code": "0000000001",
                "icp": "吉ICP备00000000号-1",
                "police": "吉公网安备 00000000000000号",
            },
            "bureau": {
                "name": "示例县工业和信息化局",
                "short_name": "县工信局",
                "code": "11000000MB0000019X",
                "region": "示例县",
                "address": "振兴路1号",
                "postcode": "000000",
                "office_hours": "工作日8:00—17:00",
                "phone": "0400-5550101",
                "fax": "0400-5550102",
                "email": "gxj@example.com",
                "supervision_phone": "0400-5550110",
            },
            "departments": [
                {"id": "office", "name": "办公室", "duties": "文电。", "phone": "0400-5550101"},
                {"id": "planning", "name": "规划科", "duties": "规划。", "phone": "0400-5550103", "room": "503室"},
            ],
            "norms": [{"id": "条例", "title": "政府信息公开条例", "number": "国务院令第711号", "certainty": "S"}],
            "topics": [{"id": "stable-employment", "name": "稳就业", "group": "六稳"}],
            "sections": [section("powers", "proactive", tuple(Kind)), section("guide", "guide", (Kind.PAGE,))],
            **changes,
        }
    )


def section(id_: str, part: str, kinds: Iterable[Kind]) -> dict[str, Any]:
    return {
        "id": id_,
        "title": f"栏目{id_}",
        "part": part,
        "summary": "栏目的说明。",
        "lead": "office",
        "supports": ["planning"],
        "column_type": "政策文件",
        "categories": [category(kind) for kind in kinds],
    }


def category(kind: Kind) -> dict[str, Any]:
    named = [
        {
            "id": id_,
            "name": name,
            "type": type_,
            "basis": "条例 第二十条",
            "explain": f"写明{name}。",
            **({"choices": ["推进中", "行政许可"]} if type_ == "choice" else {}),
        }
        for id_, name, type_ in ELEMENTS[kind]
    ]
    return {
        "id": kind.value,
        "title": f"{kind.label}类",
        "kind": kind.value,
        "summary": f"公开{kind.label}。",
        "basis": ["条例 第二十条"],
        "deadline": {"text": "20个工作日内", "days": 20},
        "elements": named,
    }


def item(path: str, title: str = "", day: str = "2025-03-04", **fields: Any) -> Item:
    """An item at `<kind>/<stem>` of the section `powers`."""
    kind, _, stem = path.partition("/")
    return Item(
        path=f"powers/{kind}/{stem}.md",
        section="powers",
        category=kind,
        stem=stem,
        title=title or f"标题{stem}",
        published=Moment(date.fromisoformat(day)),
        **fields,
    )


def reference(target: str = "", **fields: str) -> Reference:
    """To `<kind>/<stem>`, or to a document that is not ours."""
    return Reference(SPAN, f"powers/{target}" if target else "", **fields)


def body(*parts: tuple[int, str, str]) -> Body:
    """From level, heading and HTML of each part; what stands before the first heading has level 0."""
    return Body(tuple(_part(index + 1, *part) for index, part in enumerate(parts)))


def _part(line: int, level: int, title: str, html: str) -> Part:
    anchor = f"s-{title}" if title else ""
    heading = f'<h{level} id="{anchor}">{title}</h{level}>\n' if title else ""
    return Part(level, title, anchor, line, html, html.replace("<p>", "").replace("</p>", ""), heading)


def key(
    element: str, text: str = "", *, entries: Sequence[str] = (), rows: Sequence[Sequence[str]] = ()
) -> ElementValue:
    return ElementValue(element, SPAN, text, None, tuple(entries), tuple(tuple(row) for row in rows))


def heading(element: str, part: int, text: str = "") -> ElementValue:
    return ElementValue(element, SPAN, text, part)


def catalog(
    *items: Item, bodies: Mapping[str, Body] | None = None, now: datetime = NOW, made_by: Config | None = None
) -> Catalog:
    """`bodies` by `<kind>/<stem>`; an item without one has a single paragraph."""
    made = {f"powers/{path}.md": text for path, text in (bodies or {}).items()}
    plain = body((0, "", "<p>正文。</p>\n"))
    sources = [Source(path=f"content/{one.path}", item=one, body=made.get(one.path, plain)) for one in items]
    return gather(made_by or column(), sources, now)


def pages(made: Catalog) -> dict[str, Page]:
    return {page.path: page for page in plan(made).pages}


def rendered(made: Catalog, path: str) -> str:
    """One page as a visitor gets it."""
    return renderer(made.config).render(pages(made)[path]).decode()


def renderer(made_by: Config) -> Renderer:
    if made_by is column():
        return _usual_renderer()
    return Renderer(load_theme((packaged_templates(),)), made_by)
