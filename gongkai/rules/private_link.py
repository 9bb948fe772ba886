"""A link into a network or a disk that the public cannot reach.

查什么：正文的链接和开头各项里写的网址，主机是内网地址（10.、172.16.至172.31.、192.168.、127.、169.254.、100.64. 等）、
localhost、没有点的主机名（如 http://oa/）、以 .local、.lan、.internal、.intranet 结尾的；
以及开头各项里写的自己电脑上的路径（C:\\、file:），正文里的这种链接由 broken-link 报告。

为什么：公众打不开，还泄露了内部网络的布局。多半是从办公系统里复制来的。

错误示例：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    申报系统：[登录](http://192.168.1.20:8080/login)

正确写法：

    content/policy/documents/a.md
    ---
    标题: 关于加快技术改造的通知
    ---

    申报系统：[登录](https://www.example.com/login)

依据：技术要求，不出自规范。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

from gongkai.model.config import Config
from gongkai.model.diagnostic import Finding, Severity
from gongkai.model.item import Source
from gongkai.rules.addresses import addresses_of
from gongkai.rules.rule import RuleClass, SourceRule

_INTRANET = re.compile(r"(?:[^.]+|.*\.(?:local|localdomain|lan|internal|intranet|corp|home))\.?")
_DISK = re.compile(r"[A-Za-z]:\\|file:", re.IGNORECASE)


def check(source: Source, config: Config) -> Iterator[Finding]:
    for address, span in addresses_of(source):
        if is_private(address):
            message = f"“{address}”是内部网络的地址，公众打不开，还泄露了内网情况。"
            yield Finding(message, "换成公众打得开的网址；没有的，删去链接，写明到哪里办理。", span)
        elif _DISK.match(address) and span.line <= source.front_end:
            message = f"“{address}”是自己电脑上的路径，公众打不开。"
            yield Finding(message, "把文件放到条目旁边，写进“附件”。", span)


@lru_cache(maxsize=1000)
def is_private(address: str) -> bool:
    """Whether an address names a host that only an inner network knows."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    if not host:
        return False
    if ":" in host or host[-1].isdigit():
        with suppress(ValueError):
            return not ip_address(host).is_global
    return bool(_INTRANET.fullmatch(host)) and host.isascii()


RULE = SourceRule(
    id="private-link",
    title="链接指向内部网络",
    page=__doc__,
    severity=Severity.ERROR,
    about=RuleClass.SECURITY,
    check=check,
)
