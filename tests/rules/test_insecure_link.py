from __future__ import annotations

FAILING = (
    """
    ---
    标题: 通知
    相关信息: {标题: 某文件, 文号: 某发〔2020〕1号, 网址: ⟦http://www.example.com/a}
    ---

    [县政府](⟦http://www.example.com/)、<⟦HTTP://www.example.com/x>
    """,
)
PASSING = (
    """
    ---
    标题: 通知
    ---

    [县政府](https://www.example.com/?from=http://www.example.com)、[内网](http://10.1.2.3/)、[附件](a/http.csv)
    content/policy/documents/a/http.csv
    x
    """,
)
