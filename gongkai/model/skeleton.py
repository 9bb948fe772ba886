"""What to write where an element is still missing: in the hint of `check` and in the file that `new` begins."""

from __future__ import annotations

from gongkai.model.config import Config
from gongkai.model.fields import FIELD_BY_ID, Field, FieldType
from gongkai.model.taxonomy import Element, ElementType

BLANK = "……"
"""Stands where only the clerk knows what to write."""

_ELEMENT_EXAMPLES = {
    ElementType.DATE: "2020-05-12",
    ElementType.RANGE: "2020-05-12至2020-06-12",
    ElementType.MONEY: "120万元",
    ElementType.NUMBER: "12",
    ElementType.URL: "https://www.example.gov.cn/",
}
_FIELD_EXAMPLES = {
    FieldType.DATE: "2020-05-12",
    FieldType.MOMENT: "2020-05-12 09:30",
    FieldType.YEAR: "2020",
    FieldType.FLAG: "是",
    FieldType.REFERENCES: "示工信发〔2020〕1号",
}


def to_paste(element: Element, config: Config) -> str:
    """A key with an example of its value, or a heading with a place for the text."""
    if element.type is ElementType.FIELD:
        return _field(element)
    if element.type is ElementType.TABLE:
        return f"## {element.name}\n\n{_table(element.columns or ('项目', '内容'))}"
    if element.type is ElementType.LIST:
        return f"## {element.name}\n\n1. {BLANK}"
    if element.type is ElementType.TEXT:
        return f"## {element.name}\n\n{BLANK}"
    return f"{element.name}: {_example(element, config)}"


def _example(element: Element, config: Config) -> str:
    if element.type is ElementType.PHONE:
        return config.bureau.phone
    if element.type is ElementType.EMAIL:
        return config.bureau.email
    if element.type is ElementType.HOURS:
        return config.bureau.office_hours
    if element.type is ElementType.ADDRESS:
        return config.bureau.address
    if element.type is ElementType.CHOICE and element.choices:
        return element.choices[0]
    return _ELEMENT_EXAMPLES.get(element.type, BLANK)


def _field(element: Element) -> str:
    field = FIELD_BY_ID.get(element.id)
    if field is None:
        return f"{element.name}: {BLANK}"
    if field.type is FieldType.ENTRIES:
        return f"{field.name}:\n" + _entry(field)
    return f"{field.name}: {field.choices[0] if field.choices else _FIELD_EXAMPLES.get(field.type, BLANK)}"


def _entry(field: Field) -> str:
    """One entry of a list of mappings, its first key after a hyphen."""
    parts = [part for part in field.parts if part.required]
    lines = [f"{part.name}: {_FIELD_EXAMPLES.get(part.type, BLANK)}" for part in parts]
    return "\n".join(f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(lines))


def _table(columns: tuple[str, ...]) -> str:
    rows = (columns, ("---",) * len(columns), (BLANK,) * len(columns))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
