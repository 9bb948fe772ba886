"""An attachment that cannot be opened as what it is.

查什么：按内容应当是 PDF、Word、Excel、演示文稿、OFD、压缩包等，却读不下去的附件：没有下载完整、传输中损坏、
只有开头像。文本文件的编码认不出的也算。

为什么：公众下载了打不开，等于没有公开。

错误示例：附件“名单.xlsx”只传上来一半。

正确写法：从原件重新导出，在另一台电脑上打开看过再提交。

依据：《中华人民共和国政府信息公开条例》第二十四条（公开平台应当具备检索、查阅、下载功能）。
"""

from __future__ import annotations

from gongkai.model.attachment_content import Trait
from gongkai.model.diagnostic import Severity
from gongkai.rules.attachment_traits import with_trait
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule

RULE = SourceRule(
    id="attachment-broken",
    title="附件打不开",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    attachments=True,
    check=with_trait(
        Trait.BROKEN,
        "附件“{name}”已经损坏，打不开或读不完。",
        "从原件重新导出，在另一台电脑上打开看过，再换掉这个附件。",
    ),
)
