"""A file or folder whose name cannot be a web address.

查什么：content 中文件夹和文件的名字会成为网址，只能用网址里放得下的字符，也不能与网站自己的网页重名。

为什么：有空格、问号、井号的名字在别的系统上打不开；大小写混用在不同的电脑上结果不一样；网址公布之后还不能再改。

错误示例：

    content/policy/documents/关于技改的通知（最终版 2）.md

正确写法：

    content/policy/documents/2020-05-12-jigai.md

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.rule import RuleClass, SourceRule, explained

_TEXTS = {
    ProblemCode.BAD_NAME: (
        "名字“{name}”不能用作网址：{reason}。",
        "改名为小写字母、数字和连字符，如 2020-05-12-jigai.md；公布过的网址改名后，旧网址要写进“旧网址”。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="bad-file-name",
    title="文件名不能用作网址",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.UNREADABLE,
    problems=frozenset(_TEXTS),
    check=check,
)
