"""The fields of front matter: one table, from which loading, `new`, the schema and the editor are made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """How the string in the front matter becomes a value, and what a wrong one should have looked like."""

    TEXT = "text"
    WORDS = "words"
    """A list, or one string separated by 、，, or spaces."""
    DATE = "date"
    MOMENT = "moment"
    """A date, with or without a time of day."""
    YEAR = "year"
    CHOICE = "choice"
    FLAG = "flag"
    REFERENCES = "references"
    """One reference or a list of them."""
    ENTRIES = "entries"
    """A list of mappings, or one mapping, with the keys named in `parts`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A key of one entry: `attachments` have a file and a title, `progress` a date and a text."""

    id: str
    name: str
    type: FieldType = FieldType.TEXT
    required: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the contract: its id, its Chinese key and what it takes."""

    id: str
    name: str
    type: FieldType
    choices: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


_DATED_TEXT = (Part("date", "日期", FieldType.DATE), Part("text", "内容"))

FIELDS: tuple[Field, ...] = (
    Field("title", "标题", FieldType.TEXT),
    Field("section", "栏目", FieldType.TEXT),
    Field("category", "类别", FieldType.TEXT),
    Field("published", "发布日期", FieldType.MOMENT),
    Field("issued", "成文日期", FieldType.DATE),
    Field("issuer", "发文机关", FieldType.TEXT),
    Field("document_number", "发文字号", FieldType.TEXT),
    Field("index_number", "索引号", FieldType.TEXT),
    Field("subject", "主题分类", FieldType.TEXT),
    Field("topics", "专题", FieldType.WORDS),
    Field("summary", "内容概述", FieldType.TEXT),
    Field("keywords", "关键词", FieldType.WORDS),
    Field("source", "来源", FieldType.TEXT),
    Field("department", "责任科室", FieldType.TEXT),
    Field("audience", "公开对象", FieldType.CHOICE, ("全社会", "特定群体")),
    Field("serves", "服务对象", FieldType.WORDS, ("企业", "群众")),
    Field("disclosure", "公开方式", FieldType.CHOICE, ("主动公开", "依申请公开")),
    Field("validity", "有效性", FieldType.CHOICE, ("有效", "废止", "失效", "已修改")),
    Field("effective", "施行日期", FieldType.DATE),
    Field("expires", "失效日期", FieldType.DATE),
    Field("withdraw_on", "撤下日期", FieldType.DATE),
    Field("withdrawn", "撤下", FieldType.ENTRIES, parts=(Part("date", "日期", FieldType.DATE), Part("reason", "理由"))),
    Field(
        "review",
        "审查",
        FieldType.ENTRIES,
        parts=(Part("by", "审查人"), Part("date", "日期", FieldType.DATE), Part("result", "结论")),
    ),
    Field("interprets", "解读对象", FieldType.REFERENCES),
    Field("replaces", "废止文件", FieldType.REFERENCES),
    Field("amends", "修改文件", FieldType.REFERENCES),
    Field("responds_to", "反馈对象", FieldType.REFERENCES),
    Field("related", "相关信息", FieldType.REFERENCES),
    Field("opens", "征求意见开始", FieldType.MOMENT),
    Field("closes", "征求意见截止", FieldType.MOMENT),
    Field("fund", "资金", FieldType.TEXT),
    Field("year", "年度", FieldType.YEAR),
    Field("stage", "环节", FieldType.CHOICE, ("政策", "分配", "使用", "审计")),
    Field("progress", "进展", FieldType.ENTRIES, parts=_DATED_TEXT),
    Field("channels", "发布渠道", FieldType.WORDS),
    Field(
        "attachments",
        "附件",
        FieldType.ENTRIES,
        parts=(
            Part("file", "文件"),
            Part("title", "名称", required=False),
            Part("alternative", "文字替代", required=False),
        ),
    ),
    Field("draft", "草稿", FieldType.FLAG),
    Field("aliases", "旧网址", FieldType.WORDS),
    Field(
        "corrections",
        "更正记录",
        FieldType.ENTRIES,
        parts=(Part("date", "日期", FieldType.DATE), Part("note", "说明")),
    ),
    Field(
        "waivers",
        "豁免",
        FieldType.ENTRIES,
        parts=(
            Part("rule", "规则"),
            Part("element", "要素", required=False),
            Part("text", "原文", required=False),
            Part("reason", "理由"),
            Part("by", "批准人"),
            Part("until", "到期", FieldType.DATE),
        ),
    ),
)

FIELD_BY_ID: dict[str, Field] = {field.id: field for field in FIELDS}
FIELD_BY_NAME: dict[str, Field] = {field.name: field for field in FIELDS}


def find_field(key: str) -> Field | None:
    """The field that a key of the front matter names, in Chinese or English."""
    return FIELD_BY_ID.get(key) or FIELD_BY_NAME.get(key)
