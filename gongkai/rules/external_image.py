"""An image that another site would have to send.

查什么：正文里的图片必须是条目旁边的文件，不能引用别的网站的图片，也不能引用网页。

为什么：本专栏的网页不向任何别的网站请求内容，这样的图片不会显示；而且别的网站随时可能换掉图片，
或者借此记录谁看了网页。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    ![流程图](https://www.example.com/liucheng.png)

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    流程图见[县政府网站](https://www.example.com/liucheng.html)。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.model.problem import ProblemCode
from gongkai.rules.rule import SourceRule, explained

_TEXTS = {
    ProblemCode.EXTERNAL_IMAGE: (
        "图片“{target}”不是条目旁边的文件，网页上不会显示。",
        "把图片存到条目旁边、与条目同名的文件夹里，再写成“条目名/图片名”；无权转载的，改为文字链接。",
    )
}


def check(source: Source, config: Config) -> Iterator[Finding]:
    yield from explained(source, _TEXTS)


RULE = SourceRule(
    id="external-image",
    title="图片不在条目旁边",
    page=__doc__,
    severity=Severity.ERROR,
    problems=frozenset(_TEXTS),
    check=check,
)
