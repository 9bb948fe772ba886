"""An attachment whose content is not what its ending says.

查什么：按文件内容认出的格式，与扩展名对不对得上。业务系统导出的“.xls”其实是网页，改了扩展名的 .doc 其实是 .docx，
都会查出来。认不出应有格式的扩展名（如 .dwg）不查；空的、损坏的另有规则。

为什么：手机和一些软件按扩展名打开文件，对不上就打不开，或者弹出“文件可能已损坏”的警告。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于公布企业名单的通知
    附件: {文件: a/名单.xlsx}
    ---
    content/policy/documents/a/名单.xlsx
    <html><body><table><tr><td>企业</td></tr></table></body></html>

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于公布企业名单的通知
    附件: {文件: a/名单.csv}
    ---

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from gongkai.model.attachment_content import KNOWN_ENDINGS, AttachmentContent, Trait
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.attachment_traits import name_of, shown_contents
from gongkai.rules.rule import SourceRule

_UNTOLD = {Trait.EMPTY, Trait.BROKEN}


def check(source: Source, config: Config) -> Iterator[Finding]:
    for content in shown_contents(source):
        ending = posixpath.splitext(content.file)[1][1:].lower()
        if ending in KNOWN_ENDINGS and ending not in content.format.endings and not content.traits & _UNTOLD:
            yield _finding(content, ending)


def _finding(content: AttachmentContent, ending: str) -> Finding:
    message = f"附件“{name_of(content)}”的扩展名是 .{ending}，内容却是{content.format.label}，很多设备打不开。"
    usual = content.format.value
    rename = f"把扩展名改成 .{usual}，或者" if usual else ""
    return Finding(message, f"{rename}用原来的软件打开，另存为 .{ending} 再换掉。", content.span)


RULE = SourceRule(
    id="attachment-ending",
    title="附件的扩展名与内容不符",
    page=__doc__,
    severity=Severity.ERROR,
    attachments=True,
    check=check,
)
