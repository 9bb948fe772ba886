from __future__ import annotations

import pytest

from gongkai.rules.private_link import is_private

FAILING = (
    r"""
    ---
    标题: 通知
    相关信息: {标题: 某文件, 文号: 某发〔2020〕1号, 网址: ⟦http://oa/doc?id=1}
    内容概述: 见 ⟦D:\公文\通知.docx 和 ⟦file:///C:/a.docx
    ---

    [登录](⟦http://192.168.1.20:8080/login)
    """,
)
PASSING = (
    r"""
    ---
    标题: 通知
    内容概述: 比例为1:2，见 https://www.example.com/D:/a
    ---

    [县政府](https://www.example.com/)、[写信](mailto:gxj@example.com)、[电话](tel:0400-5550101)、[本页](#a)
    """,
)


@pytest.mark.parametrize(
    "address",
    [
        *("http://10.0.0.1/", "https://172.16.0.1", "http://172.31.255.255", "ftp://192.168.0.1/a"),
        "http://127.0.0.1:8000/",
        *(
            "http://localhost/",
            "http://169.254.1.1",
            "http://100.64.0.1",
            "http://[::1]/",
            "http://[fd00::1]/",
            "//oa/x",
        ),
        *("http://oa", "http://oa.local/", "http://portal.gxj.lan", "http://app.intranet/", "smb://server/share"),
    ],
)
def test_hosts_of_inner_networks(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address",
    [
        *("https://www.example.com/", "http://172.32.0.1", "http://11.0.0.1", "https://223.5.5.5/"),
        "mailto:a@10.0.0.1",
        *("a/b.pdf", "../b.md", "#a", "", "http://[", "https://政府.cn/", "http:///x"),
    ],
)
def test_what_anybody_can_reach(address: str) -> None:
    assert not is_private(address)
