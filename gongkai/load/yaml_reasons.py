"""What PyYAML complains of, in the words of somebody who has never heard of YAML."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

_COLON = "冒号用错了地方：内容里出现“: ”时要用引号把整段内容括起来；也可能是上一行漏写了冒号，或这一行多空了格"
_NO_COLON = "这一行缺少冒号，应写成“键: 内容”；如果是上一行的续行，行首要空两格"
_QUOTES = "引号没有成对"
_BRACKETS = "方括号或花括号没有成对，或项目之间缺少逗号"
_START = "内容不能以 @、%、`、] 或 } 等符号开头，请用引号把整段内容括起来"
_STAR = "内容不能以 * 或 & 开头，请用引号把整段内容括起来"
_TAG = "内容不能以 ! 开头，请用引号把整段内容括起来"
_DASH = "“- ”用错了地方：列表要从键的下一行写起，每项一行"
_ESCAPE = "双引号里的反斜杠 \\ 有特殊含义，请改用单引号"
_BLOCK = "| 或 > 的后面不能再写内容，内容从下一行写起"
_INDENT = "缩进与上下行不一致，或引号、括号后面多了内容"
_DOCUMENT = "“...”或 % 开头的行会结束或改变这一部分，请删去"
_OTHER = "写法不合格式"

_REASONS: tuple[tuple[str, str], ...] = (
    ("values are not allowed", _COLON),
    ("could not find expected ':'", _NO_COLON),
    ("entries are not allowed", _DASH),
    ("keys are not allowed", _COLON),
    ("unexpected end of stream", _QUOTES),
    ("unexpected document separator", _QUOTES),
    ("escape", _ESCAPE),
    ("hexadecimal", _ESCAPE),
    ("cannot start any token", _START),
    ("node content", _START),
    ("alphabetic or numeric", _STAR),
    ("alias", _STAR),
    ("tag", _TAG),
    ("',' or ", _BRACKETS),
    ("comment or line break", _BLOCK),
    ("chomping or indentation", _BLOCK),
    ("indentation indicator", _BLOCK),
    ("document", _DOCUMENT),
    ("directive", _DOCUMENT),
    ("expected key", _INDENT),
    ("<block end>", _INDENT),
    ("'-' indicator", _INDENT),
)
# Where these begin, the fault begins, however far the parser read on before it noticed.
_BEGINS_AT_CONTEXT = ("scanning a", "quoted scalar", "flow")


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a text is not YAML, and the offset at which the fault lies."""

    reason: str
    at: int


def complaint(error: Exception) -> Complaint:
    """Put an error of PyYAML's into words; one without a place is laid at the start."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Complaint(_ESCAPE if isinstance(error, ValueError | OverflowError) else _OTHER, 0)
    context, problem = error.context or "", error.problem or ""
    begins = any(part in context for part in _BEGINS_AT_CONTEXT)
    mark = (error.context_mark if begins else None) or error.problem_mark
    said = f"{problem} {context if 'tag' in context else ''}"
    reason = next((reason for words, reason in _REASONS if words in said), _OTHER)
    return Complaint(reason, mark.index if mark else 0)
