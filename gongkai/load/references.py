"""Fields that refer to other items, or to documents that are not ours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongkai.load.keys import both_spellings, read_keys
from gongkai.load.problems import Problems
from gongkai.load.values import EXPECTED, Expected
from gongkai.model import node as nodes
from gongkai.model.fields import Field, FieldType, Part
from gongkai.model.item import Reference
from gongkai.model.node import Node, Scalar, Sequence

_PARTS = both_spellings(
    (
        Part("title", "标题"),
        Part("number", "文号", required=False),
        Part("url", "网址", required=False),
    )
)
_WEB = re.compile(r"https?://[^\s/]+\.[^\s]*")
_TITLED = Expected("不是本机关的文件要写“标题”，还可以写“文号”“网址”", "{标题: ……的通知, 文号: 国办发〔2019〕54号}")
_ADDRESS = Expected("完整的网址，以 http:// 或 https:// 开头", "https://www.example.gov.cn/")


def read_references(field: Field, node: Node, problems: Problems) -> tuple[Reference, ...]:
    """One reference or a list of them; those that name nothing are reported and left out."""
    return tuple(reference for item in _items(node) if (reference := _reference(field, item, problems)))


def _items(node: Node) -> Iterator[Node]:
    if isinstance(node, Sequence):
        yield from node.items
    elif not isinstance(node, Scalar) or node.text.strip():
        yield node


def _reference(field: Field, node: Node, problems: Problems) -> Reference | None:
    if isinstance(node, nodes.Mapping):
        return _external(field, node, problems)
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if not text:
        problems.wrong(field.name, node, EXPECTED[FieldType.REFERENCES])
        return None
    return Reference(node.span, text=text)


def _external(field: Field, node: nodes.Mapping, problems: Problems) -> Reference | None:
    texts: dict[str, str] = {}
    for part, _, value in read_keys(node, _PARTS, problems):
        texts[part.id] = value.text.strip() if isinstance(value, Scalar) else ""
        if not isinstance(value, Scalar):
            problems.wrong(f"{field.name}的“{part.name}”", value, EXPECTED[FieldType.TEXT])
        elif part.id == "url" and value.text and not _WEB.fullmatch(texts["url"]):
            problems.wrong(f"{field.name}的“{part.name}”", value, _ADDRESS)
            texts["url"] = ""
    if not texts.get("title"):
        problems.wrong(f"{field.name}的“标题”", Scalar("", node.span), _TITLED)
        return None
    return Reference(node.span, title=texts["title"], number=texts.get("number", ""), url=texts.get("url", ""))
