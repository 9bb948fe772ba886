"""Pages to bytes: links relative, text escaped, the same in every process, faults named with template and line."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, time
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.errors import TemplateError
from gongkai.model.moment import Moment
from gongkai.model.page import Page
from gongkai.publish.render import Renderer, file_size, relative, sentence_date, whole
from gongkai.publish.theme import Theme, load_theme, packaged_templates
from tests.pages.column import catalog, column, config, item, pages

Make = Callable[[str], Renderer]


def theme(source: str) -> Theme:
    files = {"t.html": "/project/templates/t.html"}
    return Theme({"t.html": source, "t.json": source, "t.txt": source}, (), {"site.css": "assets/s.css"}, "", files)


def shown(source: str, path: str = "a/b.html", template: str = "t.html", **data: object) -> str:
    return Renderer(theme(source), column()).render(Page(path, template, data, "content/x.md")).decode()


@pytest.mark.parametrize(
    ("url", "page", "link"),
    [
        ("a/b/c.html", "a/b/d.html", "c.html"),
        ("a/b/x/f.pdf", "a/b/d.html", "x/f.pdf"),
        ("a/index.html", "a/b/d.html", "../../a/index.html"),
        ("index.html", "index.html", "index.html"),
        ("ab/c.html", "a/d.html", "../ab/c.html"),
        ("#c-x", "a/d.html", "#c-x"),
    ],
)
def test_links_are_relative(url: str, page: str, link: str) -> None:
    assert shown("{{ url_ | rel(here) }}", page, url_=url) == link


segments = st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map("/".join)


@given(segments, segments)
def test_a_relative_link_leads_where_it_should(target: str, page: str) -> None:
    here = (page[: page.rfind("/") + 1], "../" * page.count("/"))
    parts = [*page.split("/")[:-1]]
    for step in relative(target, here).split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    assert "/".join(parts) == target


def test_a_page_for_any_address_links_from_the_sites_own_path() -> None:
    assert shown("{{ 'a/b.html' | rel(here) }}", "404.html", anywhere=True) == "/gxj/zwgk/a/b.html"


def test_canonical_addresses_are_absolute_and_encoded() -> None:
    assert shown("{{ url | absolute }}", "a/通知.html") == "https://www.example.com/gxj/zwgk/a/%E9%80%9A%E7%9F%A5.html"


def test_what_a_clerk_writes_is_text() -> None:
    assert shown("{{ x }}", x='<b title="a">&') == "&lt;b title=&#34;a&#34;&gt;&amp;"


def test_html_and_text_that_reads_the_same_are_told_apart() -> None:
    assert (
        shown("{{ x }}{{ x | safe }}{{ x }}{{ 1 }}{{ y }}", x="<b>", y=["&"])
        == "&lt;b&gt;<b>&lt;b&gt;1[&#39;&amp;&#39;]"
    )
    assert shown("{% autoescape false %}{{ x }}{% endautoescape %}{{ x }}", x="<b>") == "<b>&lt;b&gt;"
    assert shown("{{ x }}", template="t.txt", x="<b>") == "<b>"


def test_json_is_compact_and_chinese() -> None:
    assert shown("{{ x | tojson }}", template="t.json", x=[{"乙": "</script>", "a": 1}]) == (
        '[{"a":1,"乙":"\\u003c/script\\u003e"}]'
    )


def test_what_pages_share_is_made_once_for_the_same_arguments() -> None:
    made: list[str] = []
    renderer = Renderer(theme("{{ once(tell, word, here) }}"), column())

    def tell(word: str, _here: object) -> str:
        made.append(word)
        return f"<{word}>"

    paths_and_words = [("a/b.html", "x"), ("a/c.html", "x"), ("a/c.html", "y"), ("d/c.html", "x")]
    for path, word in paths_and_words:
        page = Page(path, "t.html", {"tell": tell, "word": word}, "content/x.md")
        assert renderer.render(page).decode() == f"&lt;{word}&gt;"
    assert made == ["x", "y", "x"]


def test_lines_end_as_they_do_on_the_web() -> None:
    assert shown("a\r\n{{ x }}\n", x="b\r\nc") == "a\nb\nc\n"


@pytest.mark.parametrize(
    ("source", "line"),
    [("a\n{{ nothing }}", 2), ("a\n{% if %}", 2), ("{% set x = 1 %}\n\n{{ x.y.z }}", 3), ("{{ 1 / 0 }}", 1)],
)
def test_a_fault_is_named_with_template_line_and_page(source: str, line: int) -> None:
    with pytest.raises(TemplateError) as raised:
        shown(source)
    assert f"/project/templates/t.html 第{line}行" in raised.value.message
    assert "a/b.html" in raised.value.hint
    assert "content/x.md" in raised.value.hint


def test_a_fault_inside_a_component_is_named_there() -> None:
    sources = {
        "page.html": "{% from 'part.html' import m %}\n{{ m() }}",
        "part.html": "{% macro m() %}\n{{ gone }}\n{% endmacro %}",
    }
    with pytest.raises(TemplateError, match=r"part\.html 第2行"):
        Renderer(Theme(sources, (), {}, ""), column()).render(Page("a.html", "page.html", {}, "x"))


def test_a_template_that_is_not_there_is_named() -> None:
    with pytest.raises(TemplateError, match=r"none\.html"):
        Renderer(theme(""), column()).render(Page("a.html", "none.html", {}, "x"))


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "0 字节"), (999, "999 字节"), (1000, "1 KB"), (34_800, "34 KB"), (1_258_291, "1.2 MB"), (52_428_800, "50 MB")],
)
def test_sizes_are_said_as_people_do(size: int, said: str) -> None:
    assert file_size(size) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (date(2026, 5, 8), "2026年5月8日"),
        (Moment(date(2026, 5, 8)), "2026年5月8日"),
        (Moment(date(2026, 5, 8), time(9, 5)), "2026年5月8日 09:05"),
    ],
)
def test_dates_in_sentences_are_chinese(moment: date | Moment, said: str) -> None:
    assert sentence_date(moment) == said


def _render_elsewhere(sent: bytes) -> bytes:
    made, page = pickle.loads(sent)  # noqa: S301 - sent by the test below
    return Renderer(made, config()).render(page)


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("某局2025年报告", '某局<span class="whole">2025年</span>报告'),
        ("A&B的10万吨", 'A&amp;B的<span class="whole">10万吨</span>'),
        ("<b>'3'号</b>", "&lt;b&gt;&#39;3&#39;号&lt;/b&gt;"),
        ("5G基站", "5G基站"),
    ],
)
def test_no_line_of_a_title_ends_between_a_number_and_what_it_counts(title: str, html: str) -> None:
    assert whole(title) == html


def test_another_process_gives_the_same_bytes() -> None:
    made = load_theme((packaged_templates(),))
    late = pages(catalog(item("guide/2025-03-04-x")))["powers/guide/2025-03-04-x.html"]
    page = late._replace(told=late.data)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        elsewhere = pool.submit(_render_elsewhere, pickle.dumps((made, page))).result()
    assert elsewhere == Renderer(made, column()).render(page)


def test_ours_has_no_inline_style_or_script_and_asks_no_other_host() -> None:
    for path in packaged_templates().rglob("*"):
        text = path.read_text(encoding="utf-8") if path.is_file() and path.suffix != ".png" else ""
        if path.suffix == ".html":
            assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script>", text), path
        assert not re.search(r"(?:src|href|url\()=?[\"'(]?https?:", text) or path.suffix == ".xml", path


def test_every_page_template_extends_the_layout() -> None:
    folder: Path = packaged_templates() / "pages"
    loose = [path.name for path in folder.glob("*.html") if "{% extends" not in path.read_text(encoding="utf-8")]
    assert loose == []
