"""An image of the body without alternative text, or with one that says nothing.

查什么：正文里的图片要有替代文字，写在方括号里；写“图片”“图1”“image”或者文件名的，等于没写。用 HTML 写的图片，
要有 alt；纯装饰的可以写 alt=""。

为什么：看不到图的人（视力障碍者、图片没加载出来的人）要靠这行字知道图里是什么；搜索也靠它。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 技术改造项目备案指南
    ---

    ![](a/liucheng.png)

正确写法：

    content/policy/documents/a.md
    ---
    标题: 技术改造项目备案指南
    ---

    ![备案流程：登录平台、填报、受理、出证，共四步](a/liucheng.png)

依据：《中华人民共和国无障碍环境建设法》第三十二条（“应当逐步符合”标准，所以只是警告）。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Body, Link, Source
from gongkai.rules.norms import ACCESSIBILITY_LAW
from gongkai.rules.rule import SourceRule

_SAYS_NOTHING = re.compile(
    r"(?:图片?|照片|插图|附图|image|img|picture|photo|pic)?[\s_\-0-9一二三四五六七八九十]*", re.IGNORECASE
)
_ALT = re.compile(r"\balt\s*=", re.IGNORECASE)
_IN_TAG = re.compile(r"<img\b[^<>]*$", re.IGNORECASE)


def check(source: Source, config: Config) -> Iterator[Finding]:
    body = source.body
    for link in body.links if body else ():
        if body and link.image and _is_silent(link, body):
            said = f"只写了“{link.text.strip()}”" if link.text.strip() else "没有替代文字"
            message = f"图片“{posixpath.basename(link.target)}”{said}，看不到图的人不知道图里是什么。"
            hint = "在方括号里写出图的内容，如 ![备案流程：登录平台、填报、受理、出证](a/liucheng.png)。"
            yield Finding(message, hint, link.span)


def _is_silent(link: Link, body: Body) -> bool:
    text = link.text.strip()
    if text:
        stem = posixpath.splitext(posixpath.basename(link.target))[0]
        return bool(_SAYS_NOTHING.fullmatch(text)) or text in {stem, posixpath.basename(link.target)}
    line = body.source.split("\n")[link.span.line - body.line]
    before = line[: link.span.column - 1]
    in_tag = _IN_TAG.search(before)
    return not in_tag or not _ALT.search(line[in_tag.start() :].partition(">")[0])


RULE = SourceRule(
    id="image-without-text",
    title="图片没有替代文字",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ACCESSIBILITY_LAW,
    article="第三十二条",
    check=check,
)
