"""An attachment larger than what people can be asked to download.

查什么：每个附件（包括正文里显示的图片）的大小，上限见选项 megabytes。

为什么：许多人用手机流量看，几十兆的扫描件打不开，也拖慢整个网站。

错误示例：把60MB的彩色扫描件作为附件。

正确写法：用文字版 PDF；只有扫描件的，改成黑白、150dpi 再扫，或者拆成几个。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.options import number
from gongkai.rules.rule import SourceRule

MEGABYTES = number("attachment-too-large", "megabytes", 20, "一个附件最大多少 MB。", least=1)
_MEGABYTE = 1024 * 1024


def check(source: Source, config: Config) -> Iterator[Finding]:
    if source.item is None or source.item.withdrawn:
        return
    limit = MEGABYTES.of(config)
    spans = {content.file: content.span for content in source.contents}
    for attachment in source.item.attachments:
        if attachment.size > limit * _MEGABYTE:
            size = f"{attachment.size / _MEGABYTE:.1f}"
            message = f"附件“{attachment.name}”有{size}MB，超过了{limit}MB。"
            yield Finding(message, "换成文字版，压缩其中的图片，或者拆成几个文件。", spans.get(attachment.file))


RULE = SourceRule(
    id="attachment-too-large",
    title="附件太大",
    page=__doc__,
    severity=Severity.ERROR,
    options=(MEGABYTES,),
    attachments=True,
    check=check,
)
