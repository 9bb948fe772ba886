"""A content file that does not begin with front matter between two `---` lines.

查什么：每个条目的第一行必须是“---”，写完“标题: …”等各项之后再用一行“---”结束，后面才是正文。缺少开头、
写成全角或长短不对的横线、没有结束的一行，都报告。

为什么：两行“---”之间是标题、发布日期、索引号这些要素。没有它们，条目不知道叫什么、归到哪里，也无法列入公开目录。

错误示例：

    ———
    标题: 关于加快技术改造的通知
    ———

正确写法：

    ---
    标题: 关于加快技术改造的通知
    ---

依据：技术要求，不出自规范；要素本身的依据见 missing-element。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.rule import RuleClass, SourceRule, told

_SKELETON = "---\n标题: \n发布日期: \n内容概述: \n---"
_TEXTS = {
    ProblemCode.NO_FRONT_MATTER: (
        "文件开头没有用两行“---”围起来的各项要素，不知道标题、发布日期是什么。",
        f"在第一行起加上（三个英文减号，前后不要空格），或者用 python build.py new 新建：\n{_SKELETON}",
    ),
    ProblemCode.NEARLY_FENCE: (
        "“{found}”像是要素开头或结尾的“---”，但不是三个英文减号，别的软件读不出要素。",
        "把这一行改成三个英文减号“---”，前后不要有空格。",
    ),
    ProblemCode.UNCLOSED_FENCE: (
        "开头的“---”没有对应的结束行，分不清哪里是要素、哪里是正文。",
        "在最后一项要素之后、正文之前，单独加一行“---”。",
    ),
}


_BLANK_LINE = "空行"
"""What loading has found where blank lines stand before the opening fence."""


def check(source: Source, config: Config) -> Iterator[Finding]:
    for problem in source.problems:
        if problem.code is ProblemCode.NEARLY_FENCE and problem.detail["found"] == _BLANK_LINE:
            yield told(problem, "开头的“---”前面有空行，别的软件读不出要素。", "删掉空行，让“---”成为文件的第一行。")
        elif problem.code in _TEXTS:
            yield told(problem, *_TEXTS[problem.code])


RULE = SourceRule(
    id="front-matter-missing",
    title="开头没有要素",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.UNREADABLE,
    problems=frozenset(_TEXTS),
    check=check,
)
