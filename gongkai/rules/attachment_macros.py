"""An attachment that bears macros.

查什么：Word、Excel、演示文稿（新旧格式都查）里带着宏（VBA 工程、Excel 4.0 宏表），不论扩展名是不是 docm、xlsm。

为什么：宏是程序，常被用来传播病毒；政府网站上的附件带宏，公众的电脑会报警，或者真的中毒。

错误示例：把带汇总按钮的 Excel 台账原样作为附件。

正确写法：另存为不带宏的 .docx、.xlsx，再作为附件。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from gongkai.model.attachment_content import Trait
from gongkai.model.diagnostic import Severity
from gongkai.rules.attachment_traits import with_trait
from gongkai.rules.rule import RuleClass, SourceRule

RULE = SourceRule(
    id="attachment-macros",
    title="附件带着宏",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.SECURITY,
    attachments=True,
    check=with_trait(
        Trait.MACROS,
        "附件“{name}”带着宏，可能被当作病毒，也可能真的带毒。",
        "另存为不带宏的 .docx 或 .xlsx，再换掉这个附件。",
    ),
)
