"""A scan without its text: a PDF of pictures, or a picture among the attachments, and no text alternative.

查什么：附件里的扫描件——每页平均不到二十个字的 PDF，和列在“附件”里的图片——要在“文字替代”里写明文字在哪里，
如“见正文”，或者写出主要内容。正文里显示的图片由另一条规则检查替代文字。

为什么：扫描件里的字搜不到、复制不了，视力障碍者的读屏软件也读不出来。

错误示例：

    附件:
      - 文件: a/红头文件扫描件.pdf

正确写法：

    附件:
      - 文件: a/红头文件扫描件.pdf
        文字替代: 全文见正文。

依据：《中华人民共和国无障碍环境建设法》第三十二条（“应当逐步符合”标准，所以只是警告）。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.attachment_content import Format, Trait
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.attachment_traits import name_of, shown_contents
from gongkai.rules.norms import ACCESSIBILITY_LAW
from gongkai.rules.rule import SourceRule

_PICTURES = frozenset({Format.JPEG, Format.PNG, Format.GIF, Format.WEBP, Format.BMP, Format.TIFF, Format.HEIC})
_HINT = "在这个附件下面加一行“文字替代: ……”，写出内容或写明“全文见正文”；能换成文字版 PDF 的换掉。"


def check(source: Source, config: Config) -> Iterator[Finding]:
    listed = {} if source.item is None else {one.file: one for one in source.item.attachments if not one.shown}
    for content in shown_contents(source):
        attachment = listed.get(content.file)
        picture = content.format in _PICTURES
        if attachment and not attachment.alternative and (picture or Trait.PICTURES_ONLY in content.traits):
            what = "图片" if picture else "没有文字的扫描件"
            yield Finding(f"附件“{name_of(content)}”是{what}，搜不到也读不出，又没有文字替代。", _HINT, content.span)


RULE = SourceRule(
    id="scanned-without-text",
    title="扫描件没有文字替代",
    page=__doc__,
    severity=Severity.WARNING,
    norm=ACCESSIBILITY_LAW,
    article="第三十二条",
    attachments=True,
    check=check,
)
