"""Faults of config.yaml, before they know the file's name."""

from __future__ import annotations

from dataclasses import dataclass

from gongkai.model.diagnostic import Diagnostic, Severity, Span
from gongkai.model.problem import Problem, ProblemCode

RULE = "config"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where, and what to do."""

    span: Span | None
    message: str
    hint: str

    def diagnostic(self, path: str) -> Diagnostic:
        """The same for a report."""
        return Diagnostic(RULE, Severity.ERROR, path, self.message, self.hint, self.span)


_IN_WORDS: dict[ProblemCode, tuple[str, str]] = {
    ProblemCode.NOT_UTF8: ("文件不是 UTF-8 编码（看起来是 {encoding}）。", "请用编辑器另存为 UTF-8 编码。"),
    ProblemCode.TOO_LARGE: ("文件太大（{size} 字节，上限 {limit} 字节）。", "请检查是不是放错了文件。"),
    ProblemCode.SYMLINK: ("这是一个链接，不是文件。", "请换成真正的文件。"),
    ProblemCode.UNREADABLE: ("文件读不出来：{reason}。", "请检查文件是否存在、能否打开。"),
    ProblemCode.NUL: ("文件里有看不见的控制字符（{character}）。", "请删去这个字符。"),
    ProblemCode.FULLWIDTH_COLON: ("“{key}”后面用了中文冒号。", "请改成英文冒号，后面空一格。"),
    ProblemCode.TAB: ("行首用了制表符（Tab）。", "请改成空格。"),
    ProblemCode.SYNTAX: ("这里的写法不对：{reason}。", "请参照上下行的写法修改。"),
    ProblemCode.ANCHOR: ("这里用了“{found}”，这种写法不支持。", "请直接写出内容；以 & * ! 开头的内容要加引号。"),
    ProblemCode.TOO_DEEP: ("内容的层次太深或太多，不再往下读。", "请检查缩进是不是乱了。"),
    ProblemCode.DUPLICATE_KEY: ("“{key}”写了两次，前一次在第{first_line}行。", "请删去其中一个。"),
}


def fault_of(problem: Problem) -> Fault:
    """A problem of the file or of its YAML, said as content's rules would say it."""
    message, hint = _IN_WORDS[problem.code]
    detail = dict(problem.detail)
    if problem.code is ProblemCode.NOT_UTF8 and not detail.get("encoding"):
        message = "文件不是 UTF-8 编码。"
    return Fault(problem.span, message.format_map(detail), hint)
