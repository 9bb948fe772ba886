"""An attachment of a kind that is not allowed here.

查什么：附件的扩展名要在允许之列（选项 kinds，不分大小写），没有扩展名的不允许。缺省允许常用的文档、表格、图片和音像；
压缩包、网页、程序、设计图不允许。

为什么：程序和脚本会带来危险；压缩包和专门软件的文件，手机上打不开，也查不出里面有没有个人信息。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于组织申报技术改造项目的通知
    附件: {文件: a/申报材料.rar}
    ---
    content/policy/documents/a/申报材料.rar
    略

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于组织申报技术改造项目的通知
    附件: {文件: a/申报表.csv}
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.attachment_traits import name_of, shown_contents
from gongkai.rules.options import words
from gongkai.rules.rule import SourceRule

_USUAL = (
    *("pdf", "ofd", "docx", "doc", "xlsx", "xls", "pptx", "ppt", "wps", "et", "dps", "odt", "ods", "odp", "rtf"),
    *("txt", "csv", "json", "xml", "jpg", "jpeg", "png", "gif", "webp", "mp3", "mp4"),
)
KINDS = words("attachment-kind", "kinds", _USUAL, "允许的附件扩展名，不带点；写了就代替缺省的全部。")


def check(source: Source, config: Config) -> Iterator[Finding]:
    allowed = KINDS.of(config)
    for content in shown_contents(source):
        ending = posixpath.splitext(content.file)[1][1:].lower()
        if ending not in allowed:
            what = f"是 .{ending} 文件，这里不允许" if ending else "没有扩展名，公众不知道用什么打开"
            hint = f"换成 PDF、Word 或 Excel 文件；可以用的有：{'、'.join(allowed)}。"
            yield Finding(f"附件“{name_of(content)}”{what}。", hint, content.span)


RULE = SourceRule(
    id="attachment-kind",
    title="附件的种类不允许",
    page=__doc__,
    severity=Severity.ERROR,
    options=(KINDS,),
    attachments=True,
    check=check,
)
