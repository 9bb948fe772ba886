"""The bureau's own code in config.yaml, whose check character shows a slip.

查什么：config.yaml 中 bureau 的 code：18位的按统一社会信用代码、9位的按组织机构代码核对。

为什么：它是本机关每一个索引号的前段，“一经生成不因发布机构变更而更改”，编出去以后就改不了了。
极少数真实的代码确实通不过校验，所以只是警告；核对证书无误的，在 rules 中把本规则设为 off。

错误示例：

    bureau:
      code: 11000000MB0000018X

正确写法：

    bureau:
      code: 11000000MB0000019X

依据：《法人和其他组织统一社会信用代码编码规则》（GB 32100-2015）、《全国组织机构代码编制规则》（GB 11714-1997）。
二手来源，所以只是警告。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.norms.credit_code import LENGTH
from gongkai.rules.code_faults import credit_code_fault, organisation_code_fault
from gongkai.rules.norms import CREDIT_CODE
from gongkai.rules.rule import ConfigRule, Rule


def check(config: Config, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    code = config.bureau.code
    fault = credit_code_fault(code) if len(code) == LENGTH else organisation_code_fault(code)
    if fault:
        yield Finding(f"本机关的代码“{code}”：{fault}。", "对照统一社会信用代码证书改正，再编索引号。")


RULE = ConfigRule(
    id="bureau-code",
    title="本机关的代码校验不通过",
    page=__doc__,
    severity=Severity.WARNING,
    norm=CREDIT_CODE,
    check=check,
)
