"""A site of three pages without a fault, to show that the harness finds one when it is put in."""

from __future__ import annotations

from pathlib import Path

PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="stylesheet" href="{up}site.css">
</head>
<body{kind}>
<header><a href="{up}index.html">某局信息公开</a></header>
<main id="main">
<h1>{title}</h1>
{main}
</main>
</body>
</html>
"""
HOME = '<ul><li><a href="notice/index.html">通知公告</a></li></ul>'
LIST = '<p><a href="#main">本页</a></p><ul><li><a href="%E5%85%B3%E4%BA%8E.html#main">关于放假的通知</a></li></ul>'
ITEM = '<p>元旦放假一天。</p><p><img src="../seal.svg" alt="印章" width="20" height="20"></p>'
FILES = {
    "index.html": PAGE.format(title="首页", up="", kind="", main=HOME),
    "notice/index.html": PAGE.format(title="通知公告", up="../", kind="", main=LIST),
    "notice/关于.html": PAGE.format(title="关于放假的通知", up="../", kind=' data-kind="notice"', main=ITEM),
    "site.css": "body { color: #1c1f23; background: #fdfcf9; margin: 1rem; }\n",
    "seal.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle cx="9" cy="9" r="9"/></svg>\n',
}


def write(root: Path) -> Path:
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def spoil(root: Path, name: str, old: str, new: str) -> None:
    """Put one fault into a written site."""
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")
