"""The sample column as files: complete under any static server, under a sub-path, and opened from disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from gongkai.load import load_config
from gongkai.model.config import Config
from gongkai.model.kinds import Kind
from tests.browser import nu
from tests.browser.crawl import NOT_FOUND, Site, faults, unreachable
from tests.browser.feeds import address_faults, feed_faults, sitemap_addresses, sitemap_faults
from tests.pages.search.shards import content
from tests.sample import ROOT

# Asked for by name, by machines.
ASKED_FOR_BY_NAME = {NOT_FOUND, "robots.txt", "sitemap.xml"}


@pytest.fixture(scope="module")
def config() -> Config:
    return load_config(ROOT / "config.yaml")


@pytest.fixture(scope="module")
def base(config: Config) -> str:
    return str(config.site.url)


def test_every_link_leads_to_a_file(site: Site) -> None:
    assert faults(site) == []


def test_every_page_can_be_reached_from_home(site: Site) -> None:
    assert unreachable(site) == set()


def test_every_file_is_used(site: Site) -> None:
    named = {link.target for links in site.links.values() for link in links if link.is_internal}
    naming = [name for name in site.files if name.endswith((".css", ".webmanifest"))]
    text = "".join((site.root / name).read_text(encoding="utf-8") for name in naming)
    unused = {name for name in site.files - named - ASKED_FOR_BY_NAME if Path(name).name not in text}
    assert unused - search_files(site) == set()
    assert search_files(site) <= site.files


def search_files(site: Site) -> set[str]:
    """What the search script asks for by the numbers that it is told."""
    eras = [line.attributes for line in site.pages["search.html"].css("[data-search-eras] > li")]
    lists = [f"search/{era['data-folder']}/items.js" for era in eras]
    buckets = [f"search/{era['data-folder']}/{n}.js" for era in eras for n in range(int(era["data-buckets"] or 0))]
    groups = [group for name in lists for group in content((site.root / name).read_text(encoding="utf-8"))]
    sizes = [(group, sum(count for _, count in group[-1])) for group in groups]
    texts = [f"search/text/{g[0]}/{g[1]}/{g[3]}-{part}.js" for g, n in sizes for part in range(1, (n + 1) // 2 + 1)]
    return {*lists, *buckets, *texts}


def test_every_kind_has_an_item(site: Site) -> None:
    assert {site.kind(name) for name in site.pages} - {None} == set(Kind)


def test_the_page_for_a_wrong_address_works_at_any_depth(site: Site, base: str) -> None:
    own = [link.address for link in site.links[NOT_FOUND] if link.is_internal and not link.address.startswith("#")]
    origin = base[: base.index("/", len("https://"))]
    assert own
    assert [fault for address in own for fault in address_faults(site.root, origin + address, base)] == []


def test_no_page_has_a_tag_without_a_value(site: Site) -> None:
    tags = {name: page.css("meta[content]") for name, page in site.pages.items()}
    empty = {name: [node.html for node in nodes if not node.attributes["content"]] for name, nodes in tags.items()}
    assert {name: nodes for name, nodes in empty.items() if nodes} == {}


def test_every_feed_parses(site: Site, base: str) -> None:
    feeds = [name for name in site.files if Path(name).name == "feed.xml"]
    assert [fault for name in feeds for fault in feed_faults(site.root, name, base)] == []


def test_the_site_each_section_and_each_category_has_a_feed(site: Site, config: Config) -> None:
    sections = [f"{section.id}/" for section in config.sections]
    categories = [f"{section.id}/{category.id}/" for section in config.sections for category in section.categories]
    expected = {f"{folder}feed.xml" for folder in ("", *sections, *categories)}
    assert {name for name in site.files if Path(name).name == "feed.xml"} == expected


def test_every_page_announces_a_feed(site: Site) -> None:
    announced = {
        name: [node.attributes.get("href") for node in page.css('link[rel~="alternate"][type="application/rss+xml"]')]
        for name, page in site.pages.items()
    }
    assert [name for name, feeds in announced.items() if not feeds and not site.is_withdrawn(name)] == []


def test_the_sitemap_is_valid_and_names_only_pages(site: Site, base: str) -> None:
    sitemap = site.root / "sitemap.xml"
    addresses = sitemap_addresses(sitemap)
    assert sitemap_faults(sitemap) == []
    assert [fault for address in addresses for fault in address_faults(site.root, address, base)] == []
    assert len(addresses) > 100


def test_robots_names_the_sitemap(site: Site, base: str) -> None:
    assert f"Sitemap: {base}sitemap.xml" in (site.root / "robots.txt").read_text(encoding="utf-8").splitlines()


def test_every_page_is_valid_html(site: Site) -> None:
    assert nu.messages([site.root / name for name in site.pages]) == []
