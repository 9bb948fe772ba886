"""A photo or film that tells where it was taken, alone or within a document.

查什么：图片和视频附件、正文显示的图片，以及 Word、Excel、演示文稿里插入的图片，其拍摄信息（EXIF、XMP、视频的位置记录）
里有没有经纬度。PDF 里的图片和64MB以上的视频不查。已撤下的条目只作警告。

误报：没有；只看有没有经纬度两项。

为什么：手机拍的照片默认带着拍摄地点，精确到几米。入户走访、慰问的照片一公开，等于公开了人家的住址。

错误示例：把手机拍的慰问照片原样作为附件。

正确写法：用图片软件另存时去掉“位置信息”，或者截图后再用；也可以在手机相机设置中关闭“地理位置”。

依据：《中华人民共和国个人信息保护法》第二十五条、第二十八条（行踪轨迹是敏感个人信息）。
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from gongkai.model.attachment_content import Trait
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.norms import PERSONAL_INFORMATION_LAW
from gongkai.rules.rule import RuleClass, SourceRule

_HINT = "用图片或视频软件打开，另存时去掉位置信息，再换掉这个文件；Word 等文件里的图片要先处理再插入。"


def check(source: Source, config: Config) -> Iterator[Finding]:
    for content in source.contents:
        if Trait.POSITION in content.traits:
            name = posixpath.basename(content.file)
            message = f"“{name}”里的照片或视频带着拍摄地点的经纬度，公开后谁都能查到是在哪里拍的。"
            withdrawn = source.item and source.item.withdrawn
            yield Finding(message, _HINT, content.span, Severity.WARNING if withdrawn else None)


RULE = SourceRule(
    id="photo-position",
    title="照片或视频带着拍摄地点",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.PRIVACY,
    norm=PERSONAL_INFORMATION_LAW,
    article="第二十五条、第二十八条",
    attachments=True,
    check=check,
)
