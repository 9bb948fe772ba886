"""What the preview adds to a page on its way to the browser: findings, failures, and the script that reloads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote

from gongkai.model.diagnostic import Diagnostic, Severity
from gongkai.staff.preview_site import HOME, Failure, PreviewSite, Shown

OWN = "/__gongkai__/"
FINDINGS = f"{OWN}findings"

_NAMES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_BODY_END = re.compile(rb"</body\s*>", re.IGNORECASE)


def annotated(page: bytes, address: str, shown: Shown) -> bytes:
    """A page of the site with what there is to say about it; its own bytes are not otherwise changed."""
    notes = _notes(address, shown).encode()
    ends = list(_BODY_END.finditer(page))
    place = ends[-1].start() if ends else len(page)
    return page[:place] + notes + page[place:]


def waiting_page(shown: Shown) -> bytes:
    """Where there is no site to show: why."""
    text = "" if shown.failure else "<p>正在生成网站，完成后本页会自动刷新。</p>"
    return _page("预览", text + _notes("", shown))


def findings_page(shown: Shown) -> bytes:
    """Everything found, file by file, with the way to each page."""
    site = shown.site
    parts = [] if site is None else [_homeless(site.homeless), *_by_page(site)]
    text = "".join(part for part in parts if part) or "<p>没有发现问题。</p>"
    return _page("检查结果", f'<div class="gongkai-preview-all">{text}</div>' + _notes("", shown))


def _page(title: str, body: str) -> bytes:
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>'
        f"{escape(title)}</title></head><body><main><h1>{escape(title)}</h1>{body}</main></body></html>"
    ).encode()


def _notes(address: str, shown: Shown) -> str:
    beside = _beside(address, shown.site) if shown.site else ""
    failed = _failed(shown.failure, shown.site is not None) if shown.failure else ""
    return (
        f'<link rel="stylesheet" href="{OWN}preview.css">{failed}{beside}'
        f'<script src="{OWN}reload.js" data-epoch="{shown.epoch}" defer></script>'
    )


def _beside(address: str, site: PreviewSite) -> str:
    """The findings of a page, and on the home page those that have none."""
    own = _list(site.findings.get(address, ()), with_path=False)
    homeless = _homeless(site.homeless) if address == HOME else ""
    if not own and not homeless:
        return ""
    found = [*site.findings.get(address, ()), *(site.homeless if address == HOME else ())]
    return (
        '<aside class="gongkai-preview" aria-label="检查结果"><details open>'
        f'<summary>检查结果：{_tally(found)}</summary>{own}{homeless}<p><a href="{FINDINGS}">全部检查结果</a></p>'
        "</details></aside>"
    )


def _homeless(found: Sequence[Diagnostic]) -> str:
    return f"<h2>没有页面的文件</h2>{_list(found, with_path=True)}" if found else ""


def _by_page(site: PreviewSite) -> Iterable[str]:
    for address, found in sorted(site.findings.items()):
        if found:
            link = escape(site.base + quote(address))
            yield f'<h2><a href="{link}">{escape(address)}</a></h2>{_list(found, with_path=True)}'


def _failed(failure: Failure, has_site: bool) -> str:
    remains = "<p>下面仍是上一次成功生成的样子。</p>" if has_site else ""
    hint = f"<p>{escape(failure.hint)}</p>" if failure.hint else ""
    return (
        '<aside class="gongkai-preview gongkai-preview-failure" role="alert"><h2>这一次没有生成成功</h2>'
        f"<pre>{escape(failure.message)}</pre>{hint}{_list(failure.diagnostics, with_path=True)}{remains}</aside>"
    )


def _list(found: Sequence[Diagnostic], *, with_path: bool) -> str:
    return f"<ol>{''.join(_entry(each, with_path=with_path) for each in found)}</ol>" if found else ""


def _entry(found: Diagnostic, *, with_path: bool) -> str:
    place = [found.path] if with_path else []
    place += [f"第 {found.span.line} 行"] if found.span else []
    basis = f"<br><small>依据：{escape(str(found.basis))}</small>" if found.basis else ""
    hint = f"<br><span>{escape(found.hint)}</span>" if found.hint else ""
    where = f"{escape(' '.join(place))}：" if place else ""
    return (
        f'<li data-severity="{found.severity}"><strong>{_NAMES[found.severity]}</strong> '
        f"{where}{escape(found.message)} <code>{escape(found.rule)}</code>{hint}{basis}</li>"
    )


def _tally(found: Iterable[Diagnostic]) -> str:
    counts = Counter(each.severity for each in found)
    return "，".join(f"{counts[severity]} 处{name}" for severity, name in _NAMES.items() if counts[severity])
