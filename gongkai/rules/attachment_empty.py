"""An attachment in which there is nothing.

查什么：附件是空文件，或者打开后一个字、一张图也没有。

为什么：公众下载了打不开或看不到内容，等于没有公开；多半是导出失败或传错了文件。

错误示例：附件“企业名单.csv”有0个字节。

正确写法：重新导出，打开看过内容再提交。

依据：《中华人民共和国政府信息公开条例》第二十四条（公开平台应当具备检索、查阅、下载功能）。
"""

from __future__ import annotations

from gongkai.model.attachment_content import Trait
from gongkai.model.diagnostic import Severity
from gongkai.rules.attachment_traits import with_trait
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule

RULE = SourceRule(
    id="attachment-empty",
    title="附件是空的",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    attachments=True,
    check=with_trait(
        Trait.EMPTY, "附件“{name}”是空的，公众下载了什么也看不到。", "重新导出这个文件，打开看过内容再提交。"
    ),
)
