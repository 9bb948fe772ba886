"""A content file that cannot be read as UTF-8 text.

查什么：内容文件必须是 UTF-8 编码的纯文本。另存时选错编码（GB18030、UTF-16）、文件过大、符号链接、
夹有空字符或控制字符、没有读取权限的，都读不出来。

为什么：读不出来的条目上不了网，编码错了网页上就是乱码，公众无法查阅。

错误示例：

    用旧版记事本写好，保存时编码选“ANSI”。

正确写法：

    保存时编码选“UTF-8”（带不带 BOM 都可以）。

依据：技术要求，不出自规范。草稿也要能读出来，所以草稿中同样是错误。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import Problem, ProblemCode
from gongkai.rules.rule import RuleClass, SourceRule, told

_SAVE_AS = (
    "用记事本打开（能看到正常的汉字），选“文件—另存为”，编码选“UTF-8”后保存；"
    "用 WPS 的，选“另存为—文本文件”，编码选“Unicode (UTF-8)”。"
)
_TEXTS = {
    ProblemCode.TOO_LARGE: (
        "文件有 {size}，超过了上限 {limit}，没有读取；这么长的正文公众也读不下去。",
        "把大表格、扫描件和图片放到附件里，或者把内容分成几条。",
    ),
    ProblemCode.SYMLINK: (
        "这是一个符号链接，不是文件本身；它指向的文件可能不在审查范围之内，所以没有读取。",
        "删掉链接，把真正的文件放到这里。",
    ),
    ProblemCode.NUL: (
        "这里有文本不会有的控制字符（{character}），网页上显示不出来；整个文件可能是改了扩展名的 Word、表格或图片。",
        "删掉这个字符（多半是复制时带进来的）；如果不是文本文件，请把文字复制到新建的 .md 文件里。",
    ),
    ProblemCode.UNREADABLE: (
        "文件打不开：{reason}。",
        "检查文件是否还在、是否正被别的程序占用、是否有读取权限，然后再试一次。",
    ),
}
_NOTEPAD_NAMES = {"GB18030": "，记事本里叫“ANSI”", "GBK": "，记事本里叫“ANSI”", "UTF-16": "，记事本里叫“Unicode”"}


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in source.problems:
        if problem.code is ProblemCode.NOT_UTF8:
            yield _wrong_encoding(problem)
        elif problem.code is ProblemCode.TOO_LARGE:
            sizes = {name: _readable(int(problem.detail[name])) for name in ("size", "limit")}
            yield told(Problem(problem.code, problem.span, sizes), *_TEXTS[problem.code])
        elif problem.code in _TEXTS:
            yield told(problem, *_TEXTS[problem.code])


def _wrong_encoding(problem: Problem) -> Finding:
    encoding = problem.detail.get("encoding", "")
    if not encoding:
        return Finding("文件不是 UTF-8 编码的文本，认不出是什么编码，网页上会是乱码。", _SAVE_AS, problem.span)
    alias = next((alias for name, alias in _NOTEPAD_NAMES.items() if encoding.upper().startswith(name)), "")
    message = f"文件不是 UTF-8 编码，看来是 {encoding}{alias}；照原样发布，网页上会是乱码。"
    return Finding(message, _SAVE_AS, problem.span)


def _readable(size: int) -> str:
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


RULE = SourceRule(
    id="unreadable-file",
    title="文件读不出来",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.UNREADABLE,
    problems=frozenset({ProblemCode.NOT_UTF8, *_TEXTS}),
    check=check,
)
