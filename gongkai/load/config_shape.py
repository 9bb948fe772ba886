"""config.yaml against the classes that describe it: what pydantic finds, said in Chinese and with a place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gongkai.load.config_faults import Fault
from gongkai.load.config_form import explanations_of, options_of
from gongkai.load.config_places import Place, locate
from gongkai.load.suggestions import suggest
from gongkai.model.node import Node, Scalar, Sequence

_QUOTED = re.compile(r"'([^']*)'")
_MAPPING = "应写成“键: 值”的若干行"
_SEQUENCE = "应写成列表，每项一行，以“- ”开头"
_WORDS = "应为文字，不能是列表或多个键"
_NUMBER = "应为整数"
_FLAG = "应为 true 或 false"
_ADDRESS = "应为完整的网址，以 http:// 或 https:// 开头"
_EXPECTATIONS = {
    "string_type": _WORDS,
    "string_too_short": "不能为空",
    "int_parsing": _NUMBER,
    "int_parsing_size": _NUMBER,
    "int_type": _NUMBER,
    "int_from_float": _NUMBER,
    "bool_parsing": _FLAG,
    "bool_type": _FLAG,
    "tuple_type": _SEQUENCE,
    "list_type": _SEQUENCE,
    "dataclass_type": _MAPPING,
    "mapping_type": _MAPPING,
    "dict_type": _MAPPING,
    "url_parsing": _ADDRESS,
    "url_scheme": _ADDRESS,
    "url_syntax_violation": _ADDRESS,
    "url_type": _ADDRESS,
    "url_too_long": "网址太长",
    "string_pattern_mismatch": "写法不对",
}


def faults_of(error: ValidationError, root: Node) -> Iterator[Fault]:
    """Each fault once, however many alternatives pydantic tried at its place."""
    errors = error.errors(include_url=False, include_input=False)
    groups: dict[tuple[int | str, ...], list[tuple[Place, ErrorDetails]]] = defaultdict(list)
    for detail in errors:
        place = locate(root, detail["loc"])
        if not _is_echo(detail, place, errors):
            absent = place.rest[-1:] if detail["type"] == "missing" else ()
            groups[*place.path, *absent].append((place, detail))
    for group in groups.values():
        yield _fault(group)


def _is_echo(detail: ErrorDetails, place: Place, errors: list[ErrorDetails]) -> bool:
    """Whether an error only repeats another: a list that lost its wrong items, an alternative that was not meant."""
    if detail["type"] == "too_short" and isinstance(place.node, Sequence):
        return bool(len(place.node.items) >= detail["ctx"]["min_length"])
    if not place.rest or detail["type"] == "missing":
        return False
    here = len(place.path)
    return any(
        len(other["loc"]) > len(detail["loc"]) and other["loc"][:here] == detail["loc"][:here] for other in errors
    )


def _fault(group: list[tuple[Place, ErrorDetails]]) -> Fault:
    place, detail = group[0]
    match detail["type"]:
        case "missing":
            return _missing(place)
        case "unexpected_keyword_argument":
            return _unknown(place)
    expectations = dict.fromkeys(_expectation(error) for _, error in group)
    found = f"，现在写的是“{place.node.text}”" if isinstance(place.node, Scalar) and place.node.text else ""
    message = f"“{place.name or '全部内容'}”{'，或者'.join(expectations)}{found}。"
    return Fault(place.node.span, message, place.explanation or "请参照本文件中其他同类的写法修改。")


def _missing(place: Place) -> Fault:
    key = place.rest[-1]
    described = explanations_of(place.model).get(key, "") if place.model else ""
    return Fault(place.key_span, f"这里缺少“{key}”。", f"请补上一行“{key}: ……”。{described}")


def _unknown(place: Place) -> Fault:
    allowed = tuple(options_of(place.around)) if place.around else ()
    nearest = suggest(place.name, allowed)
    hint = f"是不是想写“{nearest}”？" if nearest else f"这里可以写：{'、'.join(allowed)}。"
    return Fault(place.key_span, f"不认识的键“{place.name}”。", hint)


def _expectation(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "enum" | "literal_error":
            choices = _QUOTED.findall(str(context.get("expected", "")))
            return f"应为“{choices[0]}”" if len(choices) == 1 else f"应为以下之一：{'、'.join(choices)}"
        case "too_short":
            return f"至少要有{context.get('min_length')}项"
        case "string_too_long":
            return f"不能超过{context.get('max_length')}个字"
        case "greater_than":
            return f"应大于{context.get('gt')}"
        case "greater_than_equal":
            return f"不能小于{context.get('ge')}"
    return _EXPECTATIONS.get(detail["type"], "取值不对")
