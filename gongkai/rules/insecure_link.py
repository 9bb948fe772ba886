"""A link that goes by http where it should go by https.

查什么：正文的链接和开头各项里写的网址，以 http:// 开头的。内网地址另有规则。对方网站是不是支持 https，
离线查不出来，所以只是警告。

为什么：http 的网页在半路上能被看到、被篡改，浏览器会标成“不安全”；本站从 https 页面链到 http，公众会犹豫。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    详见[县政府网站](http://www.example.com/)。

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    详见[县政府网站](https://www.example.com/)。

依据：技术要求，不出自规范。
"""

from __future__ import annotations

from collections.abc import Iterator

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.addresses import addresses_of
from gongkai.rules.private_link import is_private
from gongkai.rules.rule import SourceRule

_SCHEME = "http://"


def check(source: Source, config: Config) -> Iterator[Finding]:
    for address, span in addresses_of(source):
        if address[: len(_SCHEME)].lower() == _SCHEME and not is_private(address):
            secure = f"https://{address[len(_SCHEME) :]}"
            hint = f"在浏览器里试一试 {secure}，打得开就换成它；打不开的，建议对方启用 https。"
            yield Finding(f"“{address}”用的是 http，浏览器会标成不安全。", hint, span)


RULE = SourceRule(
    id="insecure-link",
    title="链接用的是 http",
    page=__doc__,
    severity=Severity.WARNING,
    check=check,
)
