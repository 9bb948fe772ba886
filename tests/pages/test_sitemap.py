"""The sitemaps: every page that a search engine should list, in files of no more than the standard allows."""

from __future__ import annotations

import pytest

from gongkai.pages import sitemap
from tests.pages.column import catalog, item, pages


def addresses(limit: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    monkeypatch.setattr(sitemap, "LIMIT", limit)
    made = pages(catalog(item("notice/2025-03-04-a"), item("notice/2025-03-05-b")))
    maps = {path: page.data["entries"] for path, page in made.items() if path.startswith("sitemap") and "xml" in path}
    return {path: [entry["url"] for entry in entries] for path, entries in maps.items()}  # type: ignore[attr-defined]


def test_too_many_addresses_are_cut_into_files_of_which_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = addresses(1000, monkeypatch).values()
    index, *files = addresses(7, monkeypatch).values()
    assert index == []
    assert [len(file) for file in files[:-1]] == [7] * (len(files) - 1)
    assert [url for file in files for url in file] == whole == sorted(whole)
