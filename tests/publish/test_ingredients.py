"""What of a theme enters into the pages of a template, and what does not."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from gongkai.publish.ingredients import Ingredients
from gongkai.publish.theme import Theme, load_theme, packaged_templates

SOURCES = {
    "page.html": "{% extends \"layout.html\" %}{% from 'list.html' import list %}{{ list() }}",
    "layout.html": "<html>{% block main %}{% endblock %}",
    "list.html": '{%- include "line.html" ignore missing with context -%}',
    "line.html": "<li>",
    "feed.xml": "<rss>{% import 'line.html' as line %}",
    "icon.html": "{{ asset('icon.svg') }}",
}


def theme(sources: Mapping[str, str], icon: str = "icon.1.svg") -> Theme:
    return Theme(sources, (), {"icon.svg": icon}, digest=repr((sources, icon)))


def differ(name: str, text: str) -> list[str]:
    """The templates whose pages are made of something else where one template says something else."""
    before, after = Ingredients(theme(SOURCES)), Ingredients(theme({**SOURCES, name: text}))
    return [one for one in SOURCES if before.digest(one) != after.digest(one)]


@pytest.mark.parametrize(
    ("changed", "made_anew"),
    [
        ("page.html", ["page.html"]),
        ("layout.html", ["page.html", "layout.html"]),
        ("list.html", ["page.html", "list.html"]),
        ("line.html", ["page.html", "list.html", "line.html", "feed.xml"]),
        ("new.html", []),
    ],
)
def test_a_change_reaches_what_names_it_and_nothing_else(changed: str, made_anew: list[str]) -> None:
    assert differ(changed, "<p>") == made_anew


def test_what_was_missing_counts_once_it_is_there() -> None:
    lacking = {name: text for name, text in SOURCES.items() if name != "line.html"}
    assert Ingredients(theme(lacking)).digest("page.html") != Ingredients(theme(SOURCES)).digest("page.html")


def test_an_asset_counts_where_one_is_named() -> None:
    before, after = Ingredients(theme(SOURCES)), Ingredients(theme(SOURCES, "icon.2.svg"))
    assert [one for one in SOURCES if before.digest(one) != after.digest(one)] == ["icon.html"]


@pytest.mark.parametrize(
    "tag",
    [
        "{% include name %}",
        '{% include "a" ~ name %}',
        '{% include ["a.html", name] %}',
        '{% extends "a.html" if name else name %}',
        '{% include "li\\u006ee.html" %}',
        "{%+ import name as it +%}",
        "{% from\nname import it %}",
    ],
)
def test_where_nobody_can_tell_what_is_named_every_change_counts(tag: str) -> None:
    sources = {**SOURCES, "page.html": tag}
    before, after = Ingredients(theme(sources)), Ingredients(theme({**sources, "new.html": ""}))
    assert before.digest("page.html") != after.digest("page.html")
    assert before.digest("list.html") == after.digest("list.html")


def test_templates_that_name_each_other_come_to_an_end() -> None:
    both = {"a.html": '{% include "b.html" %}', "b.html": '{% include "a.html" %}'}
    assert Ingredients(theme(both)).digest("a.html") == Ingredients(theme(both)).digest("b.html")


def test_of_our_own_theme_every_name_can_be_told() -> None:
    packaged = load_theme([packaged_templates()])
    assert packaged.digest not in map(Ingredients(packaged).digest, packaged.sources)
