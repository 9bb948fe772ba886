"""An attachment that asks for a password.

查什么：加密的 PDF、Word、Excel、演示文稿和压缩包，不输入密码打不开的。只限制打印、复制的 PDF 能打开，不算。

为什么：公众没有密码，等于没有公开；加密的文件也查不出里面有没有个人信息。

错误示例：把本单位内部传阅、设了密码的 Excel 表原样作为附件。

正确写法：在“另存为”里清除密码，再作为附件。

依据：《中华人民共和国政府信息公开条例》第二十四条（公开平台应当具备检索、查阅、下载功能）。
"""

from __future__ import annotations

from gongkai.model.attachment_content import Trait
from gongkai.model.diagnostic import Severity
from gongkai.rules.attachment_traits import with_trait
from gongkai.rules.norms import REGULATION
from gongkai.rules.rule import SourceRule

RULE = SourceRule(
    id="attachment-encrypted",
    title="附件有密码",
    page=__doc__,
    severity=Severity.ERROR,
    norm=REGULATION,
    article="第二十四条",
    attachments=True,
    check=with_trait(
        Trait.ENCRYPTED, "附件“{name}”要输入密码才能打开，公众打不开。", "打开文件，另存时清除密码，再换掉这个附件。"
    ),
)
