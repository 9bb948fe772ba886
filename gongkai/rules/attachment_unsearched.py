"""An attachment whose text could not be looked through for what belongs to a person.

查什么：旧版演示文稿（ppt）、rtf、压缩包、认不出的格式和少数旧版 Word、Excel 文件，里面的文字读不出来；
太大的、页数太多的、解开后过大的文件，只看了前面一部分。有密码的、损坏的另有规则。图片和音像里没有文字可读，不报。

为什么：身份证号码、手机号、银行卡号的泄露，多数出在附件里。读不出来就查不出来，只能靠人逐页看。

错误示例：附件“政策宣讲.ppt”是旧版演示文稿。

正确写法：另存为“政策宣讲.pptx”再作为附件；必须用旧格式的，由人核对后在“豁免”里写明谁核对的。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.attachment_content import AttachmentContent, Trait
from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.attachment_traits import name_of, shown_contents
from gongkai.rules.rule import SourceRule

_CLOSED = {Trait.ENCRYPTED, Trait.BROKEN}


def check(source: Source, config: Config) -> Iterator[Finding]:
    for content in shown_contents(source):
        if not content.traits & _CLOSED:
            yield from _unsearched(content)


def _unsearched(content: AttachmentContent) -> Iterator[Finding]:
    name = name_of(content)
    if Trait.PARTLY in content.traits:
        message = f"附件“{name}”太大，只看了前面一部分，后面有没有个人信息没有查。"
        yield Finding(message, "拆成几个小一些的文件；或者由人逐页核对。", content.span)
    elif Trait.UNSEARCHABLE in content.traits:
        message = f"附件“{name}”是{content.format.label}，里面的文字读不出来，有没有个人信息没有查。"
        yield Finding(message, "另存为 .docx、.xlsx 或带文字的 PDF，再换掉这个附件。", content.span)


RULE = SourceRule(
    id="attachment-unsearched",
    title="附件的内容没有查到",
    page=__doc__,
    severity=Severity.WARNING,
    attachments=True,
    check=check,
)
