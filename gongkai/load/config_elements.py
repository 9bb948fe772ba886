"""The elements of a category against each other and against the fields of the contract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gongkai.load.config_faults import Fault
from gongkai.load.config_nodes import scalar, scalars, text
from gongkai.load.suggestions import suggest
from gongkai.model import node as nodes
from gongkai.model.fields import FIELD_BY_ID, FIELD_BY_NAME, find_field
from gongkai.model.kinds import Kind, field_allowed
from gongkai.model.node import Mapping, Scalar
from gongkai.model.taxonomy import ElementType
from gongkai.norms.headings import normalise

_PLACES = frozenset({"section", "category"})
_KINDS = frozenset(Kind)


def element_faults(own: Sequence[Mapping], others: Sequence[Mapping], kinds: Iterable[str]) -> Iterator[Fault]:
    """Faults of the elements in `own`, which share their category, of one of `kinds`, with `others`."""
    known_kinds = sorted(Kind(kind) for kind in kinds if kind in _KINDS)
    yield from _clashes(own, others)
    for element in own:
        if text(element, "type") == ElementType.FIELD:
            yield from _field_faults(element, known_kinds)
        else:
            yield from _name_faults(element)
        yield from _setting_faults(element)
        yield from _condition_faults(element, (*others, *own))


def _clashes(own: Sequence[Mapping], others: Sequence[Mapping]) -> Iterator[Fault]:
    """Every key, and every heading once its numbering is gone, must mean one element."""
    seen: dict[str, tuple[Mapping, Scalar]] = {}
    for element in (*others, *own):
        names = [name for key in ("id", "name") if (name := scalar(element, key))]
        clashes = [
            (name, first)
            for name in names
            for spelling in (name.text, normalise(name.text))
            for other, first in (seen.setdefault(spelling, (element, name)),)
            if other is not element
        ]
        if clashes and not any(element is other for other in others):
            name, first = clashes[0]
            message = f"要素“{name.text}”与第{first.span.line}行的“{first.text}”重名。"
            yield Fault(name.span, message, "同一类别里每个要素的编号和名称都要不同，请改掉其中一个。")


def _field_faults(element: Mapping, kinds: Iterable[Kind]) -> Iterator[Fault]:
    """Of an element that requires a field of the contract."""
    identity, name = scalar(element, "id"), scalar(element, "name")
    field = FIELD_BY_ID.get(identity.text) if identity else None
    if identity and (field is None or field.id in _PLACES):
        nearest = suggest(identity.text, (*FIELD_BY_ID, *FIELD_BY_NAME))
        meant = find_field(nearest)
        hint = f"是不是想写“{meant.id}”（{meant.name}）？" if meant else f"可以写：{'、'.join(FIELD_BY_ID)}。"
        yield Fault(identity.span, f"没有编号为“{identity.text}”的条目字段。", hint)
    if identity is None or field is None:
        return
    if name and name.text != field.name:
        yield Fault(name.span, f"字段“{field.id}”的名称是“{field.name}”。", f"请写成“name: {field.name}”。")
    for kind in kinds:
        if not field_allowed(field.id, kind):
            message = f"“{kind.label}”类的条目没有“{field.name}”这个字段，要求了就没有人能填。"
            yield Fault(identity.span, message, "请删去这个要素，或改用别的类型 kind。")


def _name_faults(element: Mapping) -> Iterator[Fault]:
    for key in ("id", "name"):
        name = scalar(element, key)
        field = find_field(name.text) if name else None
        if name and field:
            message = f"“{name.text}”是条目的固定字段，不能再作要素的名字。"
            hint = f"要求填写这个字段，写“id: {field.id}”“name: {field.name}”“type: field”；否则请换一个名字。"
            yield Fault(name.span, message, hint)


def _setting_faults(element: Mapping) -> Iterator[Fault]:
    for key, kind in (("choices", ElementType.CHOICE), ("columns", ElementType.TABLE)):
        values = list(scalars(element, key))
        if values and text(element, "type") != kind:
            yield Fault(values[0].span, f"只有 {kind} 类型的要素才写 {key}。", f"请写“type: {kind}”，或删去这一项。")
        seen: set[str] = set()
        for value in values:
            if value.text in seen:
                yield Fault(value.span, f"“{value.text}”在 {key} 里写了两次。", "请删去其中一个。")
            seen.add(value.text)
    identity = scalar(element, "id")
    if identity and text(element, "type") == ElementType.CHOICE and not list(scalars(element, "choices")):
        yield Fault(identity.span, "choice 类型的要素要写明可选的值。", "请补上一行“choices: [……, ……]”。")


def _condition_faults(element: Mapping, together: Sequence[Mapping]) -> Iterator[Fault]:
    """Of what a condition asks about, and of the answers it waits for."""
    required = element.get("required")
    when = required.get("when") if isinstance(required, nodes.Mapping) else None
    for key, answers in when if isinstance(when, nodes.Mapping) else ():
        asked = next((one for one in together if key.text in {text(one, "id"), text(one, "name")}), None)
        field = find_field(key.text)
        if asked is None and field is None:
            known = [name for one in together for name in (text(one, "name"), text(one, "id"))]
            nearest = suggest(key.text, [*known, *FIELD_BY_NAME, *FIELD_BY_ID])
            hint = f"是不是想写“{nearest}”？" if nearest else "条件里写条目字段或本类别要素的编号、名称。"
            yield Fault(key.span, f"条件里的“{key.text}”不是字段，也不是本类别的要素。", hint)
        choices = field.choices if field else tuple(choice.text for choice in scalars(asked, "choices"))
        for answer in _scalars_of(answers):
            if choices and answer.text not in choices:
                message = f"“{key.text}”不会有“{answer.text}”这个值，条件永远不成立。"
                yield Fault(answer.span, message, f"可以写：{'、'.join(choices)}。")


def _scalars_of(node: nodes.Node) -> Iterator[Scalar]:
    for item in node.items if isinstance(node, nodes.Sequence) else (node,):
        if isinstance(item, Scalar):
            yield item
