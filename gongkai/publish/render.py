"""Pages to bytes: the only place that knows the template engine."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, MutableMapping
from datetime import date
from functools import lru_cache, partial
from json import JSONEncoder
from typing import Any
from urllib.parse import quote, urlsplit

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError, select_autoescape
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from markupsafe import Markup, escape

from gongkai.errors import TemplateError
from gongkai.model.config import Config
from gongkai.model.moment import Moment, chinese_date
from gongkai.model.page import Page
from gongkai.publish.theme import Theme

UNITS = ("字节", "KB", "MB", "GB")
CRLF_ENDINGS = (".csv", ".ics")
"""Of the files whose format asks for lines that end so (RFC 4180, RFC 5545)."""
COUNTED = re.compile(r"(?<![&#\d])\d{1,6}(?:[万亿千百]?[年月日个项户条号件人吨元]|[万亿千百])")
REMEMBERED = 1 << 12
"""Results of macros, some for each folder of the site, and texts."""
JSON = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Renderer:
    """Made once in each process from what can be sent to it; the same page gives the same bytes in all of them."""

    def __init__(self, theme: Theme, config: Config) -> None:
        self.theme = theme
        self._engine = _engine(theme, config)
        # A page that may be shown at any address has no folder of its own.
        self._rooted = ("/", urlsplit(config.site.base).path)

    def render(self, page: Page) -> bytes:
        """The bytes of a page; raises TemplateError with the template's file and line."""
        url, data = quote(page.path), page.data
        here = self._rooted if data.get("anywhere") else (url[: url.rfind("/") + 1], "../" * url.count("/"))
        try:
            text = self._engine.get_template(page.template).render(data, url=url, here=here)
        except Exception as error:
            raise self._fault(page, error) from error
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if page.path.endswith(CRLF_ENDINGS):
            text = text.replace("\n", "\r\n")
        return text.encode()

    def _fault(self, page: Page, error: Exception) -> TemplateError:
        """Any exception may come out of a template, so any becomes one of ours that says where."""
        name, line = _place(error, self.theme) or (page.template, 0)
        where = self.theme.files.get(name, name) + (f" 第{line}行" if line else "")
        return TemplateError(f"模板出错：{where}：{error}", f"正在生成的页面是 {page.path}，内容来自 {page.source}。")


class _Generator(CodeGenerator):
    """Has values escaped by `_Engine.escaped`."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _Engine(Environment):
    """Keeps the globals of each template in one dictionary: a chain of two makes every import in a template slow."""

    code_generator_class = _Generator

    @staticmethod
    def escaped(value: object) -> str:
        """As `escape` makes it; a text once for all the places in which it stands, which are most of them."""
        if type(value) is str:
            return _escaped(value)
        return value if type(value) is Markup else escape(value)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


_escaped = lru_cache(REMEMBERED)(escape)


def _engine(theme: Theme, config: Config) -> Environment:
    engine = _Engine(
        loader=FunctionLoader(partial(_source, theme)),
        autoescape=select_autoescape(("html", "xml", "json"), ("txt",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    engine.policies.update({"json.dumps_function": JSON.encode, "json.dumps_kwargs": {}})
    engine.filters.update(
        rel=relative, absolute=partial(_absolute, config.site.base), size=file_size, day=sentence_date, whole=whole
    )
    engine.globals.update(
        site=config.site,
        bureau=config.bureau,
        domain=urlsplit(config.site.base).hostname,
        asset=_asset_finder(theme),
        once=lru_cache(REMEMBERED)(_called),
    )
    return engine


def _called(macro: Callable[..., str], *arguments: object) -> str:
    """`once(macro, …)` is what an imported macro makes of its arguments, made when they come up first."""
    return macro(*arguments)


def _source(theme: Theme, name: str) -> tuple[str, str, None] | None:
    """The name stands for the file name, so that a traceback tells in which template it was."""
    return (theme.sources[name], name, None) if name in theme.sources else None


def _asset_finder(theme: Theme) -> Callable[[str], str]:
    """`asset('site.css')` is its path in the site, for `rel`."""
    return dict(theme.names).__getitem__


def relative(url: str, here: tuple[str, str]) -> str:
    """A path from the site's root as a page writes it; `here` is the page's folder and the way from it to the root."""
    folder, root = here
    if url.startswith("#"):
        return url
    return url[len(folder) :] if url.startswith(folder) else root + url


def _absolute(base: str, url: str) -> str:
    return base + url


def sentence_date(moment: date | Moment) -> str:
    """`2026年5月8日`, with the time where there is one."""
    if isinstance(moment, Moment):
        clock = f" {moment.clock:%H:%M}" if moment.clock else ""
        return chinese_date(moment.day) + clock
    return chinese_date(moment)


def file_size(size: int) -> str:
    """Bytes as a reader says them: `812 字节`, `34 KB`, `1.2 MB`."""
    amount, unit = float(size), 0
    while amount >= 1000 and unit < len(UNITS) - 1:
        amount, unit = amount / 1024, unit + 1
    return f"{amount:.1f} {UNITS[unit]}" if unit > 1 and amount < 10 else f"{round(amount)} {UNITS[unit]}"


def whole(title: str) -> Markup:
    """A title as HTML in which no line ends between a number and what it counts: `2025年`, `10万吨`."""
    return Markup(COUNTED.sub(r'<span class="whole">\g<0></span>', str(escape(title))))  # noqa: S704


def _place(error: Exception, theme: Theme) -> tuple[str, int] | None:
    """The template and line where an error arose: the innermost frame that is a template's."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or "", error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    inside = [(frame.filename, frame.lineno or 0) for frame in frames if frame.filename in theme.sources]
    return inside[-1] if inside else None
