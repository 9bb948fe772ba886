"""Verifying what changed finds what verifying everything finds."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest

from gongkai.publish import web
from gongkai.publish.manifest import SiteFile
from gongkai.publish.verify import Fault, Verification
from gongkai.publish.ways import Ways
from tests.publish.test_verify import BASE

Site = dict[str, str]
PATHS = ["index.html", "a.html", "b/c.html", "b/d.html", "404.html", "feed.xml", "style.css", "plan.pdf", "政策.html"]
LINKS = [*PATHS, "../index.html", "../a.html#x", "c.html#y", "d.html#x", "#x", "gone.html", f"{BASE}b/c.html#x", BASE]
ROUNDS = 60


class Desk:
    """Verifies site after site as publication does, each time from what the last time kept."""

    def __init__(self, folder: Path) -> None:
        self.kept = folder / "web"
        self.read: list[str] = []
        self._folder = folder

    def files(self, site: Site) -> dict[str, SiteFile]:
        files = {}
        for path, text in site.items():
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            (self._folder / sha256).write_text(text, encoding="utf-8")
            files[path] = SiteFile(sha256, f"{self._folder}/{sha256}", path.endswith(".pdf"))
        return files

    def again(self, site: Site) -> tuple[Fault, ...]:
        verification = Verification(BASE)
        verification.recall(self.kept)
        faults = verification.faults(self.files(site))
        verification.keep(self.kept)
        return faults

    def whole(self, site: Site) -> tuple[Fault, ...]:
        return Verification(BASE).faults(self.files(site))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def some_page(random_: random.Random) -> str:
    links = "".join(f'<a href="{link}">x</a>' for link in random_.sample(LINKS, random_.randrange(4)))
    ids = "".join(f'<p id="{name}">' for name in random_.sample("xyz", random_.randrange(4)))
    refresh = '<meta http-equiv="refresh" content="0; url=index.html">' if random_.random() < 0.1 else ""
    return f"{refresh}{ids}{links}"


def some_file(path: str, random_: random.Random) -> str:
    if path.endswith(".xml"):
        return f"<rss><link>{BASE}{random_.choice(PATHS[:4])}</link></rss>"
    if path.endswith(".css"):
        return f"a{{b:url({random_.choice(PATHS)})}}"
    return some_page(random_)


def changed(site: Site, random_: random.Random) -> Site:
    """The site after one edit: a file written, removed, or put right."""
    path = random_.choice(PATHS)
    if path in site and random_.random() < 0.3:
        return {name: text for name, text in site.items() if name != path}
    return site | {path: some_file(path, random_)}


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edit_the_same_faults_are_found(desk: Desk, seed: int) -> None:
    random_ = random.Random(seed)  # noqa: S311 - chance, not secrecy
    home = "".join(f'<a href="{path}">x</a>' for path in PATHS if path != "404.html")
    whole: Site = {path: '<p id="x"><p id="y">' if path.endswith(".html") else "<a/>" for path in PATHS}
    faultless = 0
    site = whole
    for _ in range(ROUNDS):
        # From a site at rest now and then, since only what is faultless is kept.
        site = whole | {"index.html": home} if random_.random() < 0.3 else changed(site, random_)
        found = desk.again(site)
        assert found == desk.whole(site)
        faultless += not found
    assert 5 < faultless < ROUNDS


SITE = {
    "index.html": '<a href="a.html#x"></a><a href="b.html"></a>',
    "a.html": '<p id="x"><a href="c.html">',
    "b.html": '<a href="plan.pdf"></a><a href="c.html">',
    "c.html": "",
    "plan.pdf": "",
}


def test_only_what_changed_is_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk.again(SITE) == ()
    read: list[str] = []
    once = Verification.read_anew

    def watched(verification: Verification, path: str, file: SiteFile) -> Ways:
        read.append(path)
        return once(verification, path, file)

    monkeypatch.setattr(Verification, "read_anew", watched)
    assert desk.again(SITE | {"b.html": SITE["b.html"] + "<p>"}) == ()
    assert read == ["b.html"]


@pytest.mark.parametrize(
    ("edit", "faults"),
    [
        ({"a.html": '<a href="c.html">'}, ["index.html → a.html#x：那一页没有这个位置"]),
        ({"plan.pdf": None}, ["b.html → plan.pdf：网站里没有这个文件"]),
        ({"a.html": '<p id="x">', "b.html": '<a href="plan.pdf">'}, ["c.html：从首页走不到这一页"]),
        ({"a.html": '<p id="x">'}, []),
        ({"d.html": ""}, ["d.html：从首页走不到这一页"]),
        ({"b.html": '<a href="a.html#y"><a href="plan.pdf">'}, ["b.html → a.html#y：那一页没有这个位置"]),
        ({"c.html": '<a href="b.html#x">'}, ["c.html → b.html#x：那一页没有这个位置"]),
    ],
)
def test_an_edit_of_one_page_is_seen_in_others(desk: Desk, edit: dict[str, str | None], faults: list[str]) -> None:
    assert desk.again(SITE) == ()
    site = {path: text for path, text in (SITE | edit).items() if text is not None}
    assert [str(fault) for fault in desk.again(site)] == faults
    assert desk.again(SITE) == ()


def test_a_target_that_comes_back_is_known_again(desk: Desk) -> None:
    without = {**SITE, "b.html": ""}
    del without["plan.pdf"]
    for site in (SITE, without, SITE, without):
        assert desk.again(site) == ()


def test_what_is_kept_is_read_back_and_only_for_its_address_and_program(desk: Desk) -> None:
    desk.again(SITE)
    kept = web.recall(desk.kept, Verification(BASE).reading)
    assert list(kept.entries) == [path for path in SITE if path.endswith(".html")]
    assert [kept.spots[number] for number in kept.entries["index.html"].ways.followed] == [
        ("a.html", "x"),
        ("b.html", ""),
    ]
    for other in (Verification("https://elsewhere.example/"), Verification(BASE, b"another program")):
        assert web.recall(desk.kept, other.reading) == web.Web({}, [])


def test_what_is_kept_and_damaged_counts_as_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.again(SITE)
    whole = desk.kept.read_bytes()
    for at in range(0, len(whole), 7):
        desk.kept.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert web.recall(desk.kept, Verification(BASE).reading) == web.Web({}, [])
    desk.kept.write_bytes(whole)
    monkeypatch.setattr(web, "FORMAT", 0)
    assert web.recall(desk.kept, Verification(BASE).reading) == web.Web({}, [])
