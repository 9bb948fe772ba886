"""The description of the search and the web manifest."""

from __future__ import annotations

import json
from dataclasses import replace

from lxml import etree

from tests.pages.column import catalog, config, rendered

BASE = "https://www.example.com/gxj/zwgk/"
SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_the_search_is_described_with_an_absolute_address() -> None:
    root = etree.fromstring(rendered(catalog(), "opensearch.xml").encode())
    templates = [url.get("template") for url in root.iter(f"{SPACE}Url")]
    assert f"{BASE}search.html?q={{searchTerms}}" in templates
    assert root.findtext(f"{SPACE}InputEncoding") == "UTF-8"


def test_names_keep_within_what_the_format_allows() -> None:
    usual = config()
    site = replace(usual.site, name="长" * 60)
    made = catalog(made_by=replace(usual, site=site))
    root = etree.fromstring(rendered(made, "opensearch.xml").encode())
    assert len(root.findtext(f"{SPACE}ShortName") or "") <= 16
    assert len(root.findtext(f"{SPACE}LongName") or "") <= 48


def test_the_manifest_is_relative_to_where_the_column_lies() -> None:
    manifest = json.loads(rendered(catalog(), "manifest.webmanifest"))
    assert (manifest["start_url"], manifest["scope"]) == ("index.html", "./")
    assert {icon["sizes"] for icon in manifest["icons"]} == {"any", "192x192", "512x512"}
    assert all(icon["src"].startswith("assets/") for icon in manifest["icons"])


def test_a_name_in_quotes_stays_json() -> None:
    usual = config()
    site = replace(usual.site, name='"名"</script>')
    manifest = json.loads(rendered(catalog(made_by=replace(usual, site=site)), "manifest.webmanifest"))
    assert manifest["name"].startswith('"名"</script>')
