"""The audit as one page that needs nothing beside it: to read on a screen, to print, to send as a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from gongkai.model.audit import Audit
from gongkai.report.audit_cells import NOTHING, Cell, Head, Linked, Table
from gongkai.report.audit_style import STYLE
from gongkai.report.audit_summary import headline, sentences
from gongkai.report.audit_tables import tables

_LONG = 30
"""A column as wide as this holds sentences."""


def render(audit: Audit) -> str:
    """The whole page."""
    shown = tables(audit)
    title = escape(headline(audit))
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="zh-CN">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            "<body>",
            f'<header>\n<h1>{title}</h1>\n<p class="inside">内部资料，不要放到公开的网站上。</p>',
            *(f"<p>{escape(line)}</p>" for line in sentences(audit)),
            *_contents(shown),
            "</header>",
            "<main>",
            *(line for table in shown for line in _section(table)),
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _contents(shown: tuple[Table, ...]) -> Iterator[str]:
    yield '<nav aria-label="各表">\n<ul>'
    yield from (f'<li><a href="#{table.title.id}">{table.title.sheet}</a></li>' for table in shown)
    yield "</ul>\n</nav>"


def _section(table: Table) -> Iterator[str]:
    name, title = table.title.sheet, escape(table.title.text)
    yield f'<section id="{table.title.id}" aria-labelledby="{table.title.id}-name">'
    yield f'<h2 id="{table.title.id}-name">{name}</h2>'
    if table.rows:
        yield f'<div class="wide" role="region" tabindex="0" aria-label="{title}：表">\n<table>'
        yield f"<caption>{title}</caption>"
        yield f"<thead><tr>{''.join(map(_head, table.heads))}</tr></thead>\n<tbody>"
        last = len(table.rows) - 1
        yield from (_row(table, cells, summed=table.summed and index == last) for index, cells in enumerate(table.rows))
        yield "</tbody>\n</table>\n</div>"
    else:
        yield f"<p>{NOTHING}。</p>"
    yield "</section>"


def _head(head: Head) -> str:
    kind = "number" if head.numeric else "long" if head.width >= _LONG else "short"
    return f'<th scope="col" class="{kind}">{head.title}</th>'


def _row(table: Table, cells: tuple[Cell, ...], *, summed: bool) -> str:
    shown = "".join(_cell(head, cell) for head, cell in zip(table.heads, cells, strict=True))
    return f'<tr class="sum">{shown}</tr>' if summed else f"<tr>{shown}</tr>"


def _cell(head: Head, cell: Cell) -> str:
    if head.names:
        return f'<th scope="row">{_inside(cell)}</th>'
    kind = ' class="number zero"' if cell == 0 else ' class="number"' if head.numeric else ""
    return f"<td{kind}>{_inside(cell)}</td>"


def _inside(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case date():
            return f"<time>{cell.isoformat()}</time>"
        case Linked():
            return f'<a href="{escape(cell.address)}">{escape(cell.text)}</a>'
        case _:
            return escape(str(cell))
